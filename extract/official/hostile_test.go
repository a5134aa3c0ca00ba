package official

import (
	"strings"
	"testing"
	"time"

	"dateline/extract/gazetteer"
	"dateline/extract/text"
)

// TestHostile checks that repetitions which make every rule begin and none end take
// time in proportion to their length; quadratic time would be minutes.
func TestHostile(t *testing.T) {
	f := New(gazetteer.Default(), nil)
	for _, s := range []string{
		"Sen. ", "Chief ", "Minister of ", "MINISTER OF ", "Nguyen ", "A, ", "Le Van An, ", "its Chairman Le An, ", "No. 7 ", "Sheikh ",
		"Minister Le Van An, ", "Governor of X Y ", "Chairman HCMC Committee ", "President of the Republic, ", "and Director of A, B and C ",
		"A and B were appointed Chairman of B and Chief of C, respectively. ", "Party Committee its ",
	} {
		x := text.New(strings.Repeat(s, 200_000/len(s)))
		start := time.Now()
		f.Find(x, Context{})
		f.Explain(x, Context{})
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%q repeated took %v", s, took)
		}
	}
}
