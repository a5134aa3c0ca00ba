package main

import (
	"bytes"
	"strings"
	"testing"

	"dateline/extract"
	"dateline/extract/gazetteer"
)

// TestExplainColour checks that a terminal gets colours and no brackets, and that
// without the escape sequences and labels the text is what it was.
func TestExplainColour(t *testing.T) {
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	published, err := extract.ParseTime("2024-05-10")
	if err != nil {
		t.Fatal(err)
	}
	const body = "Hanoi (VNA) – The fund gave 2 million USD to Quảng Ninh on May 9."
	a := x.Text(extract.Document{ID: "a", Title: "A fund", Published: &published, Text: body})
	var out bytes.Buffer
	p := printer{w: &out, colour: true}
	p.explain(&a, gazetteer.Default())
	for _, want := range []string{
		localityColour + "Hanoi" + plain, moneyColour + "2 million USD" + plain, dateColour + "May 9" + plain,
		localityColour + "Quảng Ninh" + plain,
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	shown := out.String()
	for _, escape := range []string{
		faint + "L1" + plain, faint + "L2" + plain, faint + "M1" + plain, faint + "D1" + plain,
		bold, dateColour, localityColour, moneyColour, plain,
	} {
		shown = strings.ReplaceAll(shown, escape, "")
	}
	if !strings.Contains(shown, body) {
		t.Errorf("the text is not as it was:\n%s", shown)
	}
}

// TestMarkedTextOverlap marks the first of two mentions that overlap, and loses no text.
func TestMarkedTextOverlap(t *testing.T) {
	mention := func(start, end int, surface, label string) evidence {
		e := evidence{label: label}
		e.Start, e.End, e.Surface = start, end, surface
		return e
	}
	p := printer{}
	got := p.markedText("về Hà Nội năm 2020", []evidence{mention(14, 18, "2020", "D1"), mention(6, 13, "Nội năm", "L2"), mention(3, 9, "Hà Nội", "L1")})
	if want := "về [Hà Nội|L1] năm [2020|D1]"; got != want {
		t.Errorf("marked %q, want %q", got, want)
	}
}

// TestExplainLosers prints beneath each mention what lost against it, and apart
// what was refused.
func TestExplainLosers(t *testing.T) {
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	published, err := extract.ParseTime("2023-11-16")
	if err != nil {
		t.Fatal(err)
	}
	const body = "Hanoi (VNA) – Under the 2015 Penal Code, Canada paid 5 million dollars on Friday for 6 million trees, which took 1 to 2 million USD more, Governor of Khammuoan Odai Sudaphone told farmer Ho Thi Lan."
	a := x.Text(extract.Document{ID: "a", Title: "Trees", Published: &published, Text: body})
	var out bytes.Buffer
	p := printer{w: &out}
	p.explain(&a, gazetteer.Default())
	for _, want := range []string{
		"  D1  Friday = 2023-11-10  rule: weekday\n      not 2023-11-17: no verb speaks of what is to come\n",
		"not dates\n  2015  part of a name\n",
		"  M1  5 million dollars = 5000000 USD  rule: number-currency\n      not 5000000 CAD: without a country it is the American one\n",
		"      not \"2 million USD\" = 2000000 USD: part of a longer amount\n",
		"not money\n  6 million  no currency beside it\n",
		"      not \"Sudaphone\" = Sudaphone: \"Odai\" is no word of a body\n",
		"not officials\n  Ho Thi Lan  \"farmer\" is no office\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}
