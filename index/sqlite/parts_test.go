package sqlite

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract"
	"dateline/index"
	"dateline/index/indextest"
)

func TestMatch(t *testing.T) {
	for query, want := range map[string]string{
		`a1`:                             `"a1"`,
		`"a1 b1"`:                        `"a1 b1"`,
		`title:a1 b1`:                    `(title : "a1" AND "b1")`,
		`a1 (b1 OR "c1 d1")`:             `("a1" AND ("b1" OR "c1 d1"))`,
		`a1 -b1 -c1`:                     `(("a1") NOT ("b1" OR "c1"))`,
		`"a1 b1" near/3 c1`:              `NEAR("a1 b1" "c1", 3)`,
		`title:(a1 near/0 b1)`:           `title : NEAR("a1" "b1", 0)`,
		`-a1`:                            ``,
		`a1 OR -b1`:                      ``,
		`a1 country:JP`:                  ``,
		`(a1 OR country:JP) -(b1 OR *)`:  ``,
		`official:"a1 b1"`:               ``,
		`a1 -(b1 -c1)`:                   `(("a1") NOT ((("b1") NOT ("c1"))))`,
		`o'neil`:                         `"o'neil"`,
		`NOT NOT a1`:                     ``,
		`*`:                              ``,
		`(title:(a1 OR b1)) -(title:c1)`: `(((title : "a1" OR title : "b1")) NOT (title : "c1"))`,
	} {
		q, err := index.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := match(q.Root)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%s: %s (%t), want %s", query, got, ok, want)
		}
	}
	if got, _ := match(index.Words{Terms: []string{`say"so`}}); got != `"say""so"` {
		t.Errorf("a quotation mark in a term: %s", got)
	}
}

// TestPack stores short articles as they are and long ones deflated.
func TestPack(t *testing.T) {
	long := indextest.Corpus(1)[0]
	for name, a := range map[string]extract.Article{"empty": {}, "short": {ID: "a"}, "long": long} {
		body, err := pack(&a)
		if err != nil {
			t.Fatal(err)
		}
		got, err := unpack(body)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(a, got); diff != "" {
			t.Errorf("%s (-put +got)\n%s", name, diff)
		}
	}
	if body, err := pack(&long); err != nil || len(body) > 3*len(long.Text)/4 {
		t.Errorf("%d bytes for %d of text (%v)", len(body), len(long.Text), err)
	}
}

// FuzzUnpack: damage is an error, never a panic or a huge allocation.
func FuzzUnpack(f *testing.F) {
	body, err := pack(&indextest.Corpus(1)[0])
	if err != nil {
		f.Fatal(err)
	}
	f.Add(body)
	f.Add([]byte{packed, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01})
	f.Add([]byte(`{"id":`))
	f.Fuzz(func(t *testing.T, body []byte) {
		a, err := unpack(body)
		again, errAgain := unpack(body)
		if diff := cmp.Diff(a, again); diff != "" || (err == nil) != (errAgain == nil) {
			t.Fatalf("unpacked twice: %v, %v, %s", err, errAgain, diff)
		}
	})
}

func FuzzNumbers(f *testing.F) {
	f.Add(int64(0), int64(1), int64(1)<<40)
	f.Fuzz(func(t *testing.T, a, b, c int64) {
		list := []int64{a & (1<<62 - 1), b & (1<<62 - 1), c & (1<<62 - 1)}
		slices.Sort(list)
		if diff := cmp.Diff(list, slices.Collect(numbers(appendNumbers(nil, list)))); diff != "" {
			t.Fatalf("(-want +got)\n%s", diff)
		}
		for range numbers([]byte{0x80, 0x80}) { // a varint cut short
			break
		}
	})
}

// TestFieldNumbers: every facet has a number of its own, which fits the set of
// wanted ones.
func TestFieldNumbers(t *testing.T) {
	seen := map[int64]bool{}
	for _, name := range index.FacetNames {
		n := fieldNumber(name)
		if n < 1 || n > 63 || seen[n] {
			t.Errorf("facet %s has number %d", name, n)
		}
		seen[n] = true
	}
}

// TestFrequent keeps those that are as frequent as the last one: their values
// decide which of them is shown.
func TestFrequent(t *testing.T) {
	counts := map[int64]int{1: 9, 2: 5, 3: 5, 4: 5, 5: 1}
	want := map[int64]int{1: 9, 2: 5, 3: 5, 4: 5}
	if diff := cmp.Diff(want, frequent(counts, 2)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestFewest chooses the articles by the rarest mention that is asked for.
func TestFewest(t *testing.T) {
	x := openTemp(t)
	if err := x.Put(t.Context(), indextest.Corpus(60)); err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]int{
		"official:nguyen locality:VN-13":              1,
		"locality:VN-13 official:nguyen":              0,
		"currency:USD country:VN section:sports":      2,
		"-locality:VN-13 currency:USD published:2020": 1,
		"published:2020":                              -1,
		"currency:USD kind:article":                   1,
	} {
		q, err := index.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		tx, err := x.readers.Begin()
		if err != nil {
			t.Fatal(err)
		}
		defer tx.Rollback()
		nodes := []index.Node{q.Root}
		if and, ok := q.Root.(index.And); ok {
			nodes = and.Nodes
		}
		if got, err := fewest(t.Context(), tx, nodes); err != nil || got != want {
			t.Errorf("%s: by node %d (%v), want %d", query, got, err, want)
		}
	}
}
