// Command run starts the Elasticsearch of package node, or joins the running
// one, and keeps it while a command runs:
//
//	go run ./index/elastic/node/run sh -c 'dateline search --index "$ELASTICSEARCH_URL" "*"'
//
// The command finds the address in ELASTICSEARCH_URL. Without a command it
// prints the address and waits for Ctrl-C.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"dateline/index/elastic/node"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := run(ctx, os.Args[1:])
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		os.Exit(exit.ExitCode())
	case err != nil:
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	fmt.Fprintln(os.Stderr, "starting Elasticsearch; the first time it is downloaded …")
	n, err := node.Start(ctx)
	if err != nil {
		return err
	}
	defer n.Close()
	if len(args) == 0 {
		fmt.Println(n.URL())
		<-ctx.Done()
		return nil
	}
	c := exec.Command(args[0], args[1:]...) // gets the terminal's Ctrl-C itself
	c.Env = append(os.Environ(), "ELASTICSEARCH_URL="+n.URL())
	c.Stdin, c.Stdout, c.Stderr = os.Stdin, os.Stdout, os.Stderr
	return c.Run()
}
