package page

import "slices"

// locatedStory tells what go-trafilatura found as the page shows it, without
// what stands around it, before the title and after the text. It is empty where
// too little of it was found again: then names mislead, or it stands in scripts.
func (r *reading) locatedStory(found story) story {
	l := newLocator(r.root, found.text())
	all := l.own[r.root]
	if all*3 < l.all || l.all*3 < len(found.text()) {
		return story{}
	}
	seat := l.seat(r.root)
	heading := r.titleHeading()
	if heading == nil {
		heading = r.headingAbove(l, seat)
	}
	if heading != nil && !within(seat, heading) {
		l.passBefore(heading, all/3)
	}
	l.passAfter(seat, all/seatPart)
	lead := r.standfirst(l, heading, seat)
	w := &writer{skip: l.isNoise}
	w.body(r.root)
	left := l.sift(r.root)
	if l.written(w)*4 < 3*left {
		return story{}
	}
	s := r.tellLocated(l, w, heading != nil)
	s.lead = lead
	s.pictures = slices.DeleteFunc(s.pictures, func(p picture) bool { return !within(p.img, seat) })
	if len(s.text())*2 < left || r.isTeasers(s) {
		return story{}
	}
	return s
}

// written counts the bytes of the text that were written.
func (l *locator) written(w *writer) (n int) {
	for _, p := range w.paragraphs {
		if l.hasMost(p.text) {
			n += p.size
		}
	}
	return n
}

// tellLocated tells what was written without the lines that are no text.
func (r *reading) tellLocated(l *locator, w *writer, headed bool) story {
	w.paragraphs = keepLines(w.paragraphs)
	s := tell(w, r.Title)
	s.paragraphs = l.confirmed(s.paragraphs)
	if headed {
		s.paragraphs = withoutHead(s.paragraphs, r.Title)
	}
	return s
}
