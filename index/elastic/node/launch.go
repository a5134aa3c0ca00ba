package node

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

const (
	clusterPrefix = "dateline-"
	startLimit    = 2 * time.Minute
)

// launch starts a node and returns when it gives leases. What is left of nodes
// that were killed is removed first; the caller holds the lock and knows that
// none is running.
func launch(ctx context.Context, f folders, idle time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, startLimit)
	defer cancel()
	cluster := clusterPrefix + rand.Text()[:8]
	data := filepath.Join(f.run, "data")
	if err := errors.Join(os.RemoveAll(f.state()), os.RemoveAll(data), os.MkdirAll(filepath.Join(data, cluster), 0o755)); err != nil {
		return err
	}
	log, err := os.Create(filepath.Join(f.run, "node.log"))
	if err != nil {
		return err
	}
	defer log.Close()
	c := command(f, filepath.Join(data, cluster), cluster, idle)
	c.Stdout, c.Stderr = log, log
	return await(ctx, c, f.state())
}

func command(f folders, data, cluster string, idle time.Duration) *exec.Cmd {
	home := filepath.Join(f.built, "home")
	c := exec.Command("java", "-Xms512m", "-Xmx512m",
		"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", // most runs are short: a quick start counts more than speed
		"--module-path", filepath.Join(home, "lib"), "--add-modules", "ALL-MODULE-PATH",
		"-cp", filepath.Join(f.built, "launcher"), "dateline.node.Launcher",
		home, data, f.state(), cluster, strconv.FormatInt(idle.Milliseconds(), 10))
	c.Dir = data
	detach(c)
	return c
}

// await starts the node and waits for its state file. The node outlives this
// process, which is why no context ends it once it is up.
func await(ctx context.Context, c *exec.Cmd, state string) error {
	if err := c.Start(); err != nil {
		return err
	}
	exited := make(chan error, 1)
	go func() { exited <- c.Wait() }()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case err := <-exited:
			return fmt.Errorf("the node ended early, %v: %s", err, logOf(c))
		case <-ctx.Done():
			return errors.Join(context.Cause(ctx), c.Process.Kill())
		case <-tick.C:
			if _, err := os.Stat(state); err == nil {
				return nil
			}
		}
	}
}

func logOf(c *exec.Cmd) string {
	f, err := os.Open(c.Stdout.(*os.File).Name())
	if err != nil {
		return err.Error()
	}
	defer f.Close()
	return tail(f)
}
