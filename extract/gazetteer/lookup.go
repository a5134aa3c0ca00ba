package gazetteer

import (
	"time"

	"dateline/extract/text"
)

// Lookup returns the places of that name, in any spelling of it, best first.
// The slice belongs to the gazetteer.
func (g *Gazetteer) Lookup(name string) []*Place {
	return g.find(appendNormal(nil, name))
}

// longestName is how many tokens a name has at most.
const longestName = 10

// Match returns the longest name that begins at token i: how many tokens it
// has, 0 for none, and its places, best first. It does not care for case. The
// slice belongs to the gazetteer.
func (g *Gazetteer) Match(t *text.Text, i int) (n int, places []*Place) {
	return g.MatchBefore(t, i, len(t.Tokens))
}

// MatchBefore is Match where the name must end before token end.
func (g *Gazetteer) MatchBefore(t *text.Text, i, end int) (n int, places []*Place) {
	var space [96]byte
	key := space[:0]
	longest, open, h := max(g.index.longest, g.longest), false, uint32(seed)
	for k := i; k < end && k < i+longestName; k++ {
		tok := &t.Tokens[k]
		switch {
		case joins(t, i, k):
			continue
		case k > i && (tok.Fold == "(" && !open || tok.Fold == ")" && open): // Cuu Long (Mekong) Delta
			open = !open
			continue
		}
		if tok.Fold == "'s" && k > i { // inside a name: People's Republic
			key = append(key, 's')
			h = hash(h, key[len(key)-1:])
			continue
		}
		if tok.Kind == text.Punct || k > i && tok.Paragraph || len(key)+len(tok.Fold) > longest {
			break
		}
		first := len(key)
		key = appendWord(key, tok.Fold)
		if h = hash(h, key[first:]); !begins(h) && !g.begun[string(key)] {
			break
		}
		if open {
			continue
		}
		if found := g.lookup(key, h); found != nil {
			n, places = k-i+1, found
		}
	}
	return n, places
}

// joins reports whether token k is a mark inside a name: a hyphen between
// words, or the full stop of a short form ("St. Petersburg", "TP.HCM", "U.S.").
func joins(t *text.Text, i, k int) bool {
	if k == i || k+1 == len(t.Tokens) || t.Tokens[k+1].Kind != text.Word {
		return false
	}
	switch t.Tokens[k].Fold {
	case "-", "–":
		return t.Tokens[k-1].Kind == text.Word
	case ".":
		before := &t.Tokens[k-1]
		return before.Kind == text.Word && len(before.Fold) <= 2 && !t.Tokens[k].Space
	}
	return false
}

func appendWord(key []byte, fold string) []byte {
	if len(key) > 0 {
		key = append(key, ' ')
	}
	for i := range len(fold) {
		if fold[i] != '\'' {
			key = append(key, fold[i])
		}
	}
	return key
}

// Country returns the ISO 3166-1 code of a country, named by any of its names,
// its abbreviation or its demonym.
func (g *Gazetteer) Country(name string) (code string, ok bool) {
	for _, p := range g.Lookup(name) {
		if p.Kind == Country || p.Kind == Other && p.Country != "" && p.Code == "" && p.Parent == "" {
			return p.Country, true
		}
	}
	return g.Demonym(normal(name))
}

// Demonym returns the country of a demonym that is folded already: "japanese" is JP.
func (g *Gazetteer) Demonym(folded string) (country string, ok bool) {
	country, ok = g.demonyms[folded]
	return country, ok
}

// Division returns the first-level division of that ISO 3166-2 code, today's
// where borders changed, or nil.
func (g *Gazetteer) Division(code string) *Place {
	if len(code) < len("XX-Y") {
		return nil
	}
	return g.coded(code)
}

// coded returns the place of an ISO 3166 code, or nil.
func (g *Gazetteer) coded(code string) *Place {
	if list := g.find([]byte("#" + code)); len(list) > 0 {
		return list[0]
	}
	return nil
}

// district returns the Vietnamese district that a commune lay in, or nil.
func (g *Gazetteer) district(commune *Place) *Place {
	if commune.District == "" {
		return nil
	}
	for _, p := range g.find([]byte(districtKey + commune.District)) {
		if p.Parent == commune.Parent {
			return p
		}
	}
	return nil
}

// Province returns the Vietnamese province or city under the central government
// of that GSO code or name at the given time, today's where at is zero; nil where
// there is none.
func (g *Gazetteer) Province(name string, at time.Time) *Place {
	if len(name) == 2 && name[0] >= '0' && name[0] <= '9' {
		return g.byGSO(name, at)
	}
	for _, p := range g.Lookup(name) {
		if p.provincial() && p.ExistsAt(at) {
			return p
		}
	}
	return nil
}

func (g *Gazetteer) byGSO(code string, at time.Time) *Place {
	for _, p := range g.find([]byte(provincesKey)) {
		if p.GSO == code && p.ExistsAt(at) {
			return p
		}
	}
	return nil
}

// provincial reports whether p is a first-level division of Vietnam.
func (p *Place) provincial() bool {
	return p.Country == "VN" && (p.Kind == Province || p.Kind == City && p.Code != "")
}

// ExistsAt is Exists, where the zero time is the present.
func (p *Place) ExistsAt(t time.Time) bool {
	if t.IsZero() {
		return p.To.IsZero()
	}
	return p.Exists(t)
}
