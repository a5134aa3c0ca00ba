package eval

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// toy is an article of which every figure can be counted by hand.
const toy = `{"id":"t1","title":"Toy","published":"2024-05-10","origin":"composed",
"text":"Hanoi (VNA) – Secretary Le Van An met Ito Naoki in Hue University on May 9. An spent from 2 to 3 million USD, or VND50 billion, from May to September in Laos.",
"entities":[
{"type":"locality","start":0,"end":5,"surface":"Hanoi","country":"VN","code":"VN-HN"},
{"type":"official","start":24,"end":33,"surface":"Le Van An","name":"Le Van An","title":"Secretary","org":"","coref":"o1"},
{"type":"official","start":38,"end":47,"surface":"Ito Naoki","name":"Ito Naoki","title":"Envoy","org":"","title_alt":["Japanese Ambassador to Vietnam"],"coref":"o2"},
{"type":"locality","start":51,"end":54,"surface":"Hue","country":"VN","code":"VN-26","in_org":true},
{"type":"date","start":69,"end":74,"surface":"May 9","value":"2024-05-09"},
{"type":"official","start":76,"end":78,"surface":"An","name":"Le Van An","title":"Secretary","org":"","coref":"o1"},
{"type":"money","start":90,"end":108,"surface":"2 to 3 million USD","amount":2000000,"amount_max":3000000,"currency":"USD","qualifier":""},
{"type":"money","start":113,"end":126,"surface":"VND50 billion","amount":50000000000,"amount_max":null,"currency":"VND","qualifier":""},
{"type":"date","start":133,"end":149,"surface":"May to September","value":"2024-05/2024-09","alt":["2024-05/.."]},
{"type":"locality","start":153,"end":157,"surface":"Laos","country":"LA","code":null}]}`

// run is a prediction for toy with one trap a line.
const run = `{"id":"t1","entities":[
{"type":"locality","start":0,"end":5,"country":"vn","code":null},
{"type":"locality","start":51,"end":54,"country":"VN","code":"VN-26"},
{"type":"locality","start":55,"end":65,"country":"VN"},
{"type":"locality","start":153,"end":158,"country":"LA","code":"LA-VT"},
{"type":"official","start":14,"end":33,"name":"Le  Văn An","title":"the Secretary"},
{"type":"official","start":38,"end":47,"name":"ITO NAOKI","title":"Ambassador to Vietnam","org":"Japan"},
{"type":"official","start":76,"end":78,"name":"An","title":"Party Secretary"},
{"type":"date","start":66,"end":75,"value":"2024-05-09"},
{"type":"date","start":69,"end":74,"value":"1999"},
{"type":"date","start":128,"end":136,"value":"2024-05"},
{"type":"date","start":140,"end":149,"value":"2024-09"},
{"type":"date","start":"0","end":5,"value":"2024"},
{"type":"money","start":90,"end":91,"amount":2000000,"currency":""},
{"type":"money","start":95,"end":108,"amount":3e6,"currency":"USD"},
{"type":"money","start":113,"end":126,"amount":"50000000000","currency":"VND","qualifier":"about"},
"noise"]}`

// A summary is what of a result can be counted by hand: gold, predicted and F1
// of exact, overlap and value; titles of mentions, of matched, of persons; qualifiers.
type summary struct {
	Date, Official, Locality, Money [5]float64
	Titles                          [3]float64
	Qualifiers                      float64
}

func summarise(r Result) summary {
	of := func(t Type) [5]float64 {
		x := r.Types[t]
		return [5]float64{float64(x.Gold), float64(x.Pred), x.Exact.F1, x.Overlap.F1, x.Value.F1}
	}
	o := r.OfficialTitle
	return summary{of(Date), of(Official), of(Locality), of(Money), [3]float64{o.OfGold, o.OfMatched, o.OfPersons}, r.MoneyQualifier}
}

func TestScoreByHand(t *testing.T) {
	tests := []struct {
		name, predictions string
		options           Options
		want              summary
	}{
		{"one trap a line", run, Options{}, summary{
			Date:       [5]float64{2, 2, 1, 1, 1},
			Official:   [5]float64{3, 3, 2. / 3, 1, 1. / 3},
			Locality:   [5]float64{2, 3, 0.8, 0.8, 0.4},
			Money:      [5]float64{2, 2, 1, 1, 1},
			Titles:     [3]float64{2. / 3, 2. / 3, 1},
			Qualifiers: 0.5,
		}},
		{"places inside organisations count", run, Options{IncludeInOrganization: true}, summary{
			Date:       [5]float64{2, 2, 1, 1, 1},
			Official:   [5]float64{3, 3, 2. / 3, 1, 1. / 3},
			Locality:   [5]float64{3, 4, 6. / 7, 6. / 7, 4. / 7},
			Money:      [5]float64{2, 2, 1, 1, 1},
			Titles:     [3]float64{2. / 3, 2. / 3, 1},
			Qualifiers: 0.5,
		}},
		{"nothing found", "", Options{}, summary{
			Date: [5]float64{2}, Official: [5]float64{3}, Locality: [5]float64{2}, Money: [5]float64{2},
		}},
		{"the annotations themselves, twice", toy + "\n" + toy, Options{}, perfect(2, 3, 2, 2)},
		{"other articles do not count", strings.Replace(toy, `"t1"`, `"t2"`, 1) + "\n" + toy, Options{}, perfect(2, 3, 2, 2)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := summarise(Score(toyArticles(t), predictions(t, test.predictions), test.options))
			if diff := cmp.Diff(test.want, got, cmpopts.EquateApprox(0, 1e-12)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func perfect(date, official, locality, money float64) summary {
	all := func(n float64) [5]float64 { return [5]float64{n, n, 1, 1, 1} }
	return summary{all(date), all(official), all(locality), all(money), [3]float64{1, 1, 1}, 1}
}

// TestScoreNothing scores an article that mentions nothing.
func TestScoreNothing(t *testing.T) {
	bare := []Article{{}}
	r := Score(bare, Predictions{}, Options{})
	if r.MacroValue != 1 || r.OfficialTitle.OfGold != 1 || r.MoneyQualifier != 0 {
		t.Errorf("nothing to find and nothing found: %+v, want 1 but for the qualifiers", r)
	}
}

func TestErrorsOfRun(t *testing.T) {
	var got []string
	for _, e := range Score(toyArticles(t), predictions(t, run), Options{}).Errors {
		got = append(got, e.String())
	}
	want := []string{
		`t1 official value: want 76-78 "An" Le Van An got 76-78 "" An`,
		`t1 official span: want 24-33 "Le Van An" Le Van An got 14-33 "" Le  Văn An`,
		`t1 official title: want 76-78 "An" Le Van An, Secretary #  got 76-78 "" An, Party Secretary # `,
		`t1 locality value: want 0-5 "Hanoi" VN VN-HN got 0-5 "" vn`,
		`t1 locality false: got 55-65 "" VN`,
		`t1 money qualifier: want 113-126 "VND50 billion" 50000000000 VND got 113-126 "" about 50000000000 VND`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func toyArticles(t *testing.T) []Article {
	t.Helper()
	articles, err := ReadArticles(fstest.MapFS{"articles/t1.json": {Data: []byte(toy)}})
	if err != nil {
		t.Fatal(err)
	}
	return articles
}

// predictions reads lines of JSON; a line break inside an object does not end it.
func predictions(t *testing.T, objects string) Predictions {
	t.Helper()
	lines := strings.ReplaceAll(strings.ReplaceAll(objects, "\n", " "), "]} {", "]}\n{")
	p, err := ReadPredictions(strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	return p
}
