package warc

import (
	"bytes"
	"crypto/sha1"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// checkDir verifies what tools verify of an archive: mandatory fields, unique
// names, digests of blocks and payloads, one record a member; and lets warcio
// check it too where that is installed.
func checkDir(t *testing.T, dir string) {
	t.Helper()
	names, err := Files(dir, "")
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, name := range names {
		paths = append(paths, filepath.Join(dir, name))
		checkFile(t, paths[len(paths)-1])
	}
	checkWarcio(t, paths)
}

func checkFile(t *testing.T, path string) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	ids := make(map[string]bool)
	for rec, err := range Records(file, 0) {
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		block, err := io.ReadAll(rec.Block)
		if err != nil {
			t.Errorf("%s, byte %d: %v", path, rec.Offset, err)
		}
		if rec.Version != "WARC/1.1" || rec.Type() == "" || rec.Date().IsZero() || rec.Offset < 0 || ids[rec.ID()] {
			t.Errorf("%s, byte %d: %s %v", path, rec.Offset, rec.Version, rec.Header)
		}
		ids[rec.ID()] = true
		checkDigests(t, rec, block)
	}
}

func checkDigests(t *testing.T, rec *Record, block []byte) {
	t.Helper()
	sum := sha1.Sum(block)
	if got := rec.Header.Get("WARC-Block-Digest"); got != digest(sum[:]) {
		t.Errorf("block digest %s of %s, want %s", got, rec.ID(), digest(sum[:]))
	}
	_, payload, _ := bytes.Cut(block, []byte("\r\n\r\n"))
	if got := rec.Header.Get("WARC-Payload-Digest"); rec.Type() == "response" && got != payloadDigest(payload) {
		t.Errorf("payload digest %s of %s, want %s", got, rec.ID(), payloadDigest(payload))
	}
}

// checkWarcio runs "warcio check" (PyPI), the format's reference checker. Where
// it is not on the path it is left out, which under CI is a failure.
func checkWarcio(t *testing.T, paths []string) {
	t.Helper()
	tool, err := exec.LookPath("warcio")
	if err != nil && os.Getenv("CI") == "true" {
		t.Fatal("warcio is not installed: pip install warcio")
	}
	if err != nil {
		return // checkFile verifies the same in Go
	}
	out, err := exec.Command(tool, append([]string{"check", "-v"}, paths...)...).CombinedOutput()
	if err != nil || bytes.Contains(out, []byte("failed")) {
		t.Errorf("warcio check %s: %v\n%s", paths, err, out)
	}
}
