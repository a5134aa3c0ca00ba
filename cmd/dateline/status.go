package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"dateline/crawler/canonical"
	"dateline/crawler/frontier"
)

func newStatus(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:   "status [URL]",
		Short: "Show what the crawl knows: hosts, queues, or one address's whole story",
		Long: `status shows how many addresses of each host are in which state and due, and
how many articles have still to reach an index. With a URL it shows all that is
known of it: where it was found, attempts, validators, what was kept of it.

It only looks, also while a crawl is running.`,
		Example: `  dateline status
  dateline status https://en.vietnamplus.vn/a-post1.vnp
  dateline status --json | jq 'select(.type == "host") | .host, .due'`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return s.status(cmd, args) },
	}
}

func (s *settings) status(cmd *cobra.Command, args []string) error {
	if len(args) == 1 && !isURL(args[0]) {
		return usagef("%q is no URL: want http://… or https://…", args[0])
	}
	f, err := frontier.OpenReadOnly(s.data)
	if err != nil {
		return err
	}
	defer f.Close()
	if len(args) == 1 {
		return s.statusOf(cmd, f, args[0])
	}
	return s.statusOfAll(cmd, f)
}

// A hostLine and an outboxLine are what --json prints.
type hostLine struct {
	Type string `json:"type"` // host
	frontier.Host
}

type outboxLine struct {
	Type    string `json:"type"` // outbox
	Index   string `json:"index"`
	Waiting int    `json:"waiting"`
}

func (s *settings) statusOfAll(cmd *cobra.Command, f *frontier.Frontier) error {
	hosts, err := f.Hosts(cmd.Context(), time.Now())
	if err != nil {
		return err
	}
	waiting, err := f.Outboxes(cmd.Context())
	if err != nil {
		return err
	}
	if s.json {
		return printStatusLines(cmd, hosts, waiting)
	}
	pid, held, err := frontier.Holder(s.data)
	if err != nil {
		return err
	}
	p := printer{w: cmd.OutOrStdout()}
	p.holder(s.data, pid, held)
	p.hosts(hosts)
	for _, index := range slices.Sorted(maps.Keys(waiting)) {
		p.printf("%d articles have still to reach the index %s\n", waiting[index], index)
	}
	return p.err
}

func printStatusLines(cmd *cobra.Command, hosts []frontier.Host, waiting map[string]int) error {
	out := jsonLines(cmd.OutOrStdout())
	for _, h := range hosts {
		if err := out.Encode(hostLine{"host", h}); err != nil {
			return err
		}
	}
	for _, index := range slices.Sorted(maps.Keys(waiting)) {
		if err := out.Encode(outboxLine{"outbox", index, waiting[index]}); err != nil {
			return err
		}
	}
	return nil
}

func (p *printer) holder(dir string, pid int, held bool) {
	if held {
		p.printf("process %d is crawling with data folder %s\n", pid, dir)
		return
	}
	p.printf("no crawl is running with data folder %s\n", dir)
}

// states are the columns of the table of hosts.
var states = []frontier.State{frontier.Queued, frontier.Fetched, frontier.Failed, frontier.Gone, frontier.Skipped, frontier.Moved, frontier.Alias}

func (p *printer) hosts(hosts []frontier.Host) {
	p.printf("%-32s", "host")
	for _, s := range states {
		p.printf("%9s", s)
	}
	p.printf("%9s  %s\n", "due", "next")
	for _, h := range hosts {
		p.printf("%-32s", h.Host)
		for _, s := range states {
			p.printf("%9d", h.States[s])
		}
		p.printf("%9d  %s\n", h.Due, localTime(h.Next))
	}
}

// A story is all that is known of one address.
type story struct {
	URL          string         `json:"url"`
	Host         string         `json:"host"`
	Kind         frontier.Kind  `json:"kind"`
	State        frontier.State `json:"state"`
	Reason       string         `json:"reason"`
	Target       string         `json:"target"`
	Request      string         `json:"request"`
	Found        time.Time      `json:"found,omitzero"`
	FoundOn      string         `json:"found_on"`
	Published    string         `json:"published"` // as a feed or news sitemap tells; "" where none does
	Depth        int            `json:"depth"`
	Due          time.Time      `json:"due,omitzero"`
	Interval     string         `json:"interval"`
	Attempts     int            `json:"attempts"`
	Fetched      time.Time      `json:"fetched,omitzero"`
	ETag         string         `json:"etag"`
	LastModified string         `json:"last_modified"`
	Revision     int            `json:"revision"`
	Captures     []capture      `json:"captures"`
	WaitingFor   []string       `json:"waiting_for"` // indexes
}

// A capture is one version that was fetched.
type capture struct {
	Fetched  time.Time     `json:"fetched"`
	Status   int           `json:"status"`
	Kind     frontier.Kind `json:"kind"`
	Revision int           `json:"revision"`
	File     string        `json:"file"` // in the archive; "" where the page was not to be kept
	Offset   int64         `json:"offset"`
	Hash     string        `json:"hash"`
}

func (s *settings) statusOf(cmd *cobra.Command, f *frontier.Frontier, raw string) error {
	u, err := canonical.Parse(raw)
	if err != nil {
		return usagef("%w", err)
	}
	t, err := readStory(cmd.Context(), f, u.String())
	if err != nil {
		return err
	}
	if s.json {
		return jsonLines(cmd.OutOrStdout()).Encode(t)
	}
	p := printer{w: cmd.OutOrStdout()}
	p.story(t)
	return p.err
}

func readStory(ctx context.Context, f *frontier.Frontier, url string) (*story, error) {
	u, ok, err := f.Lookup(ctx, url)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, fmt.Errorf("%s is not known: nothing that was crawled with data folder %s leads to it", url, f.Dir())
	}
	t := &story{URL: u.URL, Host: u.Host, Kind: u.Kind, State: u.State, Reason: u.Reason, Target: u.Target, Request: u.Request,
		Found: u.Found, FoundOn: u.FoundOn, Depth: u.Depth, Due: u.Due, Interval: u.Interval.String(), Attempts: u.Attempts,
		Fetched: u.Fetched, ETag: u.ETag, LastModified: u.LastModified, Revision: u.Revision, Captures: []capture{}}
	if !u.Published.IsZero() {
		t.Published = u.Published.String()
	}
	captures, err := f.Captures(ctx, url)
	if err != nil {
		return nil, err
	}
	for _, c := range captures {
		t.Captures = append(t.Captures, capture{c.Fetched, c.Status, c.Kind, c.Revision, c.File, c.Offset, c.Hash})
	}
	waiting, err := f.WaitingFor(ctx, url)
	t.WaitingFor = append([]string{}, waiting...) // [] in JSON where there is none
	return t, err
}

func (p *printer) story(t *story) {
	p.printf("%s\n", t.URL)
	p.field("state", strings.TrimSuffix(string(t.State)+": "+t.Reason, ": "), "")
	p.field("kind", string(t.Kind), "")
	p.field("target", t.Target, "")
	p.field("found", strings.TrimSuffix(localTime(t.Found)+" on "+t.FoundOn, " on "), "")
	p.field("published", t.Published, "")
	p.field("depth", fmt.Sprintf("%d links from a start point", t.Depth), "")
	p.field("fetched", localTime(t.Fetched), "")
	p.field("due", fmt.Sprintf("%s, interval %s", localTime(t.Due), t.Interval), "")
	p.field("failures", fmt.Sprintf("%d since the last success", t.Attempts), "")
	p.field("validators", strings.Trim(t.ETag+" "+t.LastModified, " "), "")
	for _, c := range t.Captures {
		p.field("kept", fmt.Sprintf("%s, status %d, %s, revision %d, %s", localTime(c.Fetched), c.Status, c.Kind, c.Revision, place(c)), "")
	}
	p.field("waits for", strings.Join(t.WaitingFor, ", "), "")
}

func place(c capture) string {
	if c.File == "" {
		return "not archived"
	}
	return fmt.Sprintf("%s at byte %d", c.File, c.Offset)
}

// localTime returns a time as the user's clock shows it.
func localTime(t time.Time) string {
	if t.IsZero() {
		return "never"
	}
	return t.Local().Format(time.DateTime)
}
