package official

import (
	"strings"
	"testing"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// behind are what people are said to be after their names, and before what stands there,
// none of which is an office.
const (
	behind = `director of Sunrise Trading Co., Ltd; CEO of VinaGreen; chairman of Hoa Phong Group; deputy general director of Mekong Seafood JSC
founder of the start-up Gofly; owner of a coffee farm in Bao Loc; a resident of Cau Giay district; a student at Hanoi University; a 34-year-old worker
head coach of Viettel FC; captain of the national team; president of Ha Noi FC; a doctor at Bach Mai Hospital; an economist at the Fulbright University
sales manager of Samsung Vietnam; general manager of the Metropole Hotel; managing director of Dragon Capital; chief economist of HSBC
head of research at SSI Securities; country manager of Grab; a lawyer of the Hanoi Bar Association; wife of the victim; conductor of the orchestra
chairwoman of Saigon Beauty Spa; leader of the gang; head of the sales team at Lotte; president of the fan club; partner at KPMG Vietnam
vice president of Microsoft Asia; chairman of Nam A Bank; deputy director of Binh An Joint Stock Company; a shareholder of FLC`
	before = `Singer; Farmer; Coach; Striker; Businessman; Economist; Professor; Painter; Defendant; Suspect; Victim; Tourist; Lawyer; Head coach
Hoa Phong Group chairman; Sunrise Co. director; Hanoi FC president; Film director; Fisherman; Student; Poet; Meritorious Artist; Dr.; Prof.; Mr.; Ms.
Architect; Swimmer; Martyr; Heroic Mother; Veteran; Chef; Monk; Priest; Nurse; Pilot; Referee`
)

// TestPrivate finds no official among people who hold no office.
func TestPrivate(t *testing.T) {
	f := New(gazetteer.Default(), nil)
	none := func(s string) {
		if got := f.Find(text.New(s), Context{}).Officials; len(got) > 0 {
			t.Errorf("%q: got %s", s, render(got))
		}
	}
	for _, name := range []string{"Nguyen Van An", "Tran Thi Lan Anh", "John Kern", "Park Ji-hoon", "Maris Sangsong", "Braxel Domquist"} {
		short := name[strings.LastIndex(name, " ")+1:]
		for _, role := range list(behind) {
			none(name + ", " + strings.TrimSpace(role) + ", said prices rose. " + short + " smiled.")
		}
		for _, role := range list(before) {
			none(strings.TrimSpace(role) + " " + name + " said prices rose. " + short + " smiled.")
		}
	}
}
