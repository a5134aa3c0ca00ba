package sqlite

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract"
	"dateline/index"
	"dateline/index/indextest"
)

// refusing is an index that refuses one article, as another implementation may.
type refusing struct {
	*Index
	id string
}

func (r refusing) Put(ctx context.Context, articles []extract.Article) error {
	var rest []extract.Article
	refused := map[string]error{}
	for _, a := range articles {
		if a.ID == r.id {
			refused[a.ID] = errors.New("too strange")
		} else {
			rest = append(rest, a)
		}
	}
	if err := r.Index.Put(ctx, rest); err != nil || len(refused) == 0 {
		return err
	}
	return &index.PutError{Refused: refused}
}

func TestCopy(t *testing.T) {
	from, to := openTemp(t), openTemp(t)
	articles := make([]extract.Article, 600)
	for i := range articles {
		articles[i] = extract.Article{ID: fmt.Sprintf("%04d", i), Title: "Short report"}
	}
	if err := from.Put(t.Context(), articles); err != nil {
		t.Fatal(err)
	}
	var seen []int
	n, err := index.Copy(t.Context(), to, from, index.Query{Root: index.All{}}, func(n int) { seen = append(seen, n) })
	if err != nil || n != len(articles) {
		t.Fatalf("Copy: %d articles, %v", n, err)
	}
	if diff := cmp.Diff([]int{500, 600}, seen); diff != "" {
		t.Errorf("progress (-want +got)\n%s", diff)
	}
	var copied []extract.Article
	err = to.Each(t.Context(), index.Query{}, func(a extract.Article) error {
		copied = append(copied, a)
		return nil
	})
	if diff := cmp.Diff(articles, copied); err != nil || diff != "" {
		t.Errorf("Each: %v (-put +copied)\n%s", err, diff)
	}
}

// TestCopyRefused copies a part, and all others where one is refused.
func TestCopyRefused(t *testing.T) {
	from, to := openTemp(t), openTemp(t)
	if err := from.Put(t.Context(), indextest.Articles("articles")); err != nil {
		t.Fatal(err)
	}
	q, err := index.ParseQuery("section:sports")
	if err != nil {
		t.Fatal(err)
	}
	n, err := index.Copy(t.Context(), refusing{to, "tie-b"}, from, q, nil)
	var refused *index.PutError
	if !errors.As(err, &refused) || refused.Refused["tie-b"] == nil || n != 4 {
		t.Errorf("Copy: %d articles, %v; want 4 and tie-b refused", n, err)
	}
	wantTotal(t, to, 4)
}
