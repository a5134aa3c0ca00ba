package elastic

import (
	"context"
	"fmt"

	"github.com/elastic/go-elasticsearch/v8/esapi"
)

// Version returns the version of the Elasticsearch at rawURL, such as 8.19.7,
// whether or not dateline can use it. It writes nothing there.
func Version(ctx context.Context, rawURL string, o Options) (string, error) {
	e, err := newEngine(rawURL, o.orDefaults())
	if err != nil {
		return "", fmt.Errorf("ask Elasticsearch: %w", err)
	}
	defer e.Close()
	var info struct {
		Version struct{ Number string }
	}
	if err := e.try(ctx, esapi.InfoRequest{}, &info); err != nil {
		return "", fmt.Errorf("ask Elasticsearch at %s: %w", e.server, err)
	}
	return info.Version.Number, nil
}
