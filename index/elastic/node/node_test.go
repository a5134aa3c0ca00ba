package node

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// leaseFor makes a run of this test binary a process that leases a node, says
// so and waits to be killed.
const leaseFor = "DATELINE_TEST_LEASE"

func TestMain(m *testing.M) {
	if dir := os.Getenv(leaseFor); dir != "" {
		n, err := start(context.Background(), testFolders(dir), time.Second)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Println(n.URL())
		select {}
	}
	os.Exit(m.Run())
}

// testFolders are a node's that no other test package shares.
func testFolders(run string) folders {
	cache, err := os.UserCacheDir()
	if err != nil {
		panic(err)
	}
	return folders{filepath.Join(cache, "dateline", "elasticsearch-"+sourcesHash()), run}
}

func startNode(t *testing.T, f folders) *Node {
	t.Helper()
	n, err := start(t.Context(), f, time.Second)
	if missing := new(MissingError); errors.As(err, &missing) && os.Getenv("CI") != "true" {
		t.Skip("left out:", missing)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { n.Close() })
	return n
}

// watch returns a function that waits until the node at url has ended.
func watch(t *testing.T, url string) (ended func()) {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	return func() {
		t.Helper()
		defer conn.Close()
		if err := conn.SetReadDeadline(time.Now().Add(time.Minute)); err != nil {
			t.Fatal(err)
		}
		if _, err := conn.Read(make([]byte, 1)); errors.Is(err, os.ErrDeadlineExceeded) {
			t.Fatal("the node still runs")
		}
	}
}

func TestNodeIsSharedAndEnds(t *testing.T) {
	f := testFolders(t.TempDir())
	a, b := startNode(t, f), startNode(t, f)
	if a.URL() != b.URL() {
		t.Errorf("two nodes run: %s and %s", a.URL(), b.URL())
	}
	ended := watch(t, a.URL())
	if err := errors.Join(a.Close(), b.Close()); err != nil {
		t.Fatal(err)
	}
	ended()
}

func TestNodeEndsAfterItsUserIsKilled(t *testing.T) {
	f := testFolders(t.TempDir())
	own := startNode(t, f)
	user := exec.Command(os.Args[0])
	user.Env = append(os.Environ(), leaseFor+"="+f.run)
	out, err := user.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := user.Start(); err != nil {
		t.Fatal(err)
	}
	var url string
	if _, err := fmt.Fscanln(out, &url); err != nil || url != own.URL() {
		t.Fatalf("the second process has node %q, %v; want %s", url, err, own.URL())
	}
	ended := watch(t, url)
	if err := errors.Join(own.Close(), user.Process.Kill()); err != nil {
		t.Fatal(err)
	}
	user.Wait()
	ended()
}

func TestStartAfterTheNodeWasKilled(t *testing.T) {
	f := testFolders(t.TempDir())
	old := startNode(t, f)
	ended := watch(t, old.URL())
	if err := syscall.Kill(pid(t, old.URL()), syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	ended()
	n := startNode(t, f)
	if pid(t, n.URL()) == 0 {
		t.Error("the second node does not answer")
	}
	ended = watch(t, n.URL())
	n.Close()
	ended()
}

func pid(t *testing.T, url string) int {
	t.Helper()
	resp, err := http.Get(url + "/_nodes/_local/process")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var answer struct {
		Nodes map[string]struct {
			Process struct{ ID int }
		}
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		t.Fatal(err)
	}
	for _, n := range answer.Nodes {
		return n.Process.ID
	}
	t.Fatal("the node names no process")
	return 0
}

func TestStartWithoutJava(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	dir := t.TempDir()
	_, err := start(t.Context(), folders{filepath.Join(dir, "built"), filepath.Join(dir, "run")}, time.Second)
	if missing := new(MissingError); !errors.As(err, &missing) || missing.Program != "java" {
		t.Errorf("got %v, want a MissingError for java", err)
	}
}

// TestJoinRefusesStrangers: what listens where a node once did may be anything.
func TestJoinRefusesStrangers(t *testing.T) {
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintln(w, `{"cluster_name":"production"}`)
	}))
	defer other.Close()
	for name, greet := range map[string]string{
		"says nothing":               "",
		"not our launcher":           "HTTP/1.1 400 Bad Request\n",
		"another cluster's name":     "production " + other.URL + "\n",
		"another machine":            "dateline-ABCDEFGH http://192.0.2.1:9200\n",
		"address taken by a cluster": "dateline-ABCDEFGH " + other.URL + "\n",
	} {
		t.Run(name, func(t *testing.T) {
			if n, err := join(t.Context(), listen(t, greet)); err == nil {
				t.Errorf("joined %s", n.URL())
			}
		})
	}
}

// listen answers one connection with a line and returns the state file that names it.
func listen(t *testing.T, line string) (state string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		if conn, err := l.Accept(); err == nil {
			fmt.Fprint(conn, line)
			conn.Close()
		}
	}()
	state = filepath.Join(t.TempDir(), "state")
	if err := os.WriteFile(state, []byte(l.Addr().String()+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return state
}
