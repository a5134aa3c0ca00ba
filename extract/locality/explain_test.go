package locality

import (
	"slices"
	"strings"
	"testing"

	"dateline/extract/text"
)

func TestExplain(t *testing.T) {
	for _, tt := range []struct{ trap, in, surface, value, reason string }{
		{"kind", "in Hoa Binh city", "Hoa Binh", "Hoa Binh (Hòa Bình), province, Vietnam", "the word beside it calls another kind of place"},
		{"commune without its word", "in Ha Long", "Ha Long", "Ha Long (Hạ Long), commune in Van Don, Quang Ninh, Vietnam", "nothing calls it a commune or ward"},
		{"district named after it", "Tan Thanh commune, Van Lang district", "Tan Thanh", "Tan Thanh (Tân Thành), commune in Bac Quang, Ha Giang, Vietnam", "it is not in the district named after it"},
		{"division named after it", "in Geneva, Illinois", "Geneva", "Geneva, city in Geneva, Switzerland", "it is not where the place named after it lies"},
		{"too many to tell", "Tan Thanh commune", "Tan Thanh", "any of 47 more", `see dateline gazetteer "Tan Thanh"`},
		{"speech", "Vinh said so.", "Vinh", "Vinh, city in Nghe An, Vietnam", "somebody of that name speaks"},
		{"inside a name", "Bui Van Hoa Binh came.", "Hoa Binh", "Hoa Binh (Hòa Bình), province, Vietnam", "inside somebody's name"},
		{"storm", "Typhoon Son Tinh came.", "Son Tinh", "Son Tinh (Sơn Tịnh), district in Quang Ngai, Vietnam", "a storm's name"},
		{"mountain", "They climbed Mount Fansipan.", "Fansipan", "Fansipan, other, Vietnam", "a mountain's name"},
		{"ethnic group", "Gia Rai youths sang.", "Gia Rai", "Gia Rai (Giá Rai), district in Bac Lieu, Vietnam", "an ethnic group's name"},
		{"word", "May Flores came.", "Flores", "Flores, other in East Nusa Tenggara, Indonesia", "a word or somebody's name as well, and nothing speaks for the place"},
	} {
		got := Explain(text.New(tt.in), nil, Context{Published: day(t, "2022-05-05")})
		if !slices.ContainsFunc(got, func(c text.Candidate) bool {
			return c.Surface == tt.surface && strings.HasPrefix(c.Value, tt.value) && c.Reason == tt.reason
		}) {
			t.Errorf("%s: %q: no %s = %s: %s among\n%+v", tt.trap, tt.in, tt.surface, tt.value, tt.reason, got)
		}
	}
}

// TestExplainAgrees checks that nothing is both reported and refused, and that
// candidates come in the order of the text.
func TestExplainAgrees(t *testing.T) {
	x := text.New(story)
	found := Find(x, nil, Context{})
	last := 0
	for _, c := range Explain(x, nil, Context{}) {
		if c.Start < last || c.Value == "" || c.Reason == "" {
			t.Errorf("candidate %+v after %d", c, last)
		}
		last = c.Start
		for _, m := range found {
			if c.Mark == m.Mark && c.Value == m.Name {
				t.Errorf("%q is reported and refused", c.Surface)
			}
		}
	}
}
