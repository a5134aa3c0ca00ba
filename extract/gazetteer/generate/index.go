package main

import (
	"fmt"
	"os"
	"path/filepath"

	"dateline/extract/gazetteer"
)

// indexed are the tables in the order in which package gazetteer joins them.
var indexed = []string{"countries.tsv", "regions.tsv", "divisions.tsv", "vietnam.tsv", "cities.tsv", "districts.tsv", "communes.tsv"}

// writeIndex writes the index of the tables in folder dir.
func writeIndex(dir string) error {
	var tables []string
	for _, name := range indexed {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return fmt.Errorf("index tables: %w", err)
		}
		tables = append(tables, string(b))
	}
	b, err := gazetteer.Index(tables...)
	if err != nil {
		return fmt.Errorf("index tables: %w", err)
	}
	return os.WriteFile(filepath.Join(dir, "index.bin"), b, 0o644)
}
