package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dateline/extract"
)

// scorerScript returns the scorer beside the annotated articles, and Python to run it.
func scorerScript(t *testing.T) (python, script string) {
	t.Helper()
	python, err := exec.LookPath("python3")
	shared := os.Getenv("DATELINE_SHARED")
	if err == nil && shared != "" {
		return python, filepath.Join(shared, "corpus", "score.py")
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("the scorer needs python3 (%v) and DATELINE_SHARED (%q)", err, shared)
	}
	t.Skip("left out: the comparison with the corpus's own scorer, which needs python3 and DATELINE_SHARED")
	return "", ""
}

// TestAgreesWithScorer runs the corpus's own scorer on predictions with every
// kind of mistake and compares all figures to the third decimal.
func TestAgreesWithScorer(t *testing.T) {
	python, script := scorerScript(t)
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	for _, gold := range []string{filepath.Dir(script), "../../fixtures/annotated"} {
		articles, err := ReadArticles(os.DirFS(gold))
		if err != nil {
			t.Fatal(err)
		}
		for seed := range uint64(4) {
			for name, lines := range map[string][]byte{
				"flat":      perturbedGold(t, articles, rand.New(rand.NewPCG(seed, 1))),
				"documents": perturbedDocuments(t, x, articles, rand.New(rand.NewPCG(seed, 2))),
			} {
				o := Options{IncludeInOrganization: seed%2 == 1}
				t.Run(fmt.Sprintf("%s/%s/%d", filepath.Base(gold), name, seed), func(t *testing.T) {
					p, err := ReadPredictions(bytes.NewReader(lines))
					if err != nil {
						t.Fatal(err)
					}
					got := Score(articles, p, o)
					got.Errors = nil // the scorer lists none as JSON
					compareFigures(t, "", runScorer(t, python, script, gold, lines, o), asMap(t, got))
				})
			}
		}
	}
}

func runScorer(t *testing.T, python, script, gold string, lines []byte, o Options) map[string]any {
	t.Helper()
	file := filepath.Join(t.TempDir(), "predictions.jsonl")
	if err := os.WriteFile(file, lines, 0o666); err != nil {
		t.Fatal(err)
	}
	args := []string{script, file, "--gold", gold, "--json"}
	if o.IncludeInOrganization {
		args = append(args, "--include-in-org")
	}
	cmd := exec.Command(python, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, stderr.String())
	}
	var want map[string]any
	if err := json.Unmarshal(out, &want); err != nil {
		t.Fatal(err)
	}
	return want
}

func asMap(t *testing.T, v any) (m map[string]any) {
	t.Helper()
	b, err := json.Marshal(v)
	if err == nil {
		err = json.Unmarshal(b, &m)
	}
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func compareFigures(t *testing.T, at string, want, got any) {
	t.Helper()
	switch w := want.(type) {
	case map[string]any:
		g, _ := got.(map[string]any)
		if len(g) != len(w) {
			t.Errorf("%s has %d figures, want %d", at, len(g), len(w))
		}
		for k := range w {
			compareFigures(t, at+"/"+k, w[k], g[k])
		}
	case float64:
		if g, ok := got.(float64); !ok || math.Abs(w-g) > 0.0005 {
			t.Errorf("%s = %v, want %v", at, got, w)
		}
	default:
		t.Errorf("%s is %T in the scorer's answer, want figures", at, want)
	}
}

// perturbedGold is the annotations with mistakes, as flat predictions.
func perturbedGold(t *testing.T, articles []Article, r *rand.Rand) []byte {
	var out bytes.Buffer
	for _, a := range articles {
		b, err := json.Marshal(map[string]any{"id": a.ID, "entities": a.Entities})
		if err != nil {
			t.Fatal(err)
		}
		o, err := decode(b)
		if err != nil {
			t.Fatal(err)
		}
		entities := append(perturb(o["entities"], []rune(a.Text), r), "noise")
		writeLine(t, &out, map[string]any{"id": a.ID, "entities": entities})
	}
	return out.Bytes()
}

// perturbedDocuments is what the extractor finds with mistakes, as documents,
// with one article left out and one unknown.
func perturbedDocuments(t *testing.T, x *extract.Extractor, articles []Article, r *rand.Rand) []byte {
	var out bytes.Buffer
	for i, a := range articles {
		o := asMap(t, x.Text(a.Document))
		for _, l := range lists {
			o[l.key] = perturb(o[l.key], []rune(a.Text), r)
		}
		if i == 1 {
			o["id"] = "unknown"
		}
		writeLine(t, &out, o)
	}
	return out.Bytes()
}

func writeLine(t *testing.T, w *bytes.Buffer, v any) {
	t.Helper()
	if err := json.NewEncoder(w).Encode(v); err != nil {
		t.Fatal(err)
	}
}

// perturb drops, shifts, doubles, splits and changes some mentions of a list.
func perturb(list any, text []rune, r *rand.Rand) []any {
	mentions, _ := list.([]any)
	var out []any
	for _, e := range mentions {
		m, _ := e.(map[string]any)
		switch r.IntN(12) {
		case 0: // dropped
		case 1:
			out = append(out, changed(m, "start", integer(m["start"])-r.IntN(6)))
		case 2:
			out = append(out, changed(m, "end", integer(m["end"])+r.IntN(9)-4))
		case 3: // doubled, the second with another value
			out = append(out, m, spoilt(m, r))
		case 4:
			out = append(out, spoilt(m, r))
		case 5: // moved anywhere
			at := r.IntN(len(text) + 10)
			out = append(out, m, changed(changed(m, "start", at), "end", at+r.IntN(30)))
		case 6: // of another type
			out = append(out, changed(m, "type", string(Types[r.IntN(len(Types))])))
		case 7: // no offsets
			out = append(out, changed(m, "start", nil), changed(m, "end", 1.5))
		default:
			out = append(out, split(m, text)...)
		}
	}
	return out
}

func changed(m map[string]any, key string, v any) map[string]any {
	c := maps.Clone(m)
	c[key] = v
	return c
}

// odd are facts that are wrong, missing or strange.
var odd = []struct {
	key    string
	values []any
}{
	{"value", []any{"2020", "2023-Q1/2023-Q2", "soon", nil, 2023, "199X", "2024-W60", "2021/.."}},
	{"name", []any{"NGUYỄN  Văn A", nil, ""}},
	{"title", []any{"Deputy Minister", nil, "Chairman of the provincial People's Committee"}},
	{"org", []any{"", nil, "National Assembly"}},
	{"organization", []any{"", nil, "National Assembly"}},
	{"amount", []any{"12", -1, nil, "many", 2.5}},
	{"currency", []any{"usd", nil, "VND"}},
	{"code", []any{nil, "VN-13", ""}},
	{"country", []any{"VN", nil, "us"}},
	{"qualifier", []any{"over", nil, "About"}},
}

func spoilt(m map[string]any, r *rand.Rand) map[string]any {
	for _, o := range odd {
		if _, ok := m[o.key]; ok {
			m = changed(m, o.key, o.values[r.IntN(len(o.values))])
		}
	}
	return m
}

// split makes two mentions of a range: "May" and "September" of "May to September".
func split(m map[string]any, text []rune) []any {
	start, end := integer(m["start"]), integer(m["end"])
	if start < 0 || end > len(text) || start > end {
		return []any{m}
	}
	surface := string(text[start:end])
	for _, between := range []string{" to ", " and ", "-", "–"} {
		if l, r, ok := strings.Cut(surface, between); ok && l != "" && r != "" {
			second := changed(changed(m, "start", end-len([]rune(r))), "amount", m["amount_max"])
			return []any{changed(m, "end", start+len([]rune(l))), second}
		}
	}
	return []any{m}
}

func integer(v any) int {
	switch n := v.(type) {
	case json.Number:
		i, _ := n.Int64()
		return int(i)
	case float64:
		return int(n)
	}
	return -1
}
