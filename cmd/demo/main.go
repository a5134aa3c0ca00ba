// Command demo shows dateline's main job on the bundled sites: it serves them
// on loopback, lets bin/dateline crawl them over HTTP, and prints what was found.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"time"

	"dateline/fixtures"
	"dateline/index/elastic/node"
)

func main() {
	d := &demo{out: os.Stdout}
	flag.StringVar(&d.binary, "binary", filepath.Join("bin", "dateline"), "the built program")
	flag.StringVar(&d.data, "data", "", "data folder; default data/demo or data/demo-elastic")
	withElastic := flag.Bool("elastic", false, "index into a real Elasticsearch, started for the demo")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := d.run(ctx, *withElastic); err != nil {
		fmt.Fprintln(os.Stderr, "demo:", err)
		os.Exit(1)
	}
}

type demo struct {
	out    io.Writer
	binary string
	data   string
	flags  []string // what every command gets: --data, --index
}

func (d *demo) run(ctx context.Context, withElastic bool) error {
	if d.data == "" {
		d.data = filepath.Join("data", "demo")
		if withElastic {
			d.data += "-elastic"
		}
	}
	d.flags = []string{"--data", d.data}
	if withElastic {
		stop, err := d.startElastic(ctx)
		if err != nil {
			return err
		}
		defer stop()
	}
	addr, stop, err := serve()
	if err != nil {
		return err
	}
	defer stop()
	if err := d.crawl(ctx, addr); err != nil {
		return err
	}
	if err := d.show(ctx); err != nil {
		return err
	}
	d.farewell()
	return nil
}

// startElastic starts a node. It ends with the demo, and its data with it, so
// what an earlier demo has noted as indexed is forgotten too.
func (d *demo) startElastic(ctx context.Context) (stop func(), err error) {
	d.say("Starting a real Elasticsearch 8; the first time it is fetched from Maven Central, which takes a minute …")
	if err := os.RemoveAll(d.data); err != nil {
		return nil, fmt.Errorf("clear the demo's folder: %w", err)
	}
	n, err := node.Start(ctx)
	if err != nil {
		return nil, err
	}
	d.say("Elasticsearch answers at %s", n.URL())
	d.flags = append(d.flags, "--index", n.URL(), "--index-name", "demo")
	return func() { n.Close() }, nil
}

// serve answers for all bundled sites, by Host header, on one loopback port.
func serve() (addr string, stop func(), err error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, fmt.Errorf("serve the bundled sites: %w", err)
	}
	s := &http.Server{Handler: fixtures.Handler(), ReadHeaderTimeout: 10 * time.Second}
	go s.Serve(l) // returns when stop closes s
	return l.Addr().String(), func() { s.Close() }, nil
}

// sites returns the hosts of the bundled sites.
func sites() ([]string, error) {
	entries, err := fs.ReadDir(fixtures.Sites(), ".")
	var hosts []string
	for _, e := range entries {
		if e.IsDir() {
			hosts = append(hosts, e.Name())
		}
	}
	return hosts, err
}

// crawl crawls every bundled site. --connect-to sends the requests for its
// made-up host name to our server, and --allow-private permits loopback.
func (d *demo) crawl(ctx context.Context, addr string) error {
	hosts, err := sites()
	if err != nil {
		return err
	}
	args := []string{"crawl", "--allow-private", "--delay", "0", "--connect-to", "::" + addr}
	for _, h := range hosts {
		args = append(args, "http://"+h+"/")
	}
	d.say("%d news sites are bundled, served on %s. Crawling them over HTTP:", len(hosts), addr)
	if err := d.dateline(ctx, args...); err != nil {
		return err
	}
	d.say("\nOnce more: what is known and not due is not fetched again.")
	return d.dateline(ctx, args...)
}

// dateline runs the program as a user would, showing the command line first.
func (d *demo) dateline(ctx context.Context, args ...string) error {
	args = append(args[:1:1], append(d.flags, args[1:]...)...)
	fmt.Fprintf(d.out, "\n$ dateline %s\n", quote(args))
	cmd := exec.CommandContext(ctx, d.binary, args...)
	cmd.Stdout, cmd.Stderr = d.out, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("dateline %s: %w", args[0], err)
	}
	return nil
}

// show prints what was found, and three searches.
func (d *demo) show(ctx context.Context) error {
	articles, err := d.articles(ctx)
	if err != nil {
		return err
	}
	printArticles(d.out, articles)
	for _, q := range []string{
		`locality:"Quang Ninh" country:JP`,
		`money>=1bn USD`,
		`"cooperation agreement" official(title:governor)`,
	} {
		if err := d.dateline(ctx, "search", "--limit", "3", q); err != nil {
			return err
		}
	}
	return nil
}

func (d *demo) farewell() {
	d.say(`
Everything lies in %s; delete it to start anew.

For a real site, with an address at which its operators can reach you:

  bin/dateline crawl --contact you@example.org --max-pages 200 https://en.vietnamplus.vn/politics/
  bin/dateline search 'country:JP money>=100m USD'`, d.data)
}

func (d *demo) say(format string, a ...any) { fmt.Fprintf(d.out, format+"\n", a...) }

// quote writes arguments as a shell would read them.
func quote(args []string) string {
	quoted := make([]string, len(args))
	for i, a := range args {
		if strings.ContainsAny(a, " \"*<>()$&;|") {
			a = "'" + a + "'"
		}
		quoted[i] = a
	}
	return strings.Join(quoted, " ")
}
