package frontier

import (
	"time"

	"github.com/markusmobius/go-dateparser"
)

// tell takes in what a link says of the time of publication: the first word
// counts until a later time, or the hour of the same day, is told. A page that
// was fetched before the first word came is to be read again: its validators go.
func (t *tx) tell(l Link) error {
	if l.Published.IsZero() {
		return nil
	}
	known, err := t.told(l.URL)
	switch {
	case err != nil:
		return err
	case known.IsZero():
		_, err = t.exec(`UPDATE url SET published = ?, etag = '', last_modified = '', body = '' WHERE url = ?`, publishedText(l.Published), l.URL)
	case isLater(l.Published, known):
		_, err = t.exec(`UPDATE url SET published = ? WHERE url = ?`, publishedText(l.Published), l.URL)
	}
	return err
}

// told returns what was told of a URL's time of publication, zero if nothing was.
func (t *tx) told(url string) (known dateparser.Moment, err error) {
	s, err := t.stmt("SELECT published FROM url WHERE url = ?")
	if err != nil {
		return known, err
	}
	var text string
	err = s.QueryRow(url).Scan(&text)
	return publishedMoment(text), err
}

// isLater reports whether a is after b, or its hour. Of a day alone it is not
// known where it began: days are compared as they are called.
func isLater(a, b dateparser.Moment) bool {
	if !a.DayOnly && !b.DayOnly {
		return a.After(b.Time)
	}
	day, other := a.Format(time.DateOnly), b.Format(time.DateOnly)
	return day > other || day == other && b.DayOnly && !a.DayOnly
}

// publishedText writes a time for the database; the zero time is empty.
func publishedText(m dateparser.Moment) string {
	if m.IsZero() {
		return ""
	}
	return m.String()
}

// publishedMoment reads a time from the database.
func publishedMoment(s string) dateparser.Moment {
	m, _ := dateparser.ParseMoment(s) // publishedText wrote it, or it is empty
	return m
}
