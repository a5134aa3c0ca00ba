package official

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// TestExplain holds what lost, and why, by the trap it shows.
func TestExplain(t *testing.T) {
	for _, tt := range []struct {
		trap, in string
		want     []string // "surface = value: reason"
	}{
		{"border between body and name", "Governor of Khammuoan Odai Sudaphone spoke.", []string{
			"Khammuoan Odai Sudaphone = Khammuoan Odai Sudaphone: \"Khammuoan\" is of the body",
			"Sudaphone = Sudaphone: \"Odai\" is no word of a body",
		}},
		{"two of one given name", "Minister of Transport Tran Hong Minh and Minister of Health Vu Duc Minh met. Minister of Transport Minh spoke. Minh left.", []string{
			"Minh = Vu Duc Minh: the title is less like that one’s",
			"Minh = Vu Duc Minh: named less recently",
		}},
		{"another title", "Minister of Health Dao Van Lan spoke. Minister Lan left.", []string{
			"Lan = Minister: another mention says more",
		}},
		{"businessman", "Tran Van Tam, CEO of Sunrise Co., met coach Park Ji-hoon and film director Le Van Ba.", []string{
			`Tran Van Tam = Tran Van Tam: "Co" is of a private firm`,
			`Park Ji-hoon = Park Ji-hoon: "coach" is no office`,
			`Le Van Ba = Le Van Ba: "film" before the title makes it no office`,
		}},
		{"unknown body", "The firm of Vinaglow Chairman Pham Van Vuong met Do Thi Hoa.", []string{
			`Pham Van Vuong = Pham Van Vuong: no word of "Vinaglow Chairman" is known of a public body`,
			"Do Thi Hoa = Do Thi Hoa: a person without a title",
		}},
		{"title without a name", "The Prime Minister of Laos said so.", []string{
			"Prime Minister of Laos = Prime Minister of Laos: no name beside it",
		}},
		{"city, people and street named alike", "Director Bui Quoc Thai met Chairman Ho Ngoc Vinh and Judge Le Van Loi. Thai food in Vinh is dear on Loi Street.", []string{
			"Thai = Bui Quoc Thai: a people as well, and no verb of a person is near",
			"Vinh = Ho Ngoc Vinh: a place as well, and no verb of a person is near",
			"Loi = Le Van Loi: part of another name",
		}},
		{"nothing", "It rained.", nil},
	} {
		var got []string
		for _, c := range New(gazetteer.Default(), nil).Explain(text.New(tt.in), Context{}) {
			got = append(got, fmt.Sprintf("%s = %s: %s", c.Surface, c.Value, c.Reason))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.trap, diff)
		}
	}
}
