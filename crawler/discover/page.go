package discover

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/crawler/canonical"
)

// MaxLinks is how many links of one page count.
const MaxLinks = 5000

// Base returns what the references of a page fetched from u are relative to.
func Base(doc *goquery.Document, u *url.URL) *url.URL {
	for e := range elements(doc, atom.Base) {
		if href, ok := attr(e, "href"); ok {
			if b, err := u.Parse(strings.TrimSpace(href)); err == nil && b.Host != "" {
				return b
			}
			return u
		}
	}
	return u
}

// Links returns where a page leads to: its links, the pages before and after
// it, and the feeds that it announces, each once.
func Links(doc *goquery.Document, base *url.URL) []Link {
	var all []Link
	for e := range elements(doc, atom.A, atom.Area, atom.Link) {
		if l, ok := linkOf(e); ok {
			href, _ := attr(e, "href")
			all = resolve(all, base, href, l)
		}
		if len(all) >= MaxLinks {
			break
		}
	}
	if to := refresh(doc); to != "" {
		all = resolve(all, base, to, Link{})
	}
	return unique(all)
}

// linkOf tells what an element leads to, false for style sheets and the like.
func linkOf(e *html.Node) (l Link, ok bool) {
	rel, _ := attr(e, "rel")
	rel = " " + strings.ToLower(rel) + " "
	l.Nofollow = strings.Contains(rel, " nofollow ")
	if e.DataAtom != atom.Link {
		return l, true
	}
	kind, _ := attr(e, "type")
	kind = strings.ToLower(kind)
	if strings.Contains(rel, " alternate ") && (strings.HasPrefix(kind, "application/rss+xml") || strings.HasPrefix(kind, "application/atom+xml")) {
		l.Form = Feed
		return l, true
	}
	return l, strings.Contains(rel, " next ") || strings.Contains(rel, " prev ")
}

// refresh returns where a meta element sends the reader: "0; url=/a".
func refresh(doc *goquery.Document) string {
	content := valued(doc, atom.Meta, "http-equiv", "refresh", "content")
	_, to, _ := strings.Cut(content, ";")
	key, to, found := strings.Cut(to, "=")
	if !found || !strings.EqualFold(strings.TrimSpace(key), "url") {
		return ""
	}
	return strings.Trim(strings.TrimSpace(to), `'"`)
}

func unique(links []Link) []Link {
	at, kept := make(map[string]int, len(links)), links[:0]
	for _, l := range links {
		s := l.URL.String()
		if i, ok := at[s]; ok {
			kept[i].Nofollow = kept[i].Nofollow && l.Nofollow
			continue
		}
		at[s] = len(kept)
		kept = append(kept, l)
	}
	return kept
}

// Canonical returns the address that a page calls its own, by its rel=canonical
// element, its Link header or its og:url; nil if it names none.
func Canonical(doc *goquery.Document, header http.Header, base *url.URL) *url.URL {
	href := valued(doc, atom.Link, "rel", "canonical", "href")
	if href == "" {
		href = headerLink(header, "canonical")
	}
	if href == "" {
		href = valued(doc, atom.Meta, "property", "og:url", "content")
	}
	if href == "" {
		return nil
	}
	u, err := canonical.Resolve(base, href)
	if err != nil {
		return nil
	}
	return u
}

// headerLink finds a relation in Link headers (RFC 8288): <https://a/b>; rel="canonical".
func headerLink(header http.Header, rel string) string {
	for _, value := range header.Values("Link") {
		for part := range strings.SplitSeq(value, ",") {
			target, params, _ := strings.Cut(part, ";")
			target = strings.TrimSpace(target)
			plain := strings.ToLower(strings.NewReplacer(`"`, "", " ", "").Replace(params))
			if strings.Contains(";"+plain+";", ";rel="+rel+";") && strings.HasPrefix(target, "<") && strings.HasSuffix(target, ">") {
				return target[1 : len(target)-1]
			}
		}
	}
	return ""
}
