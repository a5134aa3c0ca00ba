package extract_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract"
	"dateline/extract/page"
)

// FuzzHTML feeds pages to the whole path: whatever comes, there is an article
// with exact offsets or a reason, the same each time, and never a panic.
func FuzzHTML(f *testing.F) {
	for _, s := range []string{"", "<p>", samplePage, samplePage[:len(samplePage)/2], strings.Repeat("<div>", 3000),
		"<html><head><title>\x00</title></head><body><h1>Hà Nội\u202e</h1><p>Ha\u0300 No\u0323\u0302i (VNA) – 5 triệu đồng./.</p></body></html>"} {
		f.Add([]byte(s))
	}
	x := newExtractor(f)
	in := extract.Input{URL: "https://news.example/a-post1.vnp"}
	f.Fuzz(func(t *testing.T, html []byte) {
		a, err := x.HTML(html, in)
		b, again := x.HTML(html, in)
		if (err == nil) != (again == nil) {
			t.Fatalf("first %v, then %v", err, again)
		}
		if none := (*page.NotArticle)(nil); errors.As(err, &none) {
			return
		}
		if err != nil {
			return // a page that cannot be parsed within the limits
		}
		checkOffsets(t, &a)
		if diff := cmp.Diff(jsonOf(t, a), jsonOf(t, b)); diff != "" {
			t.Fatalf("two answers (-first +second)\n%s", diff)
		}
	})
}

func jsonOf(t *testing.T, a extract.Article) string {
	t.Helper()
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
