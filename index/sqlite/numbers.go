package sqlite

import (
	"encoding/binary"
	"iter"
)

// appendNumbers appends numbers that grow, each as the varint of its distance
// from the one before.
func appendNumbers(b []byte, list []int64) []byte {
	last := int64(0)
	for _, n := range list {
		b = binary.AppendUvarint(b, uint64(n-last))
		last = n
	}
	return b
}

// numbers yields what appendNumbers has written; it stops at damage.
func numbers(b []byte) iter.Seq[int64] {
	return func(yield func(int64) bool) {
		last := int64(0)
		for len(b) > 0 {
			d, n := binary.Uvarint(b)
			last += int64(d)
			if n <= 0 || !yield(last) {
				return
			}
			b = b[n:]
		}
	}
}
