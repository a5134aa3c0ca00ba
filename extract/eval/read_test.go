package eval

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"dateline/extract"
)

func TestReadArticlesMistakes(t *testing.T) {
	tests := map[string]struct {
		article string
		want    string
	}{
		"not JSON":              {`{"id"`, "articles/a.json: unexpected end of JSON input"},
		"no id":                 {`{"text":"Hanoi"}`, "it has no id"},
		"surface elsewhere":     {strings.Replace(toy, `"start":0,"end":5`, `"start":1,"end":6`, 1), `entity 0: at 1 to 6 stands "anoi ", not "Hanoi"`},
		"offset outside":        {strings.Replace(toy, `"end":157`, `"end":999`, 1), "entity 9 has offsets outside of the text"},
		"offset counts in half": {strings.Replace(toy, `"start":0`, `"start":0.5`, 1), "entity 0 has offsets outside of the text"},
		"bad publication time":  {`{"id":"a","published":"yesterday"}`, "YYYY-MM-DD"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := ReadArticles(fstest.MapFS{"articles/a.json": {Data: []byte(test.article)}})
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one that says %q", err, test.want)
			}
		})
	}
}

func TestReadArticlesFolder(t *testing.T) {
	if _, err := ReadArticles(fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), "articles/*.json") {
		t.Errorf("empty folder: error %v, want one that says what a folder must hold", err)
	}
	same := fstest.MapFS{"articles/a.json": {Data: []byte(toy)}, "articles/b.json": {Data: []byte(toy)}}
	if _, err := ReadArticles(same); err == nil || !strings.Contains(err.Error(), "that of articles/a.json") {
		t.Errorf("one id twice: error %v, want one that names both files", err)
	}
}

func TestReadPredictionsMistakes(t *testing.T) {
	tests := map[string]struct{ lines, want string }{
		"not JSON":    {"\n{\"id\":\"a\"\n", "line 2"},
		"no id":       {`{"entities":[]}`, `line 1: it has no "id"`},
		"two objects": {`{"id":"a"} {"id":"b"}`, "more than one object"},
		"a list":      {`[]`, "line 1"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := ReadPredictions(strings.NewReader(test.lines))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one that says %q", err, test.want)
			}
		})
	}
}

// TestPredictIsWhatIsPrinted compares predictions of this process with those of
// a document that was printed, and reads a document's organisation.
func TestPredictIsWhatIsPrinted(t *testing.T) {
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	got := Predict(x, toyArticles(t))["t1"]
	var types []Type
	for _, m := range got {
		types = append(types, m.Type)
	}
	if len(types) < 8 || types[0] != Date || types[len(types)-1] != Money {
		t.Errorf("types %v, want dates, officials, localities, money", types)
	}
	printed := predictions(t, `{"id":7,"dates":[{"start":3,"end":8,"surface":"May 9","value":"2024-05-09","rule":"day"}],
		"officials":[{"start":10,"end":12,"name":"Le Van An","title":"Secretary","organization":"Party Committee"}],"localities":null,"money":[] }`)
	want := Predictions{"7": {
		{Type: Date, Start: 3, End: 8, Surface: "May 9", Value: "2024-05-09", Rule: "day"},
		{Type: Official, Start: 10, End: 12, Name: "Le Van An", Title: "Secretary", Organization: "Party Committee"},
	}}
	if diff := cmp.Diff(want, printed); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got := printed.Unknown(toyArticles(t)); !cmp.Equal(got, []string{"7"}) {
		t.Errorf("unknown ids %v, want 7", got)
	}
}

func FuzzReadPredictions(f *testing.F) {
	f.Add(run)
	f.Add(`{"id":"t1","money":[{"start":-5,"end":9999,"amount":"x"}],"dates":[{"start":2,"end":1,"value":{}}]}`)
	f.Fuzz(func(t *testing.T, lines string) {
		p, err := ReadPredictions(strings.NewReader(lines))
		if err != nil {
			return
		}
		articles := toyArticles(t)
		a, b := Score(articles, p, Options{}), Score(articles, p, Options{})
		if diff := cmp.Diff(a, b); diff != "" {
			t.Errorf("two answers\n%s", diff)
		}
		for _, x := range a.Figures() {
			if x.Value < 0 || x.Value > 1 {
				t.Errorf("%s = %v, want a share", x.Name, x.Value)
			}
		}
		Compare(a, b)
	})
}
