package official

// rankEnd returns the end of the military or police rank that begins at i, or i
// where none does: "Sen. Lt. Gen.", "Police Major General", "Colonel".
func (s *scan) rankEnd(i int) int {
	if !s.is(i, rank) || !s.is(i, capital) || !s.is(i, ranked) && s.possessive(i-1) {
		return i
	}
	end, core := i, false
	for s.is(end, rank) && s.is(end, capital) && (end == i || s.follows(end)) {
		core = core || s.is(end, ranked)
		end++
		if s.fold(end) == "." && !s.t.Tokens[end].Space {
			end++
		}
	}
	if !core || s.notRank(end) {
		return i
	}
	return end
}

// notRank reports whether what stands at i makes the words before it no rank:
// "General Secretary", "General Department", "Major Projects".
func (s *scan) notRank(i int) bool {
	if !s.follows(i) {
		return false
	}
	return s.is(i, head|org|portfolio|mod) && !s.is(i, vietnamese) || s.fold(i) == "of" || s.is(i, suffix)
}
