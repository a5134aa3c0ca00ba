package main

func buildRegions() ([]*row, error) {
	own, err := readTable("regions.tsv", 4)
	var rows []*row
	for _, c := range own {
		rows = append(rows, &row{name: c[0], kind: c[1], country: c[2], aliases: list(c[3])})
	}
	return rows, err
}
