//go:build unix

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/crawler/frontier"
	"dateline/fixtures"
)

// A daemon is the program, running a schedule.
type daemon struct {
	*exec.Cmd
	t       *testing.T
	reports *bufio.Scanner
	log     *bufio.Scanner
}

// startDaemon starts the program, to be ended within a minute.
func startDaemon(t *testing.T, file string, args ...string) *daemon {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	c := exec.CommandContext(ctx, filepath.Join(program, "dateline"), append([]string{"schedule", "--json", "--config", file}, args...)...)
	d := &daemon{Cmd: c, t: t}
	d.reports, d.log = d.scan(c.StdoutPipe), d.scan(c.StderrPipe)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return d
}

func (d *daemon) scan(pipe func() (io.ReadCloser, error)) *bufio.Scanner {
	d.t.Helper()
	r, err := pipe()
	if err != nil {
		d.t.Fatal(err)
	}
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	return s
}

// await reads the log up to a line that holds what.
func (d *daemon) await(what string) {
	d.t.Helper()
	var seen []string
	for d.log.Scan() {
		if seen = append(seen, d.log.Text()); strings.Contains(d.log.Text(), what) {
			return
		}
	}
	d.t.Fatalf("the log ended without %q:\n%s", what, strings.Join(seen, "\n"))
}

// report returns the source of the next crawl that ends.
func (d *daemon) report() string {
	d.t.Helper()
	var r struct{ Source string }
	if !d.reports.Scan() {
		d.t.Fatal("no further report")
	}
	if err := json.Unmarshal(d.reports.Bytes(), &r); err != nil {
		d.t.Fatal(err)
	}
	return r.Source
}

func (d *daemon) signal(s os.Signal) {
	d.t.Helper()
	if err := d.Process.Signal(s); err != nil {
		d.t.Fatal(err)
	}
}

// end reads what is left of the log and returns the exit code.
func (d *daemon) end() int {
	for d.log.Scan() {
	}
	_ = d.Wait() // the code says it
	return d.ProcessState.ExitCode()
}

// writeSchedule writes a configuration that crawls the bundled sites on loopback.
func writeSchedule(t *testing.T, file, address, data, delay, plan string, hosts ...string) {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "data: %s\npace: {delay: %s, concurrency: 4}\nnetwork: {allow_private: true, connect_to: ['::%s']}\nsources:\n", data, delay, address)
	for _, h := range hosts {
		name, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(h, "en."), "vn."), ".")
		fmt.Fprintf(&b, "  - {name: %s, start: ['http://%s/'], schedule: {%s}}\n", name, h, plan)
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}

func endings(t *testing.T, dir string) (list []string) {
	t.Helper()
	f, err := frontier.OpenReadOnly(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	runs, err := f.Runs(t.Context(), "", 10)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range runs {
		list = append(list, r.Source+" "+string(r.Ending))
	}
	return list
}

func TestScheduleReloadsAndEnds(t *testing.T) {
	sites := httptest.NewServer(fixtures.Handler())
	defer sites.Close()
	dir, address := t.TempDir(), strings.TrimPrefix(sites.URL, "http://")
	file := filepath.Join(dir, "dateline.yml")
	writeSchedule(t, file, address, "state", "0s", "every: 1s", "en.halongnews.example")
	d := startDaemon(t, file)
	if got := d.report(); got != "halongnews" {
		t.Fatalf("crawled %s first", got)
	}
	if err := os.WriteFile(file, []byte("sauces: []"), 0o666); err != nil {
		t.Fatal(err)
	}
	d.signal(syscall.SIGHUP)
	d.await("has mistakes")
	if got := d.report(); got != "halongnews" {
		t.Errorf("crawled %s after a reload of a bad file, want the old sources", got)
	}
	writeSchedule(t, file, address, "state", "0s", "every: 1s", "vn.muitau.example")
	d.signal(syscall.SIGHUP)
	for d.report() != "muitau" {
	}
	d.signal(syscall.SIGTERM)
	if code := d.end(); code != 0 {
		t.Errorf("ended with %d after SIGTERM, want 0", code)
	}
	if last := endings(t, filepath.Join(dir, "state"))[0]; !strings.HasPrefix(last, "muitau ") {
		t.Errorf("the last run is %s", last)
	}
}

// A crawl that is cut short, with or without notice, is taken up again as soon
// as there is a process, though its next time is a year off.
func TestScheduleTakesUpWhatWasCut(t *testing.T) {
	for _, tt := range []struct {
		signal os.Signal
		ending string
	}{{syscall.SIGKILL, "killed"}, {syscall.SIGTERM, "interrupted"}} {
		g := &gatedSites{next: fixtures.Handler(), asked: make(chan struct{}), open: make(chan struct{})}
		sites := httptest.NewServer(g)
		dir := t.TempDir()
		file := filepath.Join(dir, "dateline.yml")
		writeSchedule(t, file, strings.TrimPrefix(sites.URL, "http://"), "state", "0s", "cron: '@yearly'", "en.halongnews.example")
		then := time.Now().AddDate(-2, 0, 0)
		if err := os.Chtimes(file, then, then); err != nil {
			t.Fatal(err)
		}
		d := startDaemon(t, file)
		select {
		case <-g.asked: // it is in the middle of a crawl
		case <-time.After(time.Minute):
			t.Fatalf("%s: no page was asked for", tt.ending)
		}
		d.signal(tt.signal)
		d.end()
		close(g.open)
		again := startDaemon(t, file, "--once")
		if got := again.report(); got != "halongnews" {
			t.Errorf("%s: crawled %s", tt.ending, got)
		}
		if code := again.end(); code != 0 {
			t.Errorf("%s: the second process ended with %d", tt.ending, code)
		}
		if diff := cmp.Diff([]string{"halongnews done", "halongnews " + tt.ending}, endings(t, filepath.Join(dir, "state"))); diff != "" {
			t.Errorf("runs, the newest first (-want +got)\n%s", diff)
		}
		sites.Close()
	}
}

// gatedSites answers no page but robots.txt until it is opened, and says when
// the first is asked for.
type gatedSites struct {
	next  http.Handler
	once  sync.Once
	asked chan struct{}
	open  chan struct{}
}

func (g *gatedSites) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/robots.txt" {
		g.once.Do(func() { close(g.asked) })
		select {
		case <-g.open:
		case <-r.Context().Done():
			return
		}
	}
	g.next.ServeHTTP(w, r)
}
