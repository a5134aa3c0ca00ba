// Package dateline_test holds the rules that concern the whole module.
package dateline_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// mayImport says which of our packages the packages below a folder may import,
// as folders. What a folder does not name it must not know.
var mayImport = map[string][]string{
	"site":              {"site"},
	"schedule":          {"schedule"},
	"config":            {"config", "schedule", "site", "crawler"},
	"crawler":           {"crawler", "site"},
	"extract":           {"extract", "site"},
	"extract/text":      {"extract/text"},
	"extract/date":      {"extract/date", "extract/text"},
	"extract/money":     {"extract/money", "extract/text"},
	"extract/gazetteer": {"extract/gazetteer", "extract/text"},
	"extract/locality":  {"extract/locality", "extract/gazetteer", "extract/text"},
	"extract/official":  {"extract/official", "extract/gazetteer", "extract/text"},
	"extract/page":      {"extract/page", "extract/text", "site"},
	"index":             {"index", "extract"},
	"index/analysis":    {"index/analysis"},
	"index/sqlite":      {"index", "extract"},
	"index/elastic":     {"index", "extract"},
	"ingest":            {"ingest", "crawler", "extract", "index", "site"},
	"fixtures":          {"fixtures"},
	"cmd":               {"cmd", "config", "schedule", "site", "crawler", "extract", "index", "ingest", "fixtures"},
}

// TestLayers keeps the import rule of docs/design.md: crawler, extract and
// index do not know each other, except that index knows the document.
func TestLayers(t *testing.T) {
	seen := 0
	walk(t, func(file string, imports []string) {
		rule := ruleFor(path.Dir(file))
		for _, imp := range imports {
			if !allowed(imp, mayImport[rule]) {
				t.Errorf("%s imports dateline/%s, which %s must not know", file, imp, rule)
			}
			seen++
		}
	})
	if seen == 0 {
		t.Fatal("saw no import of our own packages: the walk is broken")
	}
}

// TestNoCatchAll refuses packages whose name says nothing.
func TestNoCatchAll(t *testing.T) {
	walk(t, func(file string, _ []string) {
		switch path.Base(path.Dir(file)) {
		case "util", "utils", "common", "helpers", "misc", "pkg", "models":
			t.Errorf("%s: name the package after its job", file)
		}
	})
}

func walk(t *testing.T, f func(file string, ours []string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		var ours []string
		for _, spec := range file.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			if rest, ok := strings.CutPrefix(name, "dateline/"); ok {
				ours = append(ours, rest)
			}
		}
		f(filepath.ToSlash(p), ours)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// ruleFor returns the longest folder of mayImport that holds dir.
func ruleFor(dir string) string {
	for d := dir; d != "."; d = path.Dir(d) {
		if _, ok := mayImport[d]; ok {
			return d
		}
	}
	return dir
}

func allowed(imp string, folders []string) bool {
	for _, f := range folders {
		if imp == f || strings.HasPrefix(imp, f+"/") {
			return true
		}
	}
	return false
}
