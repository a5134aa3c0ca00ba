package date

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/text"
	"dateline/extract/text/texttest"
)

// TestMarked holds every row of both files: they have no known failures. A tail
// makes an article of a sentence, which alone is a note.
func TestMarked(t *testing.T) {
	for file, tail := range map[string]string{"testdata/news.txt": "\n\n(VNA)", "testdata/everyday.txt": ""} {
		for _, r := range texttest.Rows(t, file, 3) {
			day, err := time.Parse(time.DateOnly, r.Columns[0])
			if err != nil {
				t.Fatalf("%s:%d: %v", file, r.Line, err)
			}
			var got []string
			for _, m := range Find(text.New(r.Text+tail), Reference{Published: day}) {
				got = append(got, m.Surface+" = "+m.Value)
			}
			if diff := cmp.Diff(r.Want, got); diff != "" {
				t.Errorf("%s:%d, %s: %s\n(-want +got)\n%s", file, r.Line, r.Trap, r.Text, diff)
			}
		}
	}
}
