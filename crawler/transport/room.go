package transport

import (
	"sync"

	"golang.org/x/sync/semaphore"
)

// large is from how many bytes on a body has to find room.
const large = 1 << 20

// A Room bounds the memory that large bodies take together, whatever hosts they
// come from: what finds none waits, within its time. It is safe for concurrent use.
type Room struct {
	size  int64
	taken *semaphore.Weighted
}

// NewRoom returns a room of a size in bytes.
func NewRoom(size int64) *Room { return &Room{size, semaphore.NewWeighted(size)} }

// enter takes room for all that the exchange can come to, once: who has some
// never waits for more.
func (t *Transport) enter(x *Exchange) error {
	if t.Room == nil || x.roomy {
		return nil
	}
	n := min(t.MaxBody+t.MaxDecoded, t.Room.size)
	if err := t.Room.taken.Acquire(x.Request.Context(), n); err != nil {
		return err
	}
	x.roomy, x.leave = true, sync.OnceFunc(func() { t.Room.taken.Release(n) })
	return nil
}
