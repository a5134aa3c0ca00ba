package ingest_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/crawler"
	"dateline/index"
	"dateline/index/elastic"
	"dateline/index/sqlite"
	"dateline/ingest"
)

// envErrand makes the test binary crawl in place of testing.
const envErrand = "DATELINE_TEST_ERRAND"

// An errand is a crawl for another process.
type errand struct {
	Data    string
	Starts  []string
	Timeout time.Duration
	Recrawl bool
	Elastic string // address of Elasticsearch; "" for the embedded index
	Name    string // of the index there
}

// open opens the index that the errand's articles go to.
func (e errand) open(ctx context.Context) (index.Index, error) {
	if e.Elastic == "" {
		return sqlite.Open(filepath.Join(e.Data, "index.db"))
	}
	return elastic.Open(ctx, e.Elastic, elastic.Options{Name: e.Name})
}

// A homecoming is what it came to.
type homecoming struct {
	Report crawler.Report
	Peak   int // resident memory at most, in bytes; 0 where it cannot be told
}

func TestMain(m *testing.M) {
	if e := os.Getenv(envErrand); e != "" {
		if err := run(e); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func run(arg string) error {
	var e errand
	if err := json.Unmarshal([]byte(arg), &e); err != nil {
		return err
	}
	ctx := context.Background()
	ix, err := e.open(ctx)
	if err != nil {
		return err
	}
	defer ix.Close()
	c := config()
	c.Timeout, c.Recrawl = e.Timeout, e.Recrawl
	report, err := ingest.New(extractor(), ix, ingest.Options{Data: e.Data, Index: e.Elastic}).Crawl(ctx, c, e.Starts)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(homecoming{report, peak()})
}

func peak() int {
	status, _ := os.ReadFile("/proc/self/status")
	_, rest, found := strings.Cut(string(status), "VmHWM:")
	if !found {
		return 0
	}
	kb, _ := strconv.Atoi(strings.Fields(rest)[0])
	return kb << 10
}

// send starts the errand in a process of its own.
func (e errand) send(t *testing.T) (c *exec.Cmd, out *strings.Builder, ended chan struct{}) {
	t.Helper()
	arg, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	out = &strings.Builder{}
	c = exec.Command(os.Args[0])
	c.Env = append(os.Environ(), envErrand+"="+string(arg), "GOMEMLIMIT=200MiB") // as the command has it
	c.Stdout, c.Stderr = out, out
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended = make(chan struct{})
	go func() {
		_ = c.Wait() // how it ended is in its state
		close(ended)
	}()
	t.Cleanup(func() { _ = c.Process.Kill(); <-ended })
	return c, out, ended
}

// await waits for the errand's end and returns what it came to.
func (e errand) await(t *testing.T) (h homecoming) {
	t.Helper()
	c, out, ended := e.send(t)
	<-ended
	if !c.ProcessState.Success() {
		t.Fatalf("%s\n%s", c.ProcessState, out)
	}
	if err := json.Unmarshal([]byte(out.String()), &h); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	return h
}
