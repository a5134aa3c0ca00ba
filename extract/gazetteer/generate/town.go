package main

// addTowns returns rows with the places of the hand table that they lack.
func addTowns(rows []*row) ([]*row, error) {
	own, err := readTable("towns.tsv", 5)
	if err != nil {
		return nil, err
	}
	have := map[string]*row{}
	for _, r := range rows {
		have[r.country+squash(r.name)] = r
	}
	for _, c := range own {
		r := &row{name: c[1], aliases: list(c[4]), kind: c[2], country: c[0], parent: c[3]}
		if old := have[r.country+squash(r.name)]; old != nil {
			old.alias(append(r.aliases, r.name)...)
			continue
		}
		rows = append(rows, r)
	}
	return rows, nil
}
