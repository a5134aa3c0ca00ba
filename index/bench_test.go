package index_test

import (
	"testing"

	"dateline/index"
	"dateline/index/indextest"
)

func BenchmarkParseQuery(b *testing.B) {
	const query = `official(name:"Nguyen Xuan Ky" organization:"Party Committee") (harbour OR "green growth") money>=1bn USD mentions:2023-11..`
	for b.Loop() {
		if _, err := index.ParseQuery(query); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRow makes the line of a hit of 4 KB: its snippet, marks and facts.
func BenchmarkRow(b *testing.B) {
	q, err := index.ParseQuery("bazan locality:VN-13 money>=1bn USD")
	if err != nil {
		b.Fatal(err)
	}
	h := index.Hit{Article: indextest.Corpus(1)[0]}
	b.ReportAllocs()
	for b.Loop() {
		index.Row(q, h)
	}
}
