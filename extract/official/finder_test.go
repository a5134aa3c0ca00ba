package official

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// TestPersons covers the names that are no officials, which no other finder may
// take for places.
func TestPersons(t *testing.T) {
	for _, tt := range []struct {
		trap, in string
		want     []string
	}{
		{"farmer, then by given name", "Bui Thi Hoa, a farmer, smiled. Hoa left for Thanh Hoa.", []string{"Bui Thi Hoa", "Hoa"}},
		{"coach by family name", "Coach Park Ji-hoon spoke. Park left.", []string{"Park Ji-hoon", "Park"}},
		{"after Mr and Ms", "Mr Binh met Ms. Tran Thi Long An in Long An.", []string{"Binh", "Tran Thi Long An"}},
		{"three syllables suffice", "The poem by Nguyen Thanh Hoa is old.", []string{"Nguyen Thanh Hoa"}},
		{"no street, no school, no ward", "On Le Thanh Nghi street, in Nguyen Trung Truc ward, near Tran Van Giau High School.", nil},
		{"no province", "Thai Nguyen, Ha Giang and Cao Bang are in the north.", nil},
		{"official and farmer", "Chairman Le Van Ninh met Do Thi Ninh Binh.", []string{"Le Van Ninh", "Do Thi Ninh Binh"}},
	} {
		x := text.New(tt.in)
		var got []string
		for _, p := range New(gazetteer.Default(), nil).Find(x, Context{}).Persons {
			got = append(got, x.String[p.Start:p.End])
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.trap, diff)
		}
	}
}

// TestHeadline covers names that only the headline has in full.
func TestHeadline(t *testing.T) {
	for _, tt := range []struct{ trap, title, in, want string }{
		{"full name in the headline alone", "PM Pham Van Chinh visits Tokyo", "PM Chinh spoke. Chinh left.", "Chinh (Pham Van Chinh: PM, VN); Chinh=1"},
		{"full name in the text", "PM Chinh visits Tokyo", "PM Pham Van Chinh spoke. Chinh left.", "Pham Van Chinh (PM, VN); Chinh=1"},
		{"somebody else in the headline", "PM Pham Van Chinh visits Tokyo", "Minister Long spoke.", "Long (Minister, VN)"},
	} {
		got := render(New(gazetteer.Default(), nil).Find(text.New(tt.in), Context{Title: tt.title}).Officials)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.trap, diff)
		}
	}
}

// TestConcurrent runs one finder in several goroutines, for the race detector.
func TestConcurrent(t *testing.T) {
	f, x := New(gazetteer.Default(), NewProse()), text.New(story)
	want := f.Find(x, Context{})
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if diff := cmp.Diff(want, f.Find(x, Context{})); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	wg.Wait()
}
