package locality_test

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/extract"
)

// A passage is a text with its places marked.
type passage struct {
	trap, text string
	published  time.Time
	want       []string // "start surface value"
}

// readPassages reads testdata/news.txt, whose head says how it is written.
func readPassages(t *testing.T) (all []passage) {
	f, err := os.Open("testdata/news.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if s.Text()[0] == '#' {
			continue
		}
		part := strings.SplitN(s.Text(), " | ", 3)
		if len(part) != 3 {
			t.Fatalf("%q: want trap | published | text", s.Text())
		}
		p := passage{trap: part[0]}
		if p.published, err = time.Parse(time.DateOnly, part[1]); err != nil {
			t.Fatal(err)
		}
		p.mark(part[2])
		all = append(all, p)
	}
	return all
}

// mark takes the marks out of s.
func (p *passage) mark(s string) {
	for {
		before, after, found := strings.Cut(s, "[")
		p.text += before
		if !found {
			return
		}
		mark, rest, _ := strings.Cut(after, "]")
		surface, value, _ := strings.Cut(mark, "|")
		p.want = append(p.want, fmt.Sprint(len([]rune(p.text)), " ", surface, " ", value))
		p.text += surface
		s = rest
	}
}

// TestNews holds every passage through the whole extractor, which tells people
// from places.
func TestNews(t *testing.T) {
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range readPassages(t) {
		at := extract.Time{Time: p.published}
		var got []string
		for _, m := range x.Text(extract.Document{Text: p.text, Published: &at}).Localities {
			got = append(got, fmt.Sprint(m.Start, " ", m.Surface, " ", value(m.Country, m.Code, m.InOrganization)))
		}
		if diff := cmp.Diff(p.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got)\n%s", p.trap, p.text, diff)
		}
	}
}

func value(country, code *string, inOrganization bool) string {
	v := "-"
	if country != nil {
		v = *country
	}
	if code != nil {
		v = *code
	}
	if inOrganization {
		v += "*"
	}
	return v
}
