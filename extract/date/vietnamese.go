package date

// vietnamese reads dates in Vietnamese.
func (p *parser) vietnamese(i int) (reading, bool) { return reading{}, false }

func (p *parser) lunar(n, k int) (reading, bool) { return reading{}, false }
