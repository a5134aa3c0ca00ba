package eval

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCompare(t *testing.T) {
	articles := toyArticles(t)
	before := Score(articles, predictions(t, run), Options{})
	mended := strings.Replace(run, `"name":"An","title":"Party Secretary"`, `"name":"Le Van An","title":"Secretary"`, 1)
	now := Score(articles, predictions(t, strings.Replace(mended, `"value":"2024-09"`, `"value":"2023-09"`, 1)), Options{})
	c := Compare(before, now)
	kinds := func(list []Error) (out []string) {
		for _, e := range list {
			out = append(out, string(e.Type)+" "+string(e.Kind))
		}
		return out
	}
	if diff := cmp.Diff([]string{"official value", "official title"}, kinds(c.Mended)); diff != "" {
		t.Errorf("mended (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"date value"}, kinds(c.Broken)); diff != "" {
		t.Errorf("broken (-want +got)\n%s", diff)
	}
	for _, f := range c.Figures {
		if f.Name == "date value F1" && (f.Before != 1 || f.Now != 0.5) {
			t.Errorf("%+v, want 1 before and 0.5 now", f)
		}
	}
}

// TestCompareRead compares with results that were written and read: whole ones,
// and ones that list no errors.
func TestCompareRead(t *testing.T) {
	r := Score(toyArticles(t), predictions(t, run), Options{})
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	read, err := ReadResult(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, read); diff != "" {
		t.Errorf("(-written +read)\n%s", diff)
	}
	if c := Compare(read, r); c.Mended == nil || len(c.Mended)+len(c.Broken) != 0 {
		t.Errorf("the same run: mended %v, broken %v; want empty lists", c.Mended, c.Broken)
	}
	read.Errors = nil
	if c := Compare(read, r); c.Mended != nil || c.Broken != nil {
		t.Errorf("a run without errors listed: mended %v, broken %v; want nil", c.Mended, c.Broken)
	}
	if _, err := ReadResult(strings.NewReader(`{"id":"a"}`)); err == nil {
		t.Error("a document was read as a result")
	}
}
