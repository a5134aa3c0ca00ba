package crawler

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"time"

	"dateline/crawler/canonical"
	"dateline/crawler/discover"
	"dateline/crawler/frontier"
	"dateline/crawler/pace"
)

// The reasons for which pages are skipped here. Handlers and site rules have more.
const (
	reasonRobots    = "robots.txt"
	reasonNoIndex   = "noindex"
	reasonNoMining  = "text and data mining reserved"
	reasonAlias     = "other address of a page"
	reasonOtherHost = "other host"
	reasonOld       = "before --since"
	reasonStayOut   = "site rules"
	reasonTrap      = "trap"
	reasonNotPage   = "neither page, feed nor sitemap"
	reasonLoop      = "redirect loop"
	reasonClosed    = "robots.txt cannot be reached"
)

// maxRedirects is how many redirects in a row lead to a page.
const maxRedirects = 10

// judge makes an outcome of what the host answered.
func (v *visit) judge(ctx context.Context, a *answer) error {
	switch a.status {
	case http.StatusOK, http.StatusNonAuthoritativeInfo:
		v.fetched(a)
		return v.page(ctx, a)
	case http.StatusNotModified:
		v.fetched(a)
		return v.same(ctx, a)
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		v.redirect(a)
	case http.StatusNotFound, http.StatusGone:
		v.out.State, v.out.Reason = frontier.Gone, fmt.Sprintf("status %d", a.status)
		v.out.Due, v.out.Attempts = a.at.Add(goneInterval), 0
		v.tally = func(c *Counts) { c.Failed[v.out.Reason]++ }
	default:
		v.refused(a)
	}
	return nil
}

// refused is for the answers that are none. A host that says when to come back
// is left alone until then.
func (v *visit) refused(a *answer) {
	reason := fmt.Sprintf("status %d", a.status)
	until, told := pace.RetryAfter(a.header, time.Now())
	asked := a.status == http.StatusTooManyRequests || a.status == http.StatusServiceUnavailable
	switch {
	case asked && told:
		v.lane.pace.Pause(until, fmt.Sprintf("asked for it, status %d", a.status))
		v.retry(reason)
		if v.out.State != frontier.Failed {
			v.out.Due = until
		}
	case asked, a.status >= 500, a.status == http.StatusRequestTimeout, a.status == http.StatusTooEarly:
		v.retry(reason)
	default:
		v.fail(reason)
	}
}

// fetched takes in that the host answered with the page or its being the same.
func (v *visit) fetched(a *answer) {
	v.tell.page = true
	v.out.State, v.out.Reason, v.out.Attempts, v.out.Target = frontier.Fetched, "", 0, ""
	v.out.Fetched = a.at
	if a.status == http.StatusOK {
		v.out.ETag, v.out.LastModified = a.header.Get("ETag"), a.header.Get("Last-Modified")
	}
}

// same is for a page that did not change: nothing is read of it again.
func (v *visit) same(ctx context.Context, a *answer) error {
	v.schedule(false, time.Time{})
	v.tally = func(c *Counts) { c.Fetched++; c.Unchanged++ }
	return v.archiveSame(ctx, a)
}

// page reads a page, feed or sitemap.
func (v *visit) page(ctx context.Context, a *answer) error {
	sum := sha256.Sum256(a.body)
	body := hex.EncodeToString(sum[:16])
	again := body == v.known.Body && v.known.State == frontier.Fetched
	v.out.Body = body
	if again {
		return v.same(ctx, a)
	}
	size := int64(len(a.body))
	v.tally = func(c *Counts) { c.Fetched++; c.Bytes += size }
	v.out.Capture = &frontier.Capture{Status: a.status, Kind: v.known.Kind, Fetched: a.at}
	if a.doc == nil {
		return v.file(ctx, a)
	}
	return v.html(ctx, a)
}

// redirect queues where the host sends to, as a URL like any other. One to
// itself is asked for once more, as the host writes it: it may want a cookie
// back, or another way of writing than the canonical.
func (v *visit) redirect(a *answer) {
	location := a.header.Get("Location")
	to, err := canonical.Resolve(v.url, location)
	switch {
	case err != nil, location == "":
		v.fail("bad redirect")
		return
	case to.String() == v.known.URL:
		v.redirectToSelf(a)
		return
	case v.known.Redirects >= maxRedirects:
		v.fail(reasonLoop)
		return
	}
	v.out.State, v.out.Reason, v.out.Target, v.out.Attempts = frontier.Moved, fmt.Sprintf("status %d", a.status), to.String(), 0
	v.out.Due = a.at.Add(movedInterval)
	if !v.given(to) {
		v.out.Reason = reasonOtherHost
		if v.known.Priority == frontier.Asked {
			v.out.Reason = fmt.Sprintf("redirects to %s, which was not given", to.Host)
		}
		v.tally = func(c *Counts) { c.Skipped[v.out.Reason]++ }
		return
	}
	l := v.link(discover.Link{URL: to}, v.known.Priority)
	l.Depth, l.Barren, l.Redirects, l.Narrow = v.known.Depth, v.known.Barren, v.known.Redirects+1, v.known.Narrow
	l.Published = v.known.Published
	v.out.Links = []frontier.Link{l}
}

func (v *visit) redirectToSelf(a *answer) {
	if v.out.Attempts++; v.out.Attempts > 2 {
		v.fail(reasonLoop)
		return
	}
	if to, err := v.url.Parse(a.header.Get("Location")); err == nil {
		to.Fragment = ""
		v.out.Request = to.String()
	}
	v.out.Priority, v.out.Due = v.known.Priority, time.Now()
	v.tally = func(c *Counts) { c.Retried++ }
}
