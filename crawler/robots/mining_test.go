package robots_test

import (
	"net/url"
	"testing"

	"dateline/crawler/robots"
)

const licence = "https://news.example/licence.json"

func TestMining(t *testing.T) {
	for _, tt := range []struct {
		trap, file, path string
		reserved, said   bool
		policy           string
	}{
		{"whole host", `[{"location": "/", "tdm-reservation": 1}]`, "/a-post1.vnp", true, true, ""},
		{"no file", ``, "/a", false, false, ""},
		{"a page that says so in HTML", `<!DOCTYPE html><p>Not found</p>`, "/a", false, false, ""},
		{"empty list", `[]`, "/a", false, false, ""},
		{"byte order mark", "\ufeff" + `[{"location":"/","tdm-reservation":1}]`, "/a", true, true, ""},
		{"another location", `[{"location":"/photos/","tdm-reservation":1}]`, "/a", false, false, ""},
		{"star and end", `[{"location":"*.vnp$","tdm-reservation":1}]`, "/politics/a-post1.vnp", true, true, ""},
		{"end that does not come", `[{"location":"*.vnp$","tdm-reservation":1}]`, "/a-post1.vnp.amp", false, false, ""},
		{"the first that matches counts", `[{"location":"/free/","tdm-reservation":0},{"location":"/","tdm-reservation":1}]`, "/free/a", false, true, ""},
		{"in whatever order", `[{"location":"/","tdm-reservation":1},{"location":"/free/","tdm-reservation":0}]`, "/free/a", true, true, ""},
		{"terms", `[{"location":"/","tdm-reservation":1,"tdm-policy":"` + licence + `"}]`, "/a", true, true, licence},
		{"number as text", `[{"location":"/","tdm-reservation":"1"}]`, "/a", true, true, ""},
		{"other values say nothing", `[{"location":"/a","tdm-reservation":2},{"location":"/","tdm-reservation":1}]`, "/a", true, true, ""},
		{"one mistake beside a good rule", `[7,{"tdm-reservation":1},{"location":"/","tdm-reservation":1}]`, "/a", true, true, ""},
		{"no list about it", `{"location":"/","tdm-reservation":1}`, "/a", true, true, ""},
		{"letters beyond ASCII", `[{"location":"/thời-sự/","tdm-reservation":1}]`, "/th%E1%BB%9Di-s%E1%BB%B1/a", true, true, ""},
		{"another way of writing a path", `[{"location":"/news/","tdm-reservation":1}]`, "/%6eews/a", true, true, ""},
		{"cut", `[{"location":"/","tdm-reservation":1`, "/a", false, false, ""},
	} {
		u, err := url.Parse("https://news.example" + tt.path)
		if err != nil {
			t.Fatal(err)
		}
		r, said := robots.ParseMining([]byte(tt.file)).At(u)
		if r.Reserved != tt.reserved || said != tt.said || r.Policy != tt.policy {
			t.Errorf("%s: %+v, said %v", tt.trap, r, said)
		}
	}
}

func FuzzParseMining(f *testing.F) {
	f.Add([]byte(`[{"location":"/*a*$","tdm-reservation":1,"tdm-policy":"x"}]`), "/ab")
	f.Add([]byte(`{"location":"%","tdm-reservation":"0"}`), "/%")
	f.Fuzz(func(t *testing.T, file []byte, path string) {
		u := &url.URL{Scheme: "https", Host: "news.example", Path: "/" + path}
		first, said := robots.ParseMining(file).At(u)
		again, said2 := robots.ParseMining(file).At(u)
		if first != again || said != said2 || first.Reserved && !said {
			t.Errorf("%+v, then %+v", first, again)
		}
	})
}
