package official

import "testing"

func TestImpliedDeputies(t *testing.T) { check(t, deputies) }

// deputies are people whose office only the question session tells, and people beside them.
var deputies = []row{
	{
		"province and verb of asking after a deputy",
		"The answer did not please Bui Thi Nhan, a deputy from the province of Dong Thap. Lo Van Seo from Son La wanted to know why. Seo proposed a law. Ha Van Kien (Cao Bang province) asked when.",
		"Bui Thi Nhan (deputy, VN); Lo Van Seo (deputy, VN); Seo=2; Ha Van Kien (deputy, VN)",
	},
	{
		"no deputy before",
		"Bui Thi Nhan, a teacher from Dong Thap, spoke. Lo Van Seo from Son La wanted to know why.",
		"",
	},
	{
		"verb of telling, a district, an occupation",
		"Bui Thi Nhan, a deputy from Dong Thap, spoke. Lo Van Seo from Son La lost his house. Ha Van Kien from Moc Chau asked why. Vu Van Tam, a farmer from Hue, asked too.",
		"Bui Thi Nhan (deputy, VN)",
	},
	{
		"two paragraphs on",
		"Bui Thi Nhan, a deputy from Dong Thap, spoke.\n\nIt rained in the north.\n\nLo Van Seo from Son La asked for seed.",
		"Bui Thi Nhan (deputy, VN)",
	},
}
