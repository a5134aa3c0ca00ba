package locality

// ethnic are Vietnam's 54 ethnic groups and those of their branches that the news names,
// in the spellings of the news, each in one word.
var ethnic = set(`kinh viet tay thai hoa khmer muong nung mong hmong dao giarai jrai jarai ngai ede rade bana bahnar xodang xedang sedang
	sanchay caolan sanchi coho kho koho cham sandiu hre mnong raglai raglay roglai xtieng stieng bruvankieu vankieu bru tho giay
	cotu katu gietrieng jehtrieng trieng gie ma khomu khmu co cor ta taoi paco pako choro chauro khang xinhmun hanhi churu lao
	lachi laha phula xapho lahu lu lolo chut ruc mang pathen colao cong boy sila pupeo brau odu romam`)

// folk follow an ethnic group's name.
var folk = set(`ethnic ethnics people peoples group groups minority minorities villagers women men youths language culture artisans farmers households
	community communities dignitaries followers elders children girls boys families`)

// settlements are where such a group lives, in the plural no place's own word.
const settlements = districtWord | communeWord

// ofPeople reports whether n is an ethnic group: Gia Rai youths.
func (f *finder) ofPeople(n *name) bool {
	return n.called == 0 && folk[f.fold(n.end)] && ethnic[squeeze(f.t.Slice(n.first, n.end))]
}

// groupBefore returns where the ethnic group begins whose name ends before token end, end where
// there is none: Co | Tu, Gie - Trieng.
func (f *finder) groupBefore(end int) int {
	first := end
	for first > 0 && first > end-4 && (f.capital(first-1) || f.fold(first-1) == "-") && !f.is(first-1, function) && (first == end || f.adjoins(first) || f.fold(first) == "-") {
		first--
	}
	if first < end && f.capital(end-1) && ethnic[squeeze(f.t.Slice(first, end))] {
		return first
	}
	return end
}

// groups returns where the list of ethnic groups begins that ends before token end, whose villages the
// trigger at token i calls: "Mong, Dao and Tay villages", "a Cham village". It returns
// end where another name stands in the list, or it may be a place's: "Ta Oi commune".
func (f *finder) groups(end, i int) int {
	c := f.words[i]
	if c&settlements == 0 {
		return end
	}
	first := f.groupBefore(end)
	if c&plural == 0 {
		if first < end && c&communeWord != 0 && determiners[f.fold(first-1)] {
			return first
		}
		return end
	}
	for next := first; next > 0 && next < end; {
		first = next
		k := f.joint(first)
		if k == 0 || !f.capital(k-1) {
			return first
		}
		if next = f.groupBefore(k); next == k {
			return end
		}
	}
	return first
}

// determiners stand before a village that is said to be a group's, not by its name.
var determiners = set("a an each every this that ethnic traditional ancient old remote poor small")
