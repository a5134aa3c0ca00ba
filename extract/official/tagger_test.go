package official

import (
	"testing"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// open are sentences that the grammar leaves open, with what is true of them.
var open = []row{
	{"people: a verb follows", "Director Bui Van Thai spoke. Thai bit his lip.", "Bui Van Thai (Director, VN); Thai=1"},
	{"people: a noun follows", "Director Bui Van Thai spoke. Thai rice grew dearer.", "Bui Van Thai (Director, VN)"},
	{"people: a plural follows", "Director Bui Van Thai spoke. Thai cooks like it.", "Bui Van Thai (Director, VN)"},
	{"adjective: a verb follows", "Chairman Do Van Long spoke. Long drove home.", "Do Van Long (Chairman, VN); Long=1"},
	{"adjective: a plural follows", "Chairman Do Van Long spoke. Long queues grew.", "Do Van Long (Chairman, VN)"},
	{"article: a noun follows", "Secretary Hoang Thi An spoke. An oak fell.", "Hoang Thi An (Secretary, VN)"},
	{"article: a verb follows", "Secretary Hoang Thi An spoke. An knew him.", "Hoang Thi An (Secretary, VN); An=1"},
	{"noun: a verb follows", "Secretary Le Van Man spoke. Man grew up in Vinh.", "Le Van Man (Secretary, VN); Man=1"},
	{"auxiliary: a pronoun follows", "Director Tran Van Can spoke. Can you hear him?", "Tran Van Can (Director, VN)"},
	{"participle: a noun follows", "Director Vo Van Sung spoke. Sung masses are rare.", "Vo Van Sung (Director, VN)"},
	{"a company opens the sentence", "Vinaglow Chairman Pham Van Vuong spoke.", ""},
	{"a company opens the sentence, longer title", "Sunrice General Director Nguyen Xuan Phu spoke.", ""},
	{"a participle opens the sentence", "Congratulating Chairman Pham Van Vuong, he left.", "Pham Van Vuong (Chairman, VN)"},
	{"an adverb opens the sentence", "Today Chairman Pham Van Vuong left.", "Pham Van Vuong (Chairman, VN)"},
}

// TestTagger holds prose to what it adds where the grammar ends: 13 of 14
// sentences read right, against 8 without.
func TestTagger(t *testing.T) {
	for _, tt := range []struct {
		name   string
		tagger Tagger
		want   int
	}{{"grammar", nil, 8}, {"prose", NewProse(), 13}} {
		f, right := New(gazetteer.Default(), tt.tagger), 0
		for _, r := range open {
			got := render(f.Find(text.New(r.in), Context{}).Officials)
			if got == r.want {
				right++
			} else {
				t.Logf("%s, %s: got %s, want %s", tt.name, r.trap, got, r.want)
			}
		}
		if right < tt.want {
			t.Errorf("%s: %d of %d right, want %d", tt.name, right, len(open), tt.want)
		}
	}
}

// TestAlign covers words that prose splits or drops.
func TestAlign(t *testing.T) {
	for _, tt := range []struct {
		trap  string
		words []string
		at    int
		want  string
	}{
		{"possessive apart", []string{"Vietnam", "'s", "growth", "rose"}, 3, "VBD"},
		{"brackets and full stops", []string{"(", "VNA", ")", "Man", "praised", "them", "."}, 4, "VBD"},
		{"nothing", nil, -1, ""},
	} {
		tags := NewProse().Tags(tt.words)
		if len(tags) != len(tt.words) {
			t.Errorf("%s: %d tags for %d words", tt.trap, len(tags), len(tt.words))
		}
		if tt.at >= 0 && tags[tt.at] != tt.want {
			t.Errorf("%s: tags %q", tt.trap, tags)
		}
	}
}
