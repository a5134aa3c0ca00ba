// Package node runs a real Elasticsearch 8.19 for tests and for the demo: the
// server's own jars from Maven Central, with a small launcher and stand-ins for
// two modules that are not published there. It needs a JDK 17 or newer and
// Maven; users run the official image of compose.yaml instead.
//
//	n, err := node.Start(ctx)
//	if err != nil { … }
//	defer n.Close()
//	elastic.Open(ctx, n.URL(), elastic.Options{})
//
// The node is built once, under dateline/elasticsearch-… of
// [os.UserCacheDir], and anew when the sources here change. It has a heap of
// 512 MB and listens on free ports of 127.0.0.1 only. All processes of a user
// share one node: each leases it, by a connection that ends with the process
// however that ends, and ten seconds after the last lease it stops and removes
// its data. Its cluster has a random name, which Start checks, so that nothing
// is ever written to another Elasticsearch on this machine.
package node

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// A MissingError says that a program that the node needs is not installed.
type MissingError struct{ Program string }

func (e *MissingError) Error() string {
	return e.Program + " is not on the PATH: Elasticsearch needs a JDK 17 or newer and Maven (on Debian: apt-get install openjdk-17-jdk-headless maven)"
}

// A Node is a lease of the shared node.
type Node struct {
	url   string
	lease net.Conn
}

// URL returns the node's address, http://127.0.0.1:PORT.
func (n *Node) URL() string { return n.url }

// Close gives the lease back.
func (n *Node) Close() error { return n.lease.Close() }

// Start leases the running node, or builds and starts one. The first build
// downloads some 60 MB and takes up to minutes; ctx bounds it all. It returns a
// [*MissingError] where Java or Maven is not installed.
func Start(ctx context.Context) (*Node, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil, fmt.Errorf("start Elasticsearch: %w", err)
	}
	built := filepath.Join(cache, "dateline", "elasticsearch-"+sourcesHash())
	n, err := start(ctx, folders{built, built + ".run"}, idleLimit)
	if err != nil {
		return nil, fmt.Errorf("start Elasticsearch in %s: %w", built, err)
	}
	return n, nil
}

// idleLimit is long enough for one test package to end and the next to be compiled.
const idleLimit = 10 * time.Second

// folders are where the node's programs are, which never change, and where it
// runs: the lock, the address, the log and the data of one shared node.
type folders struct{ built, run string }

func (f folders) state() string { return filepath.Join(f.run, "state") }

func start(ctx context.Context, f folders, idle time.Duration) (*Node, error) {
	if err := os.MkdirAll(f.run, 0o755); err != nil {
		return nil, err
	}
	unlock, err := lock(ctx, filepath.Join(f.run, "lock"))
	if err != nil {
		return nil, err
	}
	defer unlock()
	if n, err := join(ctx, f.state()); err == nil {
		return n, nil
	}
	if err := build(ctx, f.built); err != nil {
		return nil, fmt.Errorf("build: %w", err)
	}
	if err := launch(ctx, f, idle); err != nil {
		return nil, err
	}
	return join(ctx, f.state())
}

// join leases the node that the state file names, if it is running.
func join(ctx context.Context, state string) (*Node, error) {
	addr, err := os.ReadFile(state)
	if err != nil {
		return nil, err
	}
	var d net.Dialer
	conn, err := d.DialContext(ctx, "tcp", strings.TrimSpace(string(addr)))
	if err != nil {
		return nil, err
	}
	cluster, url, err := greeting(conn)
	if err == nil {
		err = checkCluster(ctx, url, cluster)
	}
	if err != nil {
		conn.Close()
		return nil, err
	}
	return &Node{url, conn}, nil
}

// greeting reads what a lease begins with: the cluster's name and the URL.
func greeting(conn net.Conn) (cluster, url string, err error) {
	if err := conn.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		return "", "", err
	}
	line, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		return "", "", err
	}
	cluster, url, ok := strings.Cut(strings.TrimSpace(line), " ")
	if !ok || !strings.HasPrefix(cluster, clusterPrefix) || !strings.HasPrefix(url, "http://127.0.0.1:") {
		return "", "", fmt.Errorf("no Elasticsearch of ours listens on %s", conn.RemoteAddr())
	}
	return cluster, url, nil
}

// checkCluster asks the server at url for its name.
func checkCluster(ctx context.Context, url, want string) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url+"/_cluster/health?wait_for_status=yellow&timeout=20s", nil)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	var health struct {
		Cluster  string `json:"cluster_name"`
		TimedOut bool   `json:"timed_out"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&health); err != nil {
		return err
	}
	if health.Cluster != want {
		return fmt.Errorf("%s is cluster %q, not %q", url, health.Cluster, want)
	}
	if health.TimedOut {
		return errors.New(url + " is not ready")
	}
	return nil
}
