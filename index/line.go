package index

import "dateline/extract"

// A Line is a hit as search prints it for machines, one JSON object a line.
type Line struct {
	ID         string        `json:"id"`
	URL        string        `json:"url"`
	Title      string        `json:"title"`
	Source     string        `json:"source"`
	Published  *extract.Time `json:"published"`
	Score      float64       `json:"score"`
	Highlights Highlights    `json:"highlights"`
}

// Highlights show why an article is a hit.
type Highlights struct {
	Title []Range `json:"title"` // what matches in the title
	Text  Snippet `json:"text"`
	Facts []Fact  `json:"facts"`
}

// Row returns the line of a hit of q.
func Row(q Query, h Hit) Line {
	a, r := &h.Article, newReading(&h.Article)
	return Line{
		ID: a.ID, URL: a.URL, Title: a.Title, Source: a.Source, Published: a.Published, Score: h.Score,
		Highlights: Highlights{Title: r.title(q).Marks, Text: r.snippet(q), Facts: r.factsOf(q)},
	}
}
