package main

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/htmlindex"

	"dateline/crawler"
	"dateline/fixtures"
	"dateline/index/elastic/elastictest"
)

// program is the folder of the built binary. It is built without the race
// detector, under which each start takes seconds: the packages have their own tests.
var program string

func TestMain(m *testing.M) { os.Exit(withProgram(m.Run)) }

func withProgram(f func() int) int {
	dir, err := os.MkdirTemp("", "dateline")
	if err == nil {
		defer os.RemoveAll(dir)
		program = dir
		err = build(filepath.Join(dir, "dateline"))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return f()
}

func build(file string) error {
	out, err := exec.Command("go", "build", "-o", file, ".").CombinedOutput()
	if err != nil {
		return fmt.Errorf("build dateline: %w\n%s", err, out)
	}
	return nil
}

// TestScripts runs the commands as users do, with the embedded index.
func TestScripts(t *testing.T) {
	testscript.Run(t, params("testdata/script", ""))
}

// TestScriptsElastic runs the scripts that use an index once more, with a real Elasticsearch.
func TestScriptsElastic(t *testing.T) {
	node := elastictest.Node(t)
	testscript.Run(t, params("testdata/script/index", node))
}

// TestScriptsIndex runs the same scripts with the embedded index.
func TestScriptsIndex(t *testing.T) {
	testscript.Run(t, params("testdata/script/index", ""))
}

// params gives each script the bundled sites on a loopback port ($SITES), the
// folder of real pages and corpus ($DATELINE_SHARED) and the flags of the index ($INDEX, $NAME).
func params(dir, node string) testscript.Params {
	return testscript.Params{
		Dir: dir,
		Setup: func(e *testscript.Env) error {
			e.Setenv("PATH", program+string(os.PathListSeparator)+os.Getenv("PATH"))
			sites := httptest.NewServer(fixtures.Handler())
			e.Defer(sites.Close)
			e.Setenv("SITES", strings.TrimPrefix(sites.URL, "http://"))
			e.Setenv("DATELINE_SHARED", os.Getenv("DATELINE_SHARED"))
			e.Setenv("CLOSED", closedPort())
			e.Setenv("INDEX", "--index="+node)
			e.Setenv("NAME", "--index-name="+indexName(e.WorkDir))
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name == "shared" {
				return sharedIsThere()
			}
			return false, errors.New("unknown condition " + name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "pages": pages, "replayed": replayed, "lines": lines, "noise": noise, "expand": expand, "aged": aged, "encode": encode,
		},
	}
}

// sharedIsThere reports whether there are real pages; in CI they must not be left out.
func sharedIsThere() (bool, error) {
	there := os.Getenv("DATELINE_SHARED") != ""
	if !there && os.Getenv("CI") == "true" {
		return false, errors.New("DATELINE_SHARED is not set")
	}
	return there, nil
}

// indexName gives each script an index of its own on the shared node.
func indexName(workDir string) string {
	return "test-" + strings.ToLower(strings.TrimPrefix(filepath.Base(workDir), "script-"))
}

// closedPort returns a loopback address at which nobody listens.
func closedPort() string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "127.0.0.1:1"
	}
	defer l.Close()
	return l.Addr().String()
}

// exits runs a command and checks its exit code: exits 2 dateline search
func exits(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if (got == want) == neg {
		ts.Fatalf("%s exited %d, want %d (negated: %v)", strings.Join(args[1:], " "), got, want, neg)
	}
}

// pages serves a folder of the script over HTTP and puts its address into a variable: pages NAME FOLDER
func pages(ts *testscript.TestScript, _ bool, args []string) {
	s := httptest.NewServer(http.FileServer(http.Dir(ts.MkAbs(args[1]))))
	ts.Defer(s.Close)
	ts.Setenv(args[0], strings.TrimPrefix(s.URL, "http://"))
}

// replayed serves a folder of saved pages, each under its own host and address,
// over HTTP and puts the server's address into a variable: replayed NAME FOLDER
func replayed(ts *testscript.TestScript, _ bool, args []string) {
	saved := crawler.Replay(os.DirFS(ts.MkAbs(args[1])))
	s := httptest.NewServer(&httputil.ReverseProxy{
		Transport: saved,
		Rewrite: func(r *httputil.ProxyRequest) {
			r.Out.URL.Scheme, r.Out.URL.Host = "http", r.In.Host
		},
	})
	ts.Defer(s.Close)
	ts.Setenv(args[0], strings.TrimPrefix(s.URL, "http://"))
}

// lines checks how many lines the last command printed: lines 2
func lines(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	out := strings.TrimSpace(ts.ReadFile("stdout"))
	got := 0
	if out != "" {
		got = strings.Count(out, "\n") + 1
	}
	if got != want {
		ts.Fatalf("printed %d lines, want %d", got, want)
	}
}

// expand puts the script's variables into a file: expand FILE
func expand(ts *testscript.TestScript, _ bool, args []string) {
	text := os.Expand(ts.ReadFile(args[0]), ts.Getenv)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// encode writes a file's text in another encoding: encode LABEL FILE
func encode(ts *testscript.TestScript, _ bool, args []string) {
	e, err := htmlindex.Get(args[0])
	ts.Check(err)
	text, err := e.NewEncoder().String(ts.ReadFile(args[1]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text), 0o666))
}

// aged makes a file two years old: aged FILE
func aged(ts *testscript.TestScript, _ bool, args []string) {
	then := time.Now().AddDate(-2, 0, 0)
	ts.Check(os.Chtimes(ts.MkAbs(args[0]), then, then))
}

// noise writes a file of pseudo-random bytes: noise FILE SIZE
func noise(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.Atoi(args[1])
	ts.Check(err)
	b, x := make([]byte, size), uint32(2463534242)
	for i := range b {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
		b[i] = byte(x)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o666))
}
