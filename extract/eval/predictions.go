package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"

	"golang.org/x/sync/errgroup"

	"dateline/extract"
)

// Predictions are the mentions that were found, by id of the article.
type Predictions map[string][]Mention

// Unknown returns the ids that none of the articles has, in no order.
func (p Predictions) Unknown(articles []Article) (ids []string) {
	known := map[string]bool{}
	for _, a := range articles {
		known[a.ID] = true
	}
	for id := range p {
		if !known[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

// Predict extracts the articles with x, on all cores.
func Predict(x *extract.Extractor, articles []Article) Predictions {
	found := make([][]Mention, len(articles))
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i := range articles {
		g.Go(func() error {
			found[i] = mentionsOf(x.Text(articles[i].Document))
			return nil
		})
	}
	_ = g.Wait() // none of them fails
	p := Predictions{}
	for i, a := range articles {
		p[a.ID] = found[i]
	}
	return p
}

// mentionsOf reads a document as it is printed: predictions of this process and
// of a file take one path.
func mentionsOf(a extract.Article) []Mention {
	b, err := json.Marshal(a)
	if err != nil {
		panic("eval: document cannot be printed: " + err.Error()) // its types always can
	}
	o, err := decode(b)
	if err != nil {
		panic("eval: document cannot be read back: " + err.Error())
	}
	return o.mentions()
}

// ReadPredictions reads one JSON object a line: {"id", "entities": [{"type",
// "start", "end", …}]}, or a whole document as dateline extract prints it. What
// in its lists is no mention is passed over; several lines of one id add up.
// The error names the line that is no such object.
func ReadPredictions(r io.Reader) (Predictions, error) {
	p := Predictions{}
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("read predictions: %w", err)
		}
		if len(bytes.TrimSpace(line)) > 0 {
			if err := p.add(line); err != nil {
				return nil, fmt.Errorf("read prediction in line %d: %w", n, err)
			}
		}
		if err != nil {
			return p, nil
		}
	}
}

func (p Predictions) add(line []byte) error {
	o, err := decode(line)
	if err != nil {
		return err
	}
	id, ok := o["id"]
	if !ok {
		return errors.New(`it has no "id"`)
	}
	p[text(id)] = append(p[text(id)], o.mentions()...)
	return nil
}

// lists are the lists of a document and the type of what they hold.
var lists = []struct {
	key string
	typ Type
}{{"dates", Date}, {"officials", Official}, {"localities", Locality}, {"money", Money}}

// mentions returns the flat mentions of a prediction or those of a document.
func (o object) mentions() (out []Mention) {
	if _, flat := o["entities"]; flat {
		for _, e := range o.objects("entities") {
			if m, ok := e.mention(); ok {
				out = append(out, m)
			}
		}
		return out
	}
	for _, l := range lists {
		for _, e := range o.objects(l.key) {
			m, ok := e.mention()
			if !ok {
				continue
			}
			m.Type = l.typ
			if _, ok := e["organization"]; ok {
				m.Organization = e.text("organization")
			}
			out = append(out, m)
		}
	}
	return out
}
