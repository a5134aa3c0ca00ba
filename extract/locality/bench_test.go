package locality

import (
	"strings"
	"testing"
	"time"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// story is 1.3 KB of news, about what an article has.
const story = `Lang Son (VNA) – Secretary of the Lang Son provincial Party Committee Tran Thi Bich Lua and Governor of Japan’s Tottori prefecture Mori Kenta signed a plan on farm exports in Hanoi on June 4.

Under the plan, melons from Chi Lang and Huu Lung districts will be sold in Tottori, Osaka and Tokyo from next year, while pears go the other way through Hai Phong port. Lua said her province sent 1,200 tonnes of fruit to China, the Republic of Korea and Laos in the first quarter.

Vice Chairman of the Chi Lang district People’s Committee Hoang Van Thuan said that farmers in Quan Son and Bac Thuy communes have planted 300 ha. “We learned from Da Lat and Moc Chau,” Thuan said.

The two sides also agreed to bring students from Lang Son, Cao Bang and Bac Kan to Tottori University, and to open a shop near Huu Nghi border gate in Dong Dang town. Trade between Vietnam and Japan rose by 9 percent to 44 billion USD last year, figures from the Vietnam Trade Office in Japan show.

Mori, who arrived from Bangkok on June 2, is to visit Ho Chi Minh City, Can Tho and the Mekong Delta before leaving for Singapore. Earlier that day the delegation laid flowers in Ba Dinh district, and met overseas students from Thailand, Cambodia and Myanmar.`

func BenchmarkFind(b *testing.B) {
	g, t := gazetteer.Default(), text.New(story)
	c := Context{Published: time.Date(2024, 6, 4, 0, 0, 0, 0, time.UTC)}
	b.SetBytes(int64(len(story)))
	b.ReportAllocs()
	for b.Loop() {
		Find(t, g, c)
	}
}

// BenchmarkRepetition shows that time stays linear in a hostile text.
func BenchmarkRepetition(b *testing.B) {
	g, t := gazetteer.Default(), text.New(strings.Repeat("Vinh, Hue and ", 50_000))
	b.SetBytes(int64(len(t.String)))
	for b.Loop() {
		Find(t, g, Context{})
	}
}

// TestHostile feeds texts that would take minutes if any rule looked further
// back with every word.
func TestHostile(t *testing.T) {
	g := gazetteer.Default()
	for _, p := range []string{"port ", "provincial ", "island district ", "Aaa ", "Hanoi-", "X, ", "communes of X, ", "University of "} {
		x := text.New(strings.Repeat(p, 1<<19/len(p)))
		begin := time.Now()
		Find(x, g, Context{})
		if d := time.Since(begin); d > 10*time.Second {
			t.Errorf("512 KB of %q took %v", p, d)
		}
	}
}
