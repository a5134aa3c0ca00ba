package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"dateline/index"
	"dateline/index/indextest"
)

// BenchmarkPut stores batches of 200 articles of 4 KB with ten mentions each.
func BenchmarkPut(b *testing.B) {
	articles := indextest.Corpus(5_000)
	size := 0
	for i := range articles {
		size += len(articles[i].Text)
	}
	b.Logf("%d bytes of text an article", size/len(articles))
	for b.Loop() {
		b.StopTimer()
		x, err := Open(filepath.Join(b.TempDir(), "index.db"))
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		for i := 0; i < len(articles); i += 200 {
			if err := x.Put(context.Background(), articles[i:i+200]); err != nil {
				b.Fatal(err)
			}
		}
		b.StopTimer()
		x.Close()
		b.StartTimer()
	}
	b.ReportMetric(float64(len(articles)*b.N)/b.Elapsed().Seconds(), "docs/s")
}

func BenchmarkSearch(b *testing.B) {
	x, err := Open(filepath.Join(b.TempDir(), "index.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer x.Close()
	if err := x.Put(context.Background(), indextest.Corpus(5_000)); err != nil {
		b.Fatal(err)
	}
	for _, bb := range []struct {
		name, query string
		options     index.Options
	}{
		{"word of 1 in 20", "bazan", index.Options{Limit: 10}},
		{"word of 1 in 3", "jojo", index.Options{Limit: 10}},
		{"word of all", "mu", index.Options{Limit: 10}},
		{"two words", "jojo bazan", index.Options{Limit: 10}},
		{"phrase", `"mu jojo"`, index.Options{Limit: 10}},
		{"near", "bazan near/5 jojo", index.Options{Limit: 10}},
		{"word and money", "bazan money>=1bn USD", index.Options{Limit: 10}},
		{"word or place", "bazan OR locality:VN-13", index.Options{Limit: 10}},
		{"money", "money>=4bn USD", index.Options{Limit: 10}},
		{"official and place", "official:nguyen locality:VN-13", index.Options{Limit: 10}},
		{"country", "country:VN", index.Options{Limit: 10}},
		{"word without country", "jojo -country:VN", index.Options{Limit: 10}},
		{"word with facets", "bazan", index.Options{Limit: 10, Facets: []string{"locality", "official", "month"}}},
		{"all with facets", "*", index.Options{Limit: 10, Facets: []string{"locality", "official", "month"}}},
		{"month", "published:2020-02", index.Options{Limit: 10}},
		{"all", "*", index.Options{Limit: 10}},
		{"deep page", "*", index.Options{Limit: 10, Offset: 4_000}},
	} {
		b.Run(bb.name, func(b *testing.B) {
			q, err := index.ParseQuery(bb.query)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				r, err := x.Search(context.Background(), q, bb.options)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(r.Total), "hits")
			}
		})
	}
}
