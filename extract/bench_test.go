package extract_test

import (
	"os"
	"sync/atomic"
	"testing"

	"dateline/extract"
	"dateline/extract/eval"
)

// annotated returns the annotated articles as documents, and their mean size in bytes.
func annotated(b testing.TB) (docs []extract.Document, size int64) {
	articles, err := eval.ReadArticles(os.DirFS("../fixtures/annotated"))
	if err != nil {
		b.Fatal(err)
	}
	for _, a := range articles {
		docs = append(docs, a.Document)
		size += int64(len(a.Text))
	}
	return docs, size / int64(len(docs))
}

// BenchmarkText extracts one annotated article after another on one core.
func BenchmarkText(b *testing.B) {
	x := newExtractor(b)
	docs, size := annotated(b)
	b.SetBytes(size)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		x.Text(docs[i%len(docs)])
		i++
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkTextParallel does the same on all cores with one extractor.
func BenchmarkTextParallel(b *testing.B) {
	x := newExtractor(b)
	docs, size := annotated(b)
	b.SetBytes(size)
	var next atomic.Int64
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			x.Text(docs[int(next.Add(1))%len(docs)])
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}
