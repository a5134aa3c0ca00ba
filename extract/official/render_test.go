package official

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// A row is a text with a trap and what must be found in it, as render writes it.
type row struct{ trap, in, want string }

// render writes mentions as "Surface (Name: Title, Organization, CC)" where a
// person appears first, and as "Surface=1" where person p1 is mentioned again.
func render(mentions []Mention) string {
	var out []string
	seen := map[string]bool{}
	for _, m := range mentions {
		if seen[m.Person] {
			out = append(out, m.Surface+"="+strings.TrimPrefix(m.Person, "p"))
			continue
		}
		seen[m.Person] = true
		out = append(out, m.Surface+" ("+facts(m)+")")
	}
	return strings.Join(out, "; ")
}

func facts(m Mention) string {
	s := ""
	if m.Name != m.Surface {
		s = m.Name + ": "
	}
	for i, o := range m.Offices {
		if i > 0 {
			s += " + "
		}
		s += strings.TrimSuffix(o.Title+", "+o.Organization, ", ")
		if o.Rank != "" && o.Rank != o.Title {
			s += ", " + o.Rank
		}
	}
	if m.Country != nil {
		s += ", " + *m.Country
	}
	return s
}

// check runs the rows with the tagger and without: it may decide nothing that
// the grammar decides.
func check(t *testing.T, rows []row) {
	t.Helper()
	for name, tagger := range map[string]Tagger{"prose": NewProse(), "grammar": nil} {
		f := New(gazetteer.Default(), tagger)
		for _, r := range rows {
			got := render(f.Find(text.New(r.in), Context{}).Officials)
			if diff := cmp.Diff(r.want, got); diff != "" {
				t.Errorf("%s, %s: (-want +got)\n%s\n%s", r.trap, name, diff, fmt.Sprintf("%q", r.in))
			}
		}
	}
}
