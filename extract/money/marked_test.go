package money

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/text"
	"dateline/extract/text/texttest"
)

// TestMarked holds every row of both files: they have no known failures.
func TestMarked(t *testing.T) {
	for _, file := range []string{"testdata/news.txt", "testdata/everyday.txt"} {
		for _, r := range texttest.Rows(t, file, 2) {
			var got []string
			for _, m := range Find(text.New(r.Text)) {
				got = append(got, write(m))
			}
			if diff := cmp.Diff(r.Want, got); diff != "" {
				t.Errorf("%s:%d, %s: %s\n(-want +got)\n%s", file, r.Line, r.Trap, r.Text, diff)
			}
		}
	}
}

// write writes a mention as the rows do: "surface = amount CODE qualifier =n /per".
func write(m Mention) string {
	b := fmt.Sprintf("%s = %s", m.Surface, m.Amount)
	if m.AmountMax != nil {
		b += ".." + m.AmountMax.String()
	}
	b += " " + m.Currency
	if m.Qualifier != "" {
		b += " " + m.Qualifier
	}
	if m.Converts != nil {
		b += fmt.Sprintf(" =%d", *m.Converts)
	}
	if m.Per != nil {
		b += " /" + *m.Per
	}
	return b
}
