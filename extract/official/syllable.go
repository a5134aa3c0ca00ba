package official

import "strings"

// Vietnamese syllables without diacritics: an onset and a rime.
var (
	onsets = []string{"ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr",
		"b", "c", "dz", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"}
	rimes = words(`a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu
		i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu
		o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om on ong ooc oong op ot
		u ua uac uai uan uang uanh uao uat uau uay uc ue uech uen uenh uep uet ui um un ung uo uoc uoi uom uon uong uop
		uot uou up ut uu uy uya uych uyen uyet uynh uyp uyt uyu y ych yem yen yet yeu ynh`)
)

func words(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// isSyllable reports whether a folded word can be a Vietnamese syllable.
func isSyllable(w string) bool {
	if len(w) > 7 || w == "" {
		return false
	}
	if rimes[w] {
		return true
	}
	for _, o := range onsets {
		if rest, ok := strings.CutPrefix(w, o); ok && (rimes[rest] || o == "gi" && rest == "") {
			return true
		}
	}
	return false
}
