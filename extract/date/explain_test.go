package date

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/text"
	"dateline/extract/text/texttest"
)

// TestExplain holds what lost, and why, by the trap it shows.
func TestExplain(t *testing.T) {
	const article = "\n\n(VNA)"
	for _, tt := range []struct {
		trap, in string
		want     []string // "surface = value: reason"
	}{
		{"years against the verb", "It opened on November 12." + article, []string{
			"November 12 = 2022-11-12: farther from publication",
			"November 12 = 2024-11-12: the verb speaks of the past",
		}},
		{"years before what is to come", "It will open in March." + article, []string{
			"March = 2022-03: the verb speaks of what is to come",
			"March = 2023-03: the verb speaks of what is to come",
		}},
		{"years outside the story", "In 2018, it burnt in March." + article, []string{
			"March = 2022-03: the story around it is of 2018",
			"March = 2023-03: the story around it is of 2018",
			"March = 2024-03: the story around it is of 2018",
		}},
		{"years after since", "It has stood since December." + article, []string{
			"December = 2023-12: since speaks of the past",
			"December = 2024-12: since speaks of the past",
			"December = 2022-12: the words around it leave the end open",
		}},
		{"other week", "He left on Friday." + article, []string{
			"Friday = 2023-11-17: no verb speaks of what is to come",
		}},
		{"measured against", "Sales are up from 2016." + article, []string{
			"2016 = 2016/..: nothing is said to go on from there",
		}},
		{"day and month", "Signed on 5/6/2023." + article, []string{
			"5/6/2023 = 2023-05-06: the text writes day and month the other way round",
		}},
		{"counted from", "Signed on June 5, 2023 and sealed two days later." + article, []string{
			"2023 = 2023: part of a longer date",
			"two days later = 2023-11-18: a date named before is nearer than publication",
		}},
		{"note", "paid last Monday", []string{
			"last Monday = 2023-11-13: so in an article, but this is a note",
			"Monday = 2023-11-13: part of a longer date",
		}},
		{"numbers refused", "Law 2015, the 2015 Penal Code, Meet Japan 2023, 2000 pupils and COVID-2019." + article, []string{
			"2015 = : the number of a law, or of another thing that is numbered",
			"2015 = : part of a name",
			"2023 = : part of a name",
			"2000 = : a count",
			"2019 = : part of a longer number or code",
		}},
		{"ages, scores, durations", "A 5-year-old boy won 2-1 in a five-day event, the 50th anniversary, every Monday." + article, []string{
			"5-year = : an age",
			"2-1 = : a score, or a range of numbers",
			"five-day = : a duration: nothing says from when it counts",
			"50th anniversary = : an ordinal of something that comes again",
			"Monday = : it comes again and again",
		}},
		{"verbs and names", "It may rain on Black Friday." + article, []string{
			"may = : a verb",
			"Friday = : part of a name",
		}},
		{"nothing", "No date at all." + article, nil},
	} {
		var got []string
		for _, c := range Explain(text.New(tt.in), Reference{Published: published}) {
			got = append(got, fmt.Sprintf("%s = %s: %s", c.Surface, c.Value, c.Reason))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.trap, diff)
		}
	}
}

// checkExplained tells what must hold of the candidates of any text: beside what
// must hold of any finder's, none is what was found.
func checkExplained(t *testing.T, x *text.Text, found []Mention, lost []text.Candidate) {
	t.Helper()
	texttest.CheckCandidates(t, x, lost)
	type meant struct {
		text.Mark
		value string
	}
	reported := map[meant]bool{}
	for _, m := range found {
		reported[meant{m.Mark, m.Value}] = true
	}
	for _, c := range lost {
		if reported[meant{c.Mark, c.Value}] {
			t.Fatalf("candidate %+v did not lose", c)
		}
	}
}
