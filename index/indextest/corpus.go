package indextest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"encoding/json"

	"dateline/extract"
	"dateline/extract/date"
	"dateline/extract/locality"
	"dateline/extract/money"
	"dateline/extract/official"
	"dateline/extract/text"
)

// Corpus returns n made-up articles of some 4 KB with ten mentions each, the
// same ones every time. Words are as frequent as in language: word i comes
// about 1/i as often as the first.
func Corpus(n int) []extract.Article {
	r := rand.New(rand.NewPCG(2023, 11))
	g := generator{Rand: r, words: rand.NewZipf(r, 1.1, 8, 30_000), names: rand.NewZipf(r, 1.2, 10, 5_000)}
	articles := make([]extract.Article, n)
	for i := range articles {
		articles[i] = g.article(i)
	}
	return articles
}

type generator struct {
	*rand.Rand
	words, names *rand.Zipf
}

func (g generator) article(i int) extract.Article {
	published := extract.Time{Time: time.Date(2020, 1, 1, 8, i*180, 0, 0, time.FixedZone("", 7*3600))}
	a := extract.Article{
		ID: fmt.Sprintf("made-up-%06d", i), URL: fmt.Sprintf("https://news.example/post%d.vnp", i), Source: "news.example",
		Language: "en", Kind: "article", Revision: 1, Published: &published,
		Title: g.sentence(10), Lead: g.sentence(30), Section: section(g.IntN(8)), Tags: []string{g.word(), g.word()},
	}
	for range 26 {
		a.Text += g.sentence(24) + ".\n\n"
	}
	for range 3 {
		a.Officials = append(a.Officials, g.official())
		a.Localities = append(a.Localities, g.locality())
	}
	a.Money = []money.Mention{g.money(), g.money()}
	a.Dates = []date.Mention{g.date(published.Time), g.date(published.Time)}
	return a
}

func section(i int) string {
	return []string{"Politics", "Business", "World", "Culture", "Sports", "Environment", "Society", "Travel"}[i]
}

const syllables = "ba ko ri ta mu ne so la vi du ha jo pe gi fu za"

// word spells a number of the vocabulary: small numbers are short words.
func (g generator) word() string { return spell(g.words.Uint64() + 1) }

func spell(n uint64) string {
	var b strings.Builder
	for s := strings.Fields(syllables); n > 0; n /= 16 {
		b.WriteString(s[n%16])
	}
	return b.String()
}

func (g generator) sentence(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = g.word()
	}
	return strings.Join(words, " ")
}

func (g generator) official() official.Mention {
	n := g.names.Uint64()
	name, country := "Nguyen "+spell(n%97+16)+" "+spell(n+16), "VN"
	title, organization := "Secretary", spell(n%211+16)+" provincial Party Committee"
	return official.Mention{
		Mark: text.Mark{End: len(name), Surface: name}, Name: name, Title: title, Organization: organization, Country: &country,
		Person: "p1", Offices: []official.Office{{Title: title, Organization: organization}}, Rule: "made-up",
	}
}

func (g generator) locality() locality.Mention {
	n := g.IntN(63)
	name, country, code := spell(uint64(n)+300), "VN", fmt.Sprintf("VN-%02d", n)
	lat, lon := 10+float64(n)/10, 105.0
	return locality.Mention{
		Mark: text.Mark{End: len(name), Surface: name}, Name: name, Kind: "province", Country: &country, Code: &code,
		Lat: &lat, Lon: &lon, Rule: "made-up",
	}
}

func (g generator) money() money.Mention {
	surface := fmt.Sprint(1+g.IntN(5_000), " million USD")
	number, _, _ := strings.Cut(surface, " ")
	return money.Mention{
		Mark: text.Mark{End: len(surface), Surface: surface}, Amount: json.Number(number + "000000"), Currency: "USD", Rule: "made-up",
	}
}

func (g generator) date(published time.Time) date.Mention {
	day := published.AddDate(0, 0, -g.IntN(400)).Format(time.DateOnly)
	return date.Mention{Mark: text.Mark{End: len(day), Surface: day}, Value: day, From: &day, To: &day, Rule: "made-up"}
}
