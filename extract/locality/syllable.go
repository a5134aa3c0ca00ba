package locality

import "strings"

// onsets and rimes of Vietnamese syllables, folded; the longest onsets first.
var (
	onsets = strings.Fields("ngh ng nh gh gi ch kh ph qu th tr b c d g h k l m n p r s t v x")
	rimes  = set(`a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et eu i ia ich iec iem ien ieng iep iet ieu im in
		inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot u ua uan
		uang uat uay uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh
		uyt y yem yen yet yeu uu uan uoi au ech enh ieo`)
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// vietnamese reports whether a folded word is a syllable that Vietnamese can have.
func vietnamese(w string) bool {
	if len(w) == 0 || len(w) > 7 {
		return false
	}
	if rimes[w] {
		return true
	}
	for _, o := range onsets {
		if rest, ok := strings.CutPrefix(w, o); ok && rimes[rest] {
			return true
		}
	}
	return w == "gi"
}
