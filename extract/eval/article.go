package eval

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"dateline/extract"
)

// An Article is an annotated article.
type Article struct {
	extract.Document
	Origin   string    // where it is from, such as composed
	Entities []Mention // what is right
}

func byID(a, b Article) int { return cmp.Compare(a.ID, b.ID) }

// ReadArticles reads the annotated articles articles/*.json of a folder. The
// error names the file that is no annotated article, and the annotation whose
// surface does not stand at its offsets.
func ReadArticles(folder fs.FS) ([]Article, error) {
	files, err := fs.Glob(folder, "articles/*.json")
	if err != nil {
		return nil, fmt.Errorf("list annotated articles: %w", err)
	}
	if len(files) == 0 {
		return nil, errors.New("no annotated articles: want a folder that holds articles/*.json")
	}
	seen := map[string]string{}
	articles := make([]Article, len(files))
	for i, name := range files {
		if articles[i], err = readArticle(folder, name); err != nil {
			return nil, fmt.Errorf("read annotated article %s: %w", name, err)
		}
		id := articles[i].ID
		if other, ok := seen[id]; ok {
			return nil, fmt.Errorf("read annotated article %s: its id %q is that of %s", name, id, other)
		}
		seen[id] = name
	}
	slices.SortStableFunc(articles, byID)
	return articles, nil
}

func readArticle(folder fs.FS, name string) (a Article, err error) {
	b, err := fs.ReadFile(folder, name)
	if err != nil {
		return a, err
	}
	if err := json.Unmarshal(b, &a.Document); err != nil {
		return a, err
	}
	if a.ID == "" {
		return a, errors.New("it has no id")
	}
	o, err := decode(b)
	if err != nil {
		return a, err
	}
	a.Origin = o.text("origin")
	text := []rune(a.Text)
	for i, e := range o.objects("entities") {
		m, ok := e.mention()
		if !ok || m.Start < 0 || m.Start >= m.End || m.End > len(text) {
			return a, fmt.Errorf("entity %d has offsets outside of the text of %d code points", i, len(text))
		}
		if s := string(text[m.Start:m.End]); s != m.Surface {
			return a, fmt.Errorf("entity %d: at %d to %d stands %q, not %q", i, m.Start, m.End, s, m.Surface)
		}
		a.Entities = append(a.Entities, m)
	}
	return a, nil
}

// decode reads one JSON object and keeps its numbers as they are written.
func decode(b []byte) (o object, err error) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	if err := d.Decode(&o); err != nil {
		return nil, err
	}
	if d.More() {
		return nil, errors.New("more than one object")
	}
	return o, nil
}
