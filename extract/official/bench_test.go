package official

import (
	"strings"
	"testing"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// story is a text of the usual kind and length.
const story = `Lang Son (VNA) – Secretary of the Lang Son provincial Party Committee Hoang Van Nghiem and Governor of Japan’s Kagawa prefecture Ikeda Toyohito opened a job fair in the northern border province on May 6.

Nghiem said the province has sent 2,300 workers to Japan since 2017 and hopes for 500 more by the end of this year. Ikeda, for his part, thanked local authorities and pledged 120 million yen (770,000 USD) for a training centre in Huu Lung district.

Deputy Minister of Labour, Invalids and Social Affairs Nguyen Ba Hoan told reporters that “both sides gain”. He added that Japanese firms will pay for language classes.

According to Doan Thu Ha, Vice Chairwoman of the provincial People’s Committee, 43 companies took part. Ha asked them to recruit in Binh Gia and Bac Son, two poor districts.

Japanese Ambassador to Vietnam Ito Naoki, former Consul General in Ho Chi Minh City Watanabe Nobuhiro, and Major General Pham Hung Phong, Deputy Director of the Police Department of Immigration, were also present. Ito said that his embassy issues visas within five days.

Nguyen Thi Bich, a 24-year-old farmer from Chi Lang, got a contract with a hotel in Takamatsu. Bich will leave in July. Chairman of the Lang Son Farmers’ Association Lo Van Hung wished her luck./.`

func BenchmarkFind(b *testing.B) { benchmark(b, nil) }

func BenchmarkFindTagged(b *testing.B) { benchmark(b, NewProse()) }

func benchmark(b *testing.B, tagger Tagger) {
	f, t := New(gazetteer.Default(), tagger), text.New(story)
	b.SetBytes(int64(len(story)))
	b.ReportAllocs()
	for b.Loop() {
		f.Find(t, Context{})
	}
}

// BenchmarkFindLong shows that time grows with the length of the text, not faster.
func BenchmarkFindLong(b *testing.B) {
	f, t := New(gazetteer.Default(), nil), text.New(strings.Repeat(story+"\n\n", 100))
	b.SetBytes(int64(len(t.String)))
	for b.Loop() {
		f.Find(t, Context{})
	}
}
