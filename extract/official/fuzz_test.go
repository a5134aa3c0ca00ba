package official

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// FuzzFind checks that mentions lie on character edges in order, that officials are
// among the persons, and that the same text gives the same answer.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", story, strings.ToUpper(story), strings.Repeat("Minister of ", 60), strings.Repeat("Nguyen ", 80),
		"Chairman Nguyễn Đức Thọ (left), Mr. H.E. da -of the", "Sen. Lt. Gen.", "’s Minister’s", "Ambassador to to and , (",
		"y Y’ H’ Van van der", "of Hanoi Chairman and Secretary of and", "Deputy Deputy Deputy Ministers A, B and",
		"Minister of A/A", "Mayor of A-A-A", "MINISTER TO LAM MET THE CHAIRMAN JR.", "A, B and C, Directors of D, respectively",
	} {
		f.Add(s)
	}
	finder := New(gazetteer.Default(), NewProse())
	f.Fuzz(func(t *testing.T, s string) {
		x := text.New(text.Clean(s))
		got := finder.Find(x, Context{})
		persons, end := map[int]int{}, 0
		for _, p := range got.Persons {
			if p.Start < end || p.End <= p.Start || !utf8.ValidString(x.String[p.Start:p.End]) {
				t.Fatalf("person %+v after %d in %q", p, end, s)
			}
			end = p.End
			persons[x.Rune(p.Start)] = x.Rune(p.End)
		}
		for _, m := range got.Officials {
			if persons[m.Start] != m.End || m.Name == "" || m.Person == "" || len(m.Offices) == 0 {
				t.Fatalf("official %+v in %q", m, s)
			}
		}
		if diff := cmp.Diff(got, finder.Find(x, Context{})); diff != "" {
			t.Fatalf("second answer differs: %s", diff)
		}
		checkLost(t, x, finder.Explain(x, Context{}))
	})
}

// checkLost checks that what lost is in order, in the text, and says why.
func checkLost(t *testing.T, x *text.Text, lost []text.Candidate) {
	t.Helper()
	runes := []rune(x.String)
	start := 0
	for _, c := range lost {
		if c.Start < start || c.End > len(runes) || string(runes[c.Start:c.End]) != c.Surface || c.Reason == "" {
			t.Fatalf("candidate %+v after %d in %q", c, start, x.String)
		}
		start = c.Start
	}
}
