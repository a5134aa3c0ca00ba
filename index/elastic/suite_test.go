package elastic

import (
	"testing"

	"dateline/index"
	"dateline/index/indextest"
)

func TestIndex(t *testing.T) {
	indextest.Run(t, func(t *testing.T) index.Index { return testIndex(t) })
}
