package near_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/ingest/near"
)

func open(t testing.TB, path string) *near.Index {
	t.Helper()
	x, err := near.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	return x
}

func originals(t testing.TB, x *near.Index, texts ...near.Text) []string {
	t.Helper()
	got, err := x.Originals(t.Context(), texts)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

const story = `The provincial People's Committee has approved a plan to widen the coastal road between the two districts,
which carries most of the fish and fruit that leave the province. Work is to begin in the second quarter and to end within
thirty months. The road will have four lanes, two bridges and a path for cyclists, and will cost 1,250 billion VND, of which
the central budget pays one half. Families who must move have been offered plots in a new residential area nearby, said the
committee's vice chairman, who added that the harbour would stay open all the time and that trees would be planted along both sides.`

func rates(day, usd, euro, gold string) string {
	return fmt.Sprintf(`The daily reference exchange rate for the Vietnamese dong against the US dollar was set at %[2]s VND on %[1]s. With
the current trading band of five percent, the ceiling and floor rates that commercial banks may apply are %[2]s and %[3]s VND.
The opening hour rates at commercial banks changed little. Vietcombank listed the buying rate at %[2]s and the selling rate at
%[3]s VND per dollar. BIDV listed %[2]s and %[3]s. The price of gold bars stood at %[4]s million VND a tael in the morning.`, day, usd, euro, gold)
}

func TestOriginals(t *testing.T) {
	edited := strings.NewReplacer("has approved", "approved on Monday", "thirty months", "30 months").Replace(story)
	for _, tt := range []struct {
		trap string
		text string
		want string
	}{
		{"same text", story, "first"},
		{"spaces, case and diacritics", strings.ToUpper(strings.ReplaceAll(story, " ", "\n ")), "first"},
		{"a few words edited", edited, "first"},
		{"a sentence more", story + " The plan had been put to the vote in March.", "first"},
		{"half of it", story[:len(story)/2], ""},
		{"another story", rates("March 3", "25,010", "26,260", "92.5"), ""},
		{"too short to tell", "The provincial People's Committee has approved a plan", ""},
		{"empty", "", ""},
	} {
		x := open(t, "")
		if got := originals(t, x, near.Text{ID: "first", Text: story}, near.Text{ID: "second", Text: tt.text}); got[0] != "" || got[1] != tt.want {
			t.Errorf("%s: %q, want %q", tt.trap, got, tt.want)
		}
	}
}

// Reports that differ only in their figures are news each day.
func TestFiguresMakeNews(t *testing.T) {
	x := open(t, "")
	got := originals(t, x, near.Text{ID: "monday", Text: rates("March 3", "25,010", "26,260", "92.5")},
		near.Text{ID: "tuesday", Text: rates("March 4", "25,017", "26,268", "93.1")})
	if got[1] != "" {
		t.Error("the next day's rates are taken for a duplicate")
	}
}

func TestAskedAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "near.db")
	x := open(t, path)
	a, b, c := near.Text{ID: "a", Text: story}, near.Text{ID: "b", Text: story + " More."}, near.Text{ID: "c", Text: story + " Still more."}
	want := []string{"", "a", "a"}
	if d := cmp.Diff(want, originals(t, x, a, b, c)); d != "" {
		t.Error(d)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	x = open(t, path)
	if d := cmp.Diff([]string{"a", "a", ""}, originals(t, x, c, b, a)); d != "" {
		t.Error("in another order, later:", d)
	}
	a.Text = rates("March 3", "25,010", "26,260", "92.5")
	if d := cmp.Diff([]string{"", "", "b"}, originals(t, x, a, b, c)); d != "" {
		t.Error("after the first has changed:", d)
	}
}

func BenchmarkOriginals(b *testing.B) {
	x, n := open(b, filepath.Join(b.TempDir(), "near.db")), 0
	for b.Loop() {
		texts := make([]near.Text, 64)
		for i := range texts {
			n++
			texts[i] = near.Text{ID: fmt.Sprint(n), Text: strings.ReplaceAll(story, " ", fmt.Sprintf(" w%d ", n))}
		}
		originals(b, x, texts...)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n), "µs/text")
}

func FuzzOriginals(f *testing.F) {
	f.Add(story)
	f.Fuzz(func(t *testing.T, s string) {
		x := open(t, "")
		first := originals(t, x, near.Text{ID: "a", Text: s}, near.Text{ID: "b", Text: s})
		again := originals(t, x, near.Text{ID: "a", Text: s}, near.Text{ID: "b", Text: s})
		if d := cmp.Diff(first, again); d != "" || first[0] != "" {
			t.Fatal(first, d)
		}
	})
}
