package page

import (
	"strings"
	"testing"
)

// TestSurroundings leaves out what stands in and around the text of a page that
// no profile knows, by its name, its look or its words, and keeps what is text.
func TestSurroundings(t *testing.T) {
	for name, between := range map[string]string{
		"related, Spanish":       `<p><strong>LEA TAMBIÉN:</strong> <a href="/b">Anuncian corte de agua en cuatro barrios</a></p>`,
		"related, German":        `<div class="story-crosslinkList"><p><b>Lesen Sie auch:</b> <a href="/b">Warum die Schule am See später öffnet</a></p></div>`,
		"related, in brackets":   `<p>[ <a href="/b">Firefighters expand the talks on a merger</a> ]</p>`,
		"related, French":        `<p class="lire-aussi"><strong>LIRE AUSSI.</strong> <a href="/b">Au port, le quai cherche un gardien</a></p>`,
		"advertisement, German":  `<p class="id-Anzeige">Anzeige</p>`,
		"advertisement, Thai":    `<p>โฆษณา</p>`,
		"advertisement, to skip": `<p>Advertisement</p><p>SKIP ADVERTISEMENT</p>`,
		"caption in camelCase":   `<p class="imageCaption">The gate, seen from the eastern bank at noon on Saturday last week</p>`,
		"photo credit, Russian":  `<p>Фото: пресс-служба порта</p>`,
		"facts in a box":         `<div class="fact-box"><h3>Facts: the gate</h3><ul><li>Built in 1931 of oak and iron</li><li>Opened twice a year, in May and in October</li></ul></div>`,
		"call to give":           `<div class="fr-donate"><p>Local news needs local readers. Give us five crowns a month and keep it free for all.</p></div>`,
	} {
		checkText(t, name, "<p>"+one+"</p>"+between+"<p>"+two+"</p>")
	}
	for name, after := range map[string]string{
		"comments, Polish":      `<div class="komentarze"><h3>Komentarze (2)</h3><p>Trzy godziny i drożdżówka, a nikt nie zapytał, czy brama była zamknięta na noc.</p></div>`,
		"comments, unnamed":     `<h3>Комментарии (1)</h3><div><p>А дед рассказывал, что ворота никогда не открывали раньше Пасхи, вот и думайте теперь.</p></div>`,
		"contact":               `<h3>Media contact</h3><p>Femke Oud, head of press</p><p>+31 10 555 01 23, press@gate.example</p>`,
		"initials":              `<p><strong>(amw/hsa)</strong></p>`,
		"editor, Chinese":       `<div>(责编：赵静)</div>`,
		"end of a release":      `<p>###</p>`,
		"address":               `<p>anna@news.example</p>`,
		"note on the writer":    `<p><em>Anna Muster covers water for the paper. Reach her at anna@news.example.</em></p>`,
		"heading of a rail":     `<div><h3>Most popular today</h3><ul><li><a href="/b">Council halts its plan for a new bus station</a></li></ul></div>`,
		"call to another place": `<p>Join our WhatsApp channel to stay updated with the news of the port!</p>`,
		"call in Arabic":        `<p>تابعوا آخر الأخبار عبر قناتنا على واتساب</p>`,
		"buttons to share":      `<ul><li>Partager sur X</li><li>Copier le lien</li></ul>`,
		"writer and address":    `<p>공주=최민석 기자 ms@ilbo.example</p>`,
		"credit after a dash":   `<p>The gate, seen from the eastern bank — Foto: Arquivo do porto</p>`,
		"copyright, with year":  `<p><i>Copyright 2024 The Example. All rights reserved.</i></p>`,
	} {
		checkText(t, name, "<p>"+one+"</p><p>"+two+"</p>"+after)
	}
}

func checkText(t *testing.T, name, body string) {
	t.Helper()
	if got, want := extract(t, []byte(generic(body)), "https://news.example/a").Text, one+"\n\n"+two; got != want {
		t.Errorf("%s:\n%q, want\n%q", name, got, want)
	}
}

// TestKeptLines keeps what only looks like the lines around a text.
func TestKeptLines(t *testing.T) {
	for _, line := range []string{
		"Contacts between the two towns were resumed in May, the mayor said, after a pause of seven years and three months.",
		"Read also what the <a href=\"/b\">board of the port</a> had to say about the bridge, and why it changed its mind in spring.",
		"Join the channel of the two rivers to the sea, the engineers said, and the floods of the lower town will end for good.",
		"Advertisement revenue fell by a third, the paper said, and it would have to close two of its five offices this year.",
	} {
		text := extract(t, []byte(generic("<p>"+one+"</p><p>"+line+"</p><p>"+two+"</p>")), "https://news.example/a").Text
		if ps := strings.Split(text, "\n\n"); len(ps) != 3 {
			t.Errorf("%q is lost: %q", line, text)
		}
	}
}

// TestStandfirst makes the lines between headline and text the lead, and no part
// of the text.
func TestStandfirst(t *testing.T) {
	const sum = "The gate had been shut for nine years. Nobody knew who had the key"
	for name, tt := range map[string]struct{ html, want string }{
		"named":                       {`<h2 class="b-subheadline">` + sum + `</h2>`, sum},
		"camelCase":                   {`<p class="storyLeadText"><strong>` + sum + `</strong></p>`, sum},
		"in a data attribute":         {`<div data-part="standfirst"><p>` + sum + `</p></div>`, sum},
		"a summary that is a heading": {`<h2 class="summary-art">` + sum + `</h2>`, sum},
		"a byline with its time":      {`<div class="entry-subhead"><span>by Minh Anh</span> <time datetime="2024-03-21T08:00:00+07:00">March 21, 2024</time></div>`, ""},
		"the title again":             {`<p class="subtitle">Province opens a bridge over the river</p>`, ""},
	} {
		html := strings.Replace(generic("<p>"+one+"</p><p>"+two+"</p>"), "</h1>", "</h1>"+tt.html, 1)
		p := extract(t, []byte(html), "https://news.example/a")
		if p.Lead != tt.want || p.Text != one+"\n\n"+two {
			t.Errorf("%s: lead %q, want %q; text %q", name, p.Lead, tt.want, p.Text)
		}
	}
}

// TestHeadlineOfOldPages finds the headline where the h1 is the section's or
// the site's, and where the metadata have none.
func TestHeadlineOfOldPages(t *testing.T) {
	const want = "Growers win reprieve on the levy for cold stores"
	body := "<p>" + one + "</p><p>" + two + "</p></body></html>"
	for name, html := range map[string]string{
		"section in h1, microdata":   `<html><head><title>GHA - Industry News</title></head><body><h1>Industry News</h1><h2 itemprop="headline">` + want + `</h2>` + body,
		"site in h1, headline in h3": `<html><head><title>The Mill Blog: ` + want + `</title></head><body><h1><a href="/">The Mill Blog</a></h1><h2>Thursday, 14 May 2019</h2><h3 class="post-title">` + want + `</h3>` + body,
		"section in h2 and title":    `<html><head><title>Newsroom | The Mill</title></head><body><h2>Newsroom</h2><h1>` + want + `</h1>` + body,
		"large type":                 `<html><head><title>The Mill Online</title></head><body><table><tr><td><font size="2">News</font><br><font size="5"><b>` + want + `</b></font><br><font size="2">` + strings.ReplaceAll(body, "p>", "div>"),
		"named a title":              `<html><head><title>The Mill Online</title></head><body><table><tr><td><span id="lblTitle">` + want + `</span></td></tr><tr><td>` + body,
		"no h1, no metadata":         `<html><head><title>Office of the Warden | News Releases</title></head><body><div><h3>Recent Releases</h3><ul><li><a href="/x">Teachers reject the quota for fish</a></li></ul></div><div><h2>` + want + `</h2><div>` + strings.Replace(body, "</body>", "</div></div></body>", 1),
	} {
		if got := extract(t, []byte(html), "https://news.example/a").Title; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestWriterIn(t *testing.T) {
	for line, want := range map[string]string{
		"By Anna Muster":                        "Anna Muster",
		"di Marta Penzo":                        "Marta Penzo",
		"Von Anna Muster":                       "Anna Muster",
		"Oleh Ambros Woda":                      "Ambros Woda",
		"Text: Mari Eide. Photo: Per Gaup":      "Mari Eide",
		"Автор: Резеда Гайнуллина":              "Резеда Гайнуллина",
		"김도윤 기자 (kim@news.example)":             "김도윤",
		"（平沢みどり）":                               "平沢みどり",
		"木曽だより編集部":                              "",
		"Anna Muster":                           "Anna Muster",
		"140":                                   "",
		"By Tuesday evening it will be open.":   "",
		"Kurier Newsroom staff of the province": "",
	} {
		if got := writerIn(line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}
