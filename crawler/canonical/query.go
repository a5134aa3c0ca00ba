package canonical

import (
	"slices"
	"strings"
)

// tracking are parameters that tell where a reader came from or which visit it
// is, never which page is meant. Folded to lower case.
var tracking = set(`_ga _gl _hsenc _hsmi aspsessionid dclid fb_action_ids fb_source fbclid gad_source gbraid gclid
	gclsrc igsh igshid jsessionid li_fat_id mc_cid mc_eid mkt_tok msclkid ncid ocid phpsessid piwik_campaign s_cid
	sessionid srsltid sscid ttclid twclid vero_id wbraid wickedid yclid zanpid zarsrc`)

// prefixes begin the names of tracking parameters.
var prefixes = []string{"utm_", "utm-", "mtm_", "pk_", "matomo_", "hsa_", "oly_"}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// query drops tracking parameters and AMP switches, and orders the others by
// name; those of one name keep their order, which may mean something.
func query(raw string) string {
	var kept []string
	for p := range strings.SplitSeq(raw, "&") {
		if p = escapes(p); p != "" && !dropped(p) {
			kept = append(kept, p)
		}
	}
	slices.SortStableFunc(kept, func(a, b string) int { return strings.Compare(key(a), key(b)) })
	return strings.Join(kept, "&")
}

func key(param string) string {
	k, _, _ := strings.Cut(param, "=")
	return k
}

func dropped(param string) bool {
	k, v, _ := strings.Cut(strings.ToLower(param), "=")
	if tracking[k] || k == "outputtype" && v == "amp" || k == "amp" && (v == "" || v == "1" || v == "true") {
		return true
	}
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(k, p) })
}
