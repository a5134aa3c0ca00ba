package frontiertest

import (
	"time"

	"github.com/markusmobius/go-dateparser"

	"dateline/crawler/frontier"
)

// published returns a link that tells when its page appeared; "" tells nothing.
func published(path, at string) frontier.Link {
	l := link(path, frontier.Fresh, 0)
	l.Published, _ = dateparser.ParseMoment(at)
	return l
}

func (b *bed) checkPublished(what, want string) {
	b.Helper()
	if got := b.lookup("/a").Published; got.IsZero() != (want == "") || want != "" && got.String() != want {
		b.Errorf("%s: published %s, want %q", what, got, want)
	}
}

func keepsPublished(b *bed) {
	for _, tt := range []struct{ what, told, want string }{
		{"by a page", "", ""},
		{"on a day", "2026-02-27", "2026-02-27"},
		{"by a page again", "", "2026-02-27"},
		{"at an hour of that day", "2026-02-27T08:00:00+07:00", "2026-02-27T08:00:00+07:00"},
		{"on that day once more", "2026-02-27", "2026-02-27T08:00:00+07:00"},
		{"in another zone", "2026-02-27T01:00:00Z", "2026-02-27T08:00:00+07:00"},
		{"earlier", "2026-02-26T08:00:00+07:00", "2026-02-27T08:00:00+07:00"},
		{"later", "2026-02-27T01:00:01Z", "2026-02-27T01:00:01Z"},
		{"on a later day", "2026-02-28", "2026-02-28"},
	} {
		b.add(published("/a", tt.told))
		b.checkPublished(tt.what, tt.want)
	}
	u := b.lease(1, 0)[0]
	if u.Published.String() != "2026-02-28" {
		b.Errorf("leased with %s", u.Published)
	}
	b.finish(frontier.Outcome{ID: u.ID, State: frontier.Fetched, Kind: frontier.Article, Fetched: now, ETag: "e", LastModified: "m", Body: "b", Published: u.Published})
	b.checkValidators("told before it was fetched", "e m b")
	b.add(published("/a", "2026-03-01"))
	b.checkPublished("after it was fetched", "2026-03-01")
	b.checkValidators("told again", "e m b")
}

// readsAgain: a page that was read before anybody told when it appeared is asked
// for whole the next time, but no sooner.
func readsAgain(b *bed) {
	b.add(published("/a", ""))
	o := frontier.Outcome{State: frontier.Fetched, Kind: frontier.Article, Due: now.Add(time.Hour), Fetched: now, ETag: "e", LastModified: "m", Body: "b", Hash: "h"}
	o.ID = b.lease(1, 0)[0].ID
	b.finish(o)
	b.add(published("/a", ""))
	b.checkValidators("told nothing", "e m b")
	b.add(published("/a", "2026-02-28"))
	b.checkValidators("told late", "  ")
	if u := b.lookup("/a"); !u.Due.Equal(now.Add(time.Hour)) || u.Hash != "h" || u.State != frontier.Fetched {
		b.Errorf("told late: %+v", u)
	}
	o.Published = b.lease(1, time.Hour)[0].Published
	b.finish(o)
	b.checkValidators("read again", "e m b")
}

// readsAgainWhatWasUnderWay is the same for a page that was being fetched then.
func readsAgainWhatWasUnderWay(b *bed) {
	b.add(published("/a", ""))
	u := b.lease(1, 0)[0]
	b.add(published("/a", "2026-02-28"))
	b.finish(frontier.Outcome{ID: u.ID, State: frontier.Fetched, Kind: frontier.Article, Fetched: now, ETag: "e", LastModified: "m", Body: "b", Published: u.Published})
	b.checkValidators("told under way", "  ")
}

func (b *bed) checkValidators(what, want string) {
	b.Helper()
	if u := b.lookup("/a"); u.ETag+" "+u.LastModified+" "+u.Body != want {
		b.Errorf("%s: ETag %q, Last-Modified %q, body %q, want %q", what, u.ETag, u.LastModified, u.Body, want)
	}
}
