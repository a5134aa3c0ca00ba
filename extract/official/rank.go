package official

// rankEnd returns the end of the military or police rank that begins at i, or i
// where none does: "Sen. Lt. Gen.", "Police Major General", "Colonel".
func (s *scan) rankEnd(i int) int {
	if !s.is(i, rank) || s.is(i, org) && s.possessive(i-1) || s.glued(i-1) && !s.is(i-2, status) {
		return i // "the People’s | Army General Nguyen Van An", "Consulate-General"
	}
	end, core := i, false
	for end < i+few && s.is(end, rank) && s.is(end, capital) == s.is(i, capital) && (end == i || s.follows(end)) {
		core = core || s.is(end, ranked)
		end++
		if s.fold(end) == "." && !s.t.Tokens[end].Space {
			end++
		}
	}
	if !core || s.notRank(end) || !s.is(i, capital) && !s.lowRank(i, end) {
		return i
	}
	return end
}

// lowRank reports whether the lower-case words from i to end are a rank before a
// name: "former colonel Dinh Van He", "lieutenant general Su Bo"; a general or major may be no officer.
func (s *scan) lowRank(i, end int) bool {
	if !s.follows(end) {
		return false
	}
	switch s.fold(i) {
	case "lieutenant", "colonel", "brigadier", "sergeant", "corporal", "commodore", "admiral":
		return s.readName(end) > end
	}
	return (s.is(i-1, status) || end > i+1) && s.startsName(end)
}

// bearer returns where the nationality before the rank at i begins, or i: "Lao
// General", "Myanmar’s Senior General".
func (s *scan) bearer(i, bound int) int {
	switch {
	case i-1 >= bound && s.is(i-1, demonym):
		return i - 1
	case i-2 >= bound && s.possessive(i-1) && s.placeEndsAt(i-2, bound):
		return i - 2
	}
	return i
}

// notRank reports whether what stands at i makes the words before it no rank:
// "General Secretary", "General Department", "Major Projects".
func (s *scan) notRank(i int) bool {
	if !s.follows(i) {
		return false
	}
	return s.is(i, head|org|portfolio|mod) && !s.is(i, vietnamese) || s.fold(i) == "of" || s.is(i, suffix)
}
