package elastic

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/elastic/go-elasticsearch/v8/esapi"
)

// prepare checks the server and makes the index if there is none. Of several
// processes that do so at once one makes it.
func (e *engine) prepare(ctx context.Context, mustExist bool) error {
	if err := e.checkServer(ctx); err != nil {
		return err
	}
	err := e.checkSchema(ctx)
	switch {
	case !isNotFound(err):
		return err
	case mustExist:
		return fmt.Errorf("there is no index %s yet; crawl or replay something into it first, or name another", e.name)
	}
	if err := e.create(ctx); err != nil {
		return err
	}
	return e.checkSchema(ctx)
}

// checkServer asks once, so that a wrong address is known at once.
func (e *engine) checkServer(ctx context.Context) error {
	var info struct {
		Version struct{ Number string }
	}
	if err := e.try(ctx, esapi.InfoRequest{}, &info); err != nil {
		return err
	}
	if major, _, _ := strings.Cut(info.Version.Number, "."); major != "8" {
		return fmt.Errorf("it is Elasticsearch %s; dateline needs version 8", info.Version.Number)
	}
	return nil
}

// checkSchema reads the version that the index behind the write alias bears.
func (e *engine) checkSchema(ctx context.Context) error {
	var indexes map[string]struct {
		Mappings struct {
			Meta struct {
				Schema int `json:"dateline_schema"`
			} `json:"_meta"`
		}
	}
	r := func() request { return esapi.IndicesGetMappingRequest{Index: []string{e.writeAlias()}} }
	if err := e.call(ctx, r, &indexes); err != nil {
		return err
	}
	for name, x := range indexes {
		switch have := x.Mappings.Meta.Schema; have {
		case schemaVersion:
		case 0:
			return fmt.Errorf("the index %s is not dateline's; choose another name", name)
		default:
			return fmt.Errorf("the index %s was made by another version of dateline (schema %d, this one has %d); use that version, or another name and crawl or replay into it",
				name, have, schemaVersion)
		}
	}
	return nil
}

func (e *engine) create(ctx context.Context) error {
	template := func() request { return esapi.IndicesPutIndexTemplateRequest{Name: e.name, Body: body(e.template())} }
	if err := e.call(ctx, template, nil); err != nil {
		return fmt.Errorf("make the index template %s: %w", e.name, err)
	}
	create := func() request { return esapi.IndicesCreateRequest{Index: e.indexName(), Body: body(e.aliases())} }
	err := e.call(ctx, create, nil)
	var s *serverError
	if errors.As(err, &s) {
		switch s.Type {
		case "resource_already_exists_exception":
			return nil // by another process, just now
		case "invalid_alias_name_exception":
			return fmt.Errorf("an index named %s or %s is there and is not dateline's; choose another name: %w", e.readAlias(), e.writeAlias(), err)
		}
	}
	if err != nil {
		return fmt.Errorf("make the index %s: %w", e.indexName(), err)
	}
	return nil
}

func isNotFound(err error) bool {
	var s *serverError
	return errors.As(err, &s) && s.Status == http.StatusNotFound
}
