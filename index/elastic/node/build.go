package node

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed java build.go
var sources embed.FS

const (
	nettyModule = "transport-netty4"
	pluginName  = "dateline-modules"
)

// sourcesHash names what is built: it changes with the Java files, the versions
// and the steps of this file.
func sourcesHash() string {
	h := sha256.New()
	err := fs.WalkDir(sources, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := sources.ReadFile(path)
		fmt.Fprintf(h, "%s %d\n%s", path, len(b), b)
		return err
	})
	if err != nil {
		panic("node: embedded sources: " + err.Error()) // they are part of the binary
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

// build makes dir, in one step at its end, unless it is there: home is the
// node's, launcher are the classes that start it.
func build(ctx context.Context, dir string) error {
	if err := need("java"); err != nil {
		return err
	}
	if _, err := os.Stat(dir); err == nil {
		return nil
	}
	for _, program := range []string{"javac", "mvn"} {
		if err := need(program); err != nil {
			return err
		}
	}
	unlock, err := lock(ctx, dir+".lock")
	if err != nil {
		return err
	}
	defer unlock()
	if _, err := os.Stat(dir); err == nil {
		return nil
	}
	return buildLocked(ctx, dir)
}

func need(program string) error {
	if _, err := exec.LookPath(program); err != nil {
		return &MissingError{program}
	}
	return nil
}

func buildLocked(ctx context.Context, dir string) error {
	draft := dir + ".draft"
	if err := os.RemoveAll(draft); err != nil {
		return err
	}
	for _, step := range []func(context.Context, string) error{unpack, download, arrange, describeNetty, compileLauncher, compilePlugin} {
		if err := step(ctx, draft); err != nil {
			return err
		}
	}
	return os.Rename(draft, dir)
}

func unpack(_ context.Context, dir string) error {
	return os.CopyFS(dir, sources)
}

func download(ctx context.Context, dir string) error {
	return run(ctx, "mvn", "-B", "-q", "-f", filepath.Join(dir, "java", "pom.xml"), "-Dtarget="+filepath.Join(dir, "jars"), "package")
}

// arrange lays the jars out as a distribution does: the server's own in lib,
// those of the network module in a folder of their own.
func arrange(_ context.Context, dir string) error {
	lib, netty := filepath.Join(dir, "home", "lib"), filepath.Join(dir, "home", "modules", nettyModule)
	for _, d := range []string{lib, netty, filepath.Join(dir, "home", "config"), filepath.Join(dir, "home", "plugins")} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			return err
		}
	}
	jars, err := filepath.Glob(filepath.Join(dir, "jars", "*.jar"))
	if err != nil {
		return err
	}
	for _, jar := range jars {
		name, to := filepath.Base(jar), lib
		if strings.HasPrefix(name, "netty-") || strings.HasPrefix(name, nettyModule) || strings.HasPrefix(name, "elasticsearch-ssl-config") {
			to = netty
		}
		if err := os.Rename(jar, filepath.Join(to, name)); err != nil {
			return err
		}
	}
	return nil
}

// describeNetty puts the module's descriptor, which is in its jar, where the server looks for it.
func describeNetty(_ context.Context, dir string) error {
	module := filepath.Join(dir, "home", "modules", nettyModule)
	jar, err := only(filepath.Join(module, nettyModule+"-*.jar"))
	if err != nil {
		return err
	}
	z, err := zip.OpenReader(jar)
	if err != nil {
		return err
	}
	defer z.Close()
	b, err := fs.ReadFile(z, "META-INF/es-plugins/"+nettyModule+"/plugin-descriptor.properties")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(module, "plugin-descriptor.properties"), b, 0o644)
}

func compileLauncher(ctx context.Context, dir string) error {
	return compile(ctx, dir, "launcher", filepath.Join(dir, "launcher"))
}

func compilePlugin(ctx context.Context, dir string) error {
	classes, plugin := filepath.Join(dir, "classes"), filepath.Join(dir, "home", "plugins", pluginName)
	if err := errors.Join(compile(ctx, dir, "plugin", classes), os.MkdirAll(plugin, 0o755)); err != nil {
		return err
	}
	if err := archive(filepath.Join(plugin, pluginName+".jar"), os.DirFS(classes)); err != nil {
		return err
	}
	jar, err := only(filepath.Join(dir, "home", "lib", "elasticsearch-core-*.jar"))
	if err != nil {
		return err
	}
	version := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(jar), "elasticsearch-core-"), ".jar")
	descriptor := fmt.Sprintf("name=%s\ndescription=modules that are not published\nversion=%s\nelasticsearch.version=%s\njava.version=17\nclassname=dateline.node.Modules\n",
		pluginName, version, version)
	return os.WriteFile(filepath.Join(plugin, "plugin-descriptor.properties"), []byte(descriptor), 0o644)
}

func compile(ctx context.Context, dir, sourceDir, target string) error {
	files, err := filepath.Glob(filepath.Join(dir, "java", sourceDir, "*.java"))
	if err != nil {
		return err
	}
	lib := filepath.Join(dir, "home", "lib", "*")
	return run(ctx, "javac", append([]string{"--release", "17", "-proc:none", "-nowarn", "-cp", lib, "-d", target}, files...)...)
}

func archive(file string, from fs.FS) error {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	if err := errors.Join(z.AddFS(from), z.Close()); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}

func only(pattern string) (string, error) {
	files, err := filepath.Glob(pattern)
	if err == nil && len(files) != 1 {
		err = fmt.Errorf("%d files match %s, not one", len(files), pattern)
	}
	if err != nil {
		return "", err
	}
	return files[0], nil
}

// run runs a program; its error has the end of what it printed.
func run(ctx context.Context, program string, args ...string) error {
	out, err := exec.CommandContext(ctx, program, args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w: %s", program, err, tail(bytes.NewReader(out)))
	}
	return nil
}

// tail returns the last 2 kB of a log.
func tail(r io.Reader) string {
	b, err := io.ReadAll(r)
	if err != nil {
		return err.Error()
	}
	return string(bytes.TrimSpace(b[max(0, len(b)-2048):]))
}
