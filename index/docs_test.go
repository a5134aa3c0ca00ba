package index_test

import (
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"

	"dateline/index"
)

var box = regexp.MustCompile("(?s)```(query|mistake)\n(.*?)```")

// TestQueryDocs parses every example of docs/query.md, and wants the mistakes
// shown there to be answered as shown.
func TestQueryDocs(t *testing.T) {
	text, err := os.ReadFile("../docs/query.md")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, b := range box.FindAllStringSubmatch(string(text), -1) {
		seen[b[1]]++
		lines := strings.Split(strings.TrimSpace(b[2]), "\n")
		if b[1] == "mistake" {
			testMistake(t, lines[0], strings.Join(lines, "\n"))
			continue
		}
		for _, query := range lines {
			if _, err := index.ParseQuery(query); err != nil {
				t.Errorf("%s: %v", query, err)
			}
		}
	}
	if seen["query"] < 7 || seen["mistake"] < 2 {
		t.Errorf("docs/query.md has boxes %v, want at least 7 of queries and 2 of mistakes", seen)
	}
}

func testMistake(t *testing.T, query, want string) {
	t.Helper()
	_, err := index.ParseQuery(query)
	var mistake *index.QueryError
	if !errors.As(err, &mistake) {
		t.Errorf("%s: %v, want a mistake", query, err)
		return
	}
	if got := mistake.Marked() + "\n" + mistake.Error(); got != want {
		t.Errorf("docs/query.md shows\n%s\nwant\n%s", want, got)
	}
}
