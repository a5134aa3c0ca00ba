package warc

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// words is text about as compressible as a page.
func words(size int) string {
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < size {
		fmt.Fprintf(&b, "<p class=\"c%d\">word%d ", r.IntN(50), r.IntN(5000))
	}
	return b.String()[:size]
}

func BenchmarkWrite(b *testing.B) {
	for name, page := range map[string]string{"170KB": words(170 << 10), "15KB": words(15 << 10), "gzipped": zipped(words(170 << 10))} {
		b.Run(name, func(b *testing.B) {
			w := open(b, b.TempDir(), Config{})
			x := exchange(b, "https://a.example/1", page)
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				write(b, w, x)
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	dir, page := b.TempDir(), words(170<<10)
	w := open(b, dir, Config{})
	for range 50 {
		write(b, w, exchange(b, "https://a.example/1", page))
	}
	file, err := os.Open(filepath.Join(dir, w.name))
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	b.SetBytes(50 * int64(len(page)))
	for b.Loop() {
		for _, err := range Records(file, 0) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
