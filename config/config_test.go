package config

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"dateline/schedule"
	"dateline/site"
)

// content compares what a file says; plans and tables follow from it.
var content = cmp.Options{
	cmpopts.IgnoreFields(Config{}, "Sites"), cmpopts.IgnoreFields(Source{}, "Plan"), cmpopts.EquateEmpty(),
}

func parse(t *testing.T, text string) *Config {
	t.Helper()
	c, err := Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestExample(t *testing.T) {
	zone := "Asia/Ho_Chi_Minh"
	pace := Default().Pace
	slow, since := pace, pace
	slow.Delay, slow.MaxPages = 2*time.Second, 500
	since.Since = time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC)
	want := Default()
	want.Contact, want.Data, want.TimeZone = "you@example.org", "/var/lib/dateline", zone
	want.Sources = []Source{
		{Name: "vietnamplus-en", Start: []string{"https://en.vietnamplus.vn/"}, Languages: []string{"en"}, Pace: slow,
			Schedule: Schedule{Every: 30 * time.Minute, Jitter: 5 * time.Minute, TimeZone: zone}},
		{Name: "vietnamnews", Start: []string{"https://vietnamnews.vn/", "https://vietnamnews.vn/rss/politics-laws.rss"}, Languages: []string{"en"}, Pace: pace,
			Schedule: Schedule{Cron: "15 6,12,18 * * *", Jitter: 10 * time.Minute, TimeZone: zone}},
		{Name: "nhandan-en", Start: []string{"https://en.nhandan.vn/"}, Languages: []string{"en"}, Pace: since,
			Schedule: Schedule{Cron: "40 5 * * mon-sat", Jitter: 10 * time.Minute, TimeZone: zone}},
	}
	got := parse(t, Example())
	if diff := cmp.Diff(&want, got, content); diff != "" {
		t.Errorf("the example (-want +got)\n%s", diff)
	}
	for _, s := range got.Sources {
		if s.Plan == (schedule.Plan{}) {
			t.Errorf("%s has no plan", s.Name)
		}
	}
}

var commentedOut = regexp.MustCompile(`(?m)^(\s*)#(\s*(- )?[a-z_]+:.*)$`)

// What the example comments out is right too, and the defaults are as it says.
func TestExampleCommentsAreKeys(t *testing.T) {
	text := commentedOut.ReplaceAllString(Example(), "$1$2")
	if text == Example() {
		t.Fatal("nothing is commented out")
	}
	got := parse(t, text)
	want := Default()
	want.Pace.Since = time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC) // has no default
	if diff := cmp.Diff([]any{want.Index, want.Pace, want.Network, want.Grace}, []any{got.Index, got.Pace, got.Network, got.Grace}, content); diff != "" {
		t.Errorf("defaults (-are +as written)\n%s", diff)
	}
	if len(got.Sites.For("paper.example")) != 1 || len(got.Sites.For("en.paper.example")) != 1 {
		t.Error("the example's own profile is not in the table")
	}
}

func TestEmptyFileIsTheDefault(t *testing.T) {
	want := Default()
	for _, text := range []string{"", "# nothing\n", "sources:\npace:\n"} {
		if diff := cmp.Diff(&want, parse(t, text), content); diff != "" {
			t.Errorf("%q (-default +got)\n%s", text, diff)
		}
	}
}

func TestSourcesBeginWithWhatTheFileSaysOfAll(t *testing.T) {
	c := parse(t, `
sources:
  - name: a
    start: [https://a.example/]
    pace: {concurrency: 2}
pace: {delay: 5s, concurrency: 4} # after the sources
`)
	if got := c.Crawl(c.Source("a")); got.Delay != 5*time.Second || got.Concurrency != 2 {
		t.Errorf("delay %v, concurrency %d; want 5s and 2", got.Delay, got.Concurrency)
	}
	if got := c.Crawl(nil); got.Delay != 5*time.Second || got.Concurrency != 4 {
		t.Errorf("of no source: delay %v, concurrency %d; want 5s and 4", got.Delay, got.Concurrency)
	}
	if c.Source("b") != nil {
		t.Error("found a source that is not there")
	}
}

func TestProfileCorrectsTheBuiltInOne(t *testing.T) {
	before := *site.For("vietnamnews.vn")[0]
	c := parse(t, `
profiles:
  - name: vietnamnews
    time_layouts: ["2006"]
    hosts: [vietnamnews.vn, news.example]
    selectors: {lead: .mine}
sources:
  - name: a
    start: [https://a.example:8443/, http://a.example/x]
    profile: {selectors: {body: .story}}
`)
	got := c.Sites.For("news.example")[0]
	want := before
	want.TimeLayouts, want.Hosts, want.Selectors.Lead = []string{"2006"}, []string{"vietnamnews.vn", "news.example"}, ".mine"
	if diff := cmp.Diff(want, *got); diff != "" {
		t.Errorf("corrected profile (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(before, *site.For("vietnamnews.vn")[0]); diff != "" {
		t.Errorf("the built-in table has changed\n%s", diff)
	}
	own := c.Sites.For("a.example")
	if len(own) != 1 || own[0].Name != "a" || own[0].Selectors.Body != ".story" {
		t.Errorf("the source's own profile: %v", own)
	}
}

// TestBadFiles reads one file a mistake, each with the message that it is to
// give in its first line.
func TestBadFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.bad.yml")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want, _, _ := strings.Cut(strings.TrimPrefix(string(text), "# want "), "\n")
		_, err = Load(file)
		mistakes := (*Error)(nil)
		if !errors.As(err, &mistakes) {
			t.Errorf("%s: %v, want an *Error", file, err)
			continue
		}
		if got := strings.TrimPrefix(err.Error(), file+":"); got != want {
			t.Errorf("%s:\n got %s\nwant %s", file, got, want)
		}
	}
}

func TestAllMistakesAreTold(t *testing.T) {
	_, err := Parse([]byte("pace: {delay: soon}\nnonsense: 1\nsources: [{name: A}]\n"))
	for _, want := range []string{"config:1: pace.delay", "config:2: nonsense", "config:3: sources[0].name", "config:3: sources[0].start"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v\nwant it to say %s", err, want)
		}
	}
}

func TestRelativePathsStartAtTheFile(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "dateline.yml")
	if err := os.WriteFile(file, []byte("data: state\nindex: {ca: ca.pem}\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	c, err := Load(file)
	if err != nil {
		t.Fatal(err)
	}
	if c.Data != filepath.Join(dir, "state") || c.Index.CA != filepath.Join(dir, "ca.pem") {
		t.Errorf("data %s, authorities %s", c.Data, c.Index.CA)
	}
}

func TestFilesThatCannotBeRead(t *testing.T) {
	large := filepath.Join(t.TempDir(), "large.yml")
	if err := os.WriteFile(large, []byte(strings.Repeat("# filler\n", maxSize/9+1)), 0o666); err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]string{filepath.Join(t.TempDir(), "none.yml"): "none.yml", large: "larger than", t.TempDir(): "read config"} {
		if _, err := Load(file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want an error with %q", file, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(Example())
	f.Add("sources: [{name: a, start: [https://a.example/], schedule: {cron: '* * * * *'}}]")
	f.Add("a: &a [*a]")
	f.Add("pace: &p {delay: 1s}\nsources: [{pace: *p}]")
	f.Add("? [1]\n: 2")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := Parse([]byte(text))
		if (c == nil) == (err == nil) {
			t.Fatalf("config %v, error %v", c, err)
		}
		mistakes := (*Error)(nil)
		if err != nil && (!errors.As(err, &mistakes) || len(mistakes.Mistakes) == 0) {
			t.Fatalf("error %v lists no mistake", err)
		}
		_, again := Parse([]byte(text))
		if err != nil && again.Error() != err.Error() {
			t.Errorf("%v\nthen %v", err, again)
		}
	})
}

func TestWithoutUser(t *testing.T) {
	for _, tt := range []struct{ address, want string }{
		{"https://search.example:9200", "https://search.example:9200"},
		{"https://elastic:secret@search.example:9200/path", "https://search.example:9200/path"},
		{"https://elastic@search.example", "https://search.example"},
		{"https://elastic:se@cr/et@search.example", "https://search.example"}, // not escaped as it should be
		{"elastic:secret@search.example", "search.example"},
		{"", ""},
	} {
		if got := WithoutUser(tt.address); got != tt.want {
			t.Errorf("WithoutUser(%q) = %q, want %q", tt.address, got, tt.want)
		}
	}
}
