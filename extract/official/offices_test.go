package official

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// ministries are what ministers are of, in Vietnam and elsewhere.
const ministries = `Foreign Affairs; Justice; Finance; Planning and Investment; Home Affairs; Industry and Trade; Agriculture and Rural Development
Natural Resources and Environment; Information and Communications; Labour, Invalids and Social Affairs; Culture, Sports and Tourism
Science and Technology; Education and Training; Public Security; National Defence; Ethnic and Religious Affairs; Energy and Mines
Public Works and Transport; Technology and Communications; Water Resources and Meteorology; Women's Affairs; Cults and Religion
Land Management, Urban Planning and Construction; Economy, Trade and Industry; Land, Infrastructure, Transport and Tourism
Internal Affairs and Communications; Agriculture, Forestry and Fisheries; Education, Culture, Sports, Science and Technology; Science and ICT
SMEs and Startups; Gender Equality and Family; Interior and Safety; Culture, Community and Youth; Maritime Affairs and Fisheries
Villages, Development of Disadvantaged Regions and Transmigration; State-Owned Enterprises; Plantation Industries and Commodities
Domestic Trade and Cost of Living; the Interior; Road Transport and Highways; Electronics and IT; Ports, Shipping and Waterways
Economic Affairs and Climate Action; Ecological Transition; Overseas Territories; Emergency Situations; Hajj and Umrah; Law and Justice`

// posts are titles with their bodies: "title|body".
const posts = `Chairman|National Assembly’s Committee for Economic Affairs; Chairman|NA's Committee on National Defence and Security
Chairman|NA’s Committee for Culture, Education, Youth, Adolescents and Children; Head|NA Standing Committee’s Ombudsman Board
Head|Party Central Committee’s Organisation Commission; Director|Ho Chi Minh National Academy of Politics; General Director|Voice of Vietnam
President|Vietnam Academy of Social Sciences; Director|General Department of Taxation; Director|Directorate for Roads of Vietnam
Deputy Director|National Centre for Hydro-meteorological Forecasting; Director|HCM City Centre for Disease Control; Chief|Da Lat city police
Political Commissar|High Command of Capital Hanoi; Commander|Military Region 3; Commander|Tra Co Border Post; Commander|Air Force Division 371
Director|Level-2 Field Hospital No. 6; Chief of Staff|Air Defence - Air Force; Chairman|Joint Chiefs of Staff; Commander|US Indo-Pacific Command
Director|Vietnam National University, Hanoi; Chairman|People’s Committee of Phu Quoc special zone; Director|Vietnam Museum of Ethnology
Editor-in-Chief|Communist Review; Head|Management Board of Economic Zones of Quang Ninh province; Chairman|Thua Thien-Hue provincial People’s Committee
Chairman|Vietnam Chamber of Commerce and Industry; President|Vietnam Union of Friendship Organisations; Chairman|Vietnam Journalists’ Association
Chairwoman|Vietnam Association for the Protection of Children's Rights; Head|Party cell of Na Ngoa village; Secretary|Party Committee of Hoan Kiem ward
Head|Forest Protection Sub-department of Nghe An province; President|Asian Infrastructure Investment Bank; Governor|Central Bank of Sri Lanka
Executive Secretary|Economic and Social Commission for Asia and the Pacific; Regional Director|World Health Organization for the Western Pacific
High Representative|European Union for Foreign Affairs and Security Policy; Chairman|Federation Council Committee on Foreign Affairs
President|Ile-de-France regional council; Chairman|Guangxi Zhuang autonomous region; Governor|New South Wales; Mayor|Saint Petersburg
Chief of the General Staff|Lao People's Army; Commander-in-Chief|Royal Cambodian Armed Forces; Governor|Preah Sihanouk; Mayor|Vientiane
Chairman|Board of Directors of Vietnam Airlines; General Director|Vietnam National Coal and Mineral Industries Group`

// TestOffices reads each title before three kinds of names and behind them.
func TestOffices(t *testing.T) {
	f := New(gazetteer.Default(), nil)
	for _, title := range officesOf(t) {
		for _, name := range []string{"Le Van Ba", "Nguyen Thi Hong Minh", "Daravone Kittiphan"} {
			for _, s := range []string{title + " " + name + " said so.", name + ", " + title + ", said so.", "On May 5, " + title + " " + name + " and 20 others came."} {
				got := f.Find(text.New(s), Context{}).Officials
				if len(got) != 1 || got[0].Name != name || !sameWords(got[0].Title+" "+got[0].Organization, title) {
					t.Errorf("%q: got %s", s, render(got))
				}
			}
		}
	}
}

// officesOf returns the titles of both lists in full.
func officesOf(t *testing.T) []string {
	var titles []string
	for _, m := range list(ministries) {
		m = strings.TrimSpace(m)
		titles = append(titles, "Minister of "+m, "Lao Deputy Minister of "+m)
	}
	for _, p := range list(posts) {
		title, body, ok := strings.Cut(strings.TrimSpace(p), "|")
		if !ok {
			t.Fatalf("no body in %q", p)
		}
		titles = append(titles, title+" of the "+body)
	}
	return titles
}

func list(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ';' || r == '\n' })
}

// sameWords reports whether two titles have the same words of weight, in any order.
func sameWords(a, b string) bool {
	x, y := bag(a), bag(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

var (
	bare  = regexp.MustCompile(`[a-z0-9]+`)
	light = []string{"the", "of", "and", "a", "an", "to", "for", "in", "on", "s"}
)

// bag returns the words of weight of a title.
func bag(s string) []string {
	w := bare.FindAllString(strings.ReplaceAll(text.Fold(s), "'s", " "), -1)
	return slices.DeleteFunc(w, func(x string) bool { return slices.Contains(light, x) })
}
