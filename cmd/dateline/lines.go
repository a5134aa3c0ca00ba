package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"sync"
	"unicode/utf8"

	"dateline/extract"
)

// A line is one text document read and extracted, or why it was not.
type line struct {
	line    int
	article extract.Article
	err     error
}

// documents extracts the documents of r with one worker a core and yields them
// in the order of their lines.
func documents(ctx context.Context, x *extract.Extractor, r io.Reader) iter.Seq[line] {
	return func(yield func(line) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		queue := make(chan chan line, 4*runtime.GOMAXPROCS(0))
		var workers sync.WaitGroup
		defer workers.Wait()
		workers.Go(func() { readLines(ctx, x, r, queue) })
		defer cancel() // before the wait: a reader that nobody follows must end
		for pending := range queue {
			if !yield(<-pending) {
				return
			}
		}
	}
}

// readLines starts the extraction of each line and queues its answer, at most
// as many at once as the queue is long.
func readLines(ctx context.Context, x *extract.Extractor, r io.Reader, queue chan<- chan line) {
	defer close(queue)
	in := bufio.NewReaderSize(r, 1<<20)
	for n := 1; ; n++ {
		raw, err := in.ReadBytes('\n')
		if len(bytes.TrimSpace(raw)) > 0 {
			if !enqueue(ctx, queue, func() line { return readLine(x, n, raw) }) {
				return
			}
		}
		if err != nil && !errors.Is(err, io.EOF) {
			enqueue(ctx, queue, func() line { return line{line: n, err: err} })
		}
		if err != nil {
			return
		}
	}
}

// enqueue starts f and queues the channel of its answer; false when ctx has ended.
func enqueue(ctx context.Context, queue chan<- chan line, f func() line) bool {
	pending := make(chan line, 1)
	select {
	case queue <- pending:
		go func() { pending <- f() }()
		return true
	case <-ctx.Done():
		return false
	}
}

func readLine(x *extract.Extractor, n int, raw []byte) line {
	var d extract.Document
	if !utf8.Valid(raw) {
		return line{line: n, err: errors.New("not valid UTF-8")}
	}
	if err := json.Unmarshal(raw, &d); err != nil {
		return line{line: n, err: fmt.Errorf(`want {"id","url","title","published","text"}: %w`, err)}
	}
	return line{line: n, article: x.Text(d)}
}
