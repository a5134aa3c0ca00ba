package crawler_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"dateline/crawler"
)

func TestGet(t *testing.T) {
	w := newWorld(t)
	text := func(kind, body string) http.HandlerFunc {
		return func(rw http.ResponseWriter, _ *http.Request) {
			rw.Header().Set("Content-Type", kind)
			_, _ = rw.Write([]byte(body))
		}
	}
	w.handle("/robots.txt", text("text/plain", "User-agent: *\nDisallow: /private/"))
	w.handle("/a-post1.vnp", text("text/html; charset=iso-8859-1", "<p>caf\xe9"))
	w.handle("/moved", func(rw http.ResponseWriter, r *http.Request) {
		http.Redirect(rw, r, "/a-post1.vnp?utm_source=x", http.StatusFound)
	})
	w.handle("/to-private", func(rw http.ResponseWriter, r *http.Request) { http.Redirect(rw, r, "/private/a", http.StatusFound) })
	w.handle("/loop", func(rw http.ResponseWriter, r *http.Request) { http.Redirect(rw, r, "/loop?x=1", http.StatusFound) })
	w.handle("/loop?x=1", func(rw http.ResponseWriter, r *http.Request) { http.Redirect(rw, r, "/loop", http.StatusFound) })
	w.handle("/cookie", func(rw http.ResponseWriter, r *http.Request) {
		if _, err := r.Cookie("seen"); err != nil {
			http.SetCookie(rw, &http.Cookie{Name: "seen", Value: "1", Path: "/"})
			http.Redirect(rw, r, "/cookie", http.StatusFound)
			return
		}
		text("text/html; charset=utf-8", "<p>welcome")(rw, r)
	})
	w.handle("/not-kept", text("text/html", `<meta name="robots" content="noarchive"><p>x`))
	for _, tt := range []struct{ path, body, refused string }{
		{"/a-post1.vnp", "<p>café", ""},
		{"/moved", "<p>café", ""},
		{"/cookie", "<p>welcome", ""},
		{"/gone", "404 page not found\n", ""},
		{"/private/a", "", "robots.txt"},
		{"/to-private", "", "robots.txt"},
		{"/not-kept", "", "noarchive"},
		{"/loop", "", "redirects"},
	} {
		c := crawler.Default()
		c.Delay, c.AllowPrivate = 0, true
		p, err := crawler.Get(t.Context(), c, w.URL+tt.path)
		if tt.refused != "" {
			if err == nil || !strings.Contains(err.Error(), tt.refused) {
				t.Errorf("%s: %v, want an error about %s", tt.path, err, tt.refused)
			}
			continue
		}
		if err != nil || string(p.Body) != tt.body {
			t.Errorf("%s: %q, %v; want %q", tt.path, p.Body, err, tt.body)
		}
	}
	if n := w.asked["/private/a"]; n != 0 {
		t.Errorf("a forbidden page was asked for %d times", n)
	}
}

func TestGetWantsAContact(t *testing.T) {
	_, err := crawler.Get(t.Context(), crawler.Default(), "https://news.example/")
	if err == nil || !strings.Contains(err.Error(), "contact") {
		t.Errorf("a public host without a contact: %v", err)
	}
	c := crawler.Default()
	c.Contact = "you@example.org"
	_, err = crawler.Get(t.Context(), c, "http://127.0.0.1:1/")
	if unused := (*crawler.UnusedError)(nil); err == nil || errors.As(err, &unused) {
		t.Errorf("a private address: %v, want it refused when it is dialled", err)
	}
}
