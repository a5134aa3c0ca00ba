package crawler_test

import (
	"testing"

	"dateline/site"
)

// A user's profile decides which addresses of its host are stayed out of.
func TestCrawlGoesByGivenProfiles(t *testing.T) {
	w := newWorld(t)
	w.page("/", list("/story/one", "/internal/two"))
	w.page("/story/one", article(1))
	own := site.Profile{Name: "own", Hosts: []string{"127.0.0.1"}, Skip: []string{"^/internal/"}}
	table, err := site.NewTable(site.Builtin().With(own))
	if err != nil {
		t.Fatal(err)
	}
	c := quick()
	c.Sites = table
	crawl(t, t.TempDir(), c, w.URL+"/")
	if one, two := w.times("/story/one"), w.times("/internal/two"); one != 1 || two != 0 {
		t.Errorf("asked for /story/one %d times and /internal/two %d times, want 1 and 0", one, two)
	}
}
