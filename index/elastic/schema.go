package elastic

import "fmt"

// schemaVersion is part of the index's name and of its mapping. It changes with
// anything below: an index of another version is not written to.
const schemaVersion = 1

type object = map[string]any

// analysisSettings are the steps of package analysis in Elasticsearch's words.
func analysisSettings() object {
	words := []string{"asciifolding", "lowercase", "dateline_possessive"}
	return object{
		"filter": object{
			"dateline_possessive": object{"type": "stemmer", "language": "possessive_english"},
		},
		"analyzer": object{
			textAnalyzer: object{"type": "custom", "tokenizer": "standard", "filter": append(words[:3:3], "porter_stem")},
			nameAnalyzer: object{"type": "custom", "tokenizer": "standard", "filter": words},
		},
	}
}

const (
	textAnalyzer = "dateline_text"
	nameAnalyzer = "dateline_name"
)

// settings has one shard, so that facet counts and orders are exact, and as
// many replicas as fit. The limit of nested objects lets through any page that
// the crawler does.
func settings() object {
	return object{
		"number_of_shards":                    1,
		"auto_expand_replicas":                "0-1",
		"index.mapping.nested_objects.limit":  1_000_000,
		"index.highlight.max_analyzed_offset": 100_000_000,
		"analysis":                            analysisSettings(),
	}
}

// mapping is that of an article. Of its own members only those named here are
// indexed; search is document's. A list of mentions is nested, so that several
// conditions can be asked of one mention.
func mapping() object {
	text, name := object{"type": "text", "analyzer": textAnalyzer}, object{"type": "text", "analyzer": nameAnalyzer}
	// Lucene refuses terms of more than 32,766 bytes.
	key := object{"type": "keyword", "ignore_above": 8191}
	day := object{"type": "date", "format": "strict_date", "ignore_malformed": true}
	number := object{"type": "double"}
	nested := func(properties object) object {
		return object{"type": "nested", "dynamic": false, "properties": properties}
	}
	return object{
		"_meta":   object{"dateline_schema": schemaVersion},
		"dynamic": false,
		"properties": object{
			"id":        object{"type": "keyword"},
			"url":       object{"type": "keyword", "ignore_above": 8191},
			"title":     text,
			"lead":      text,
			"text":      text,
			"published": object{"type": "date", "format": "strict_date_optional_time", "ignore_malformed": true},
			// Its members are named by pages' metadata, which may be no names to Elasticsearch.
			"provenance": object{"type": "object", "enabled": false},
			"search": object{"properties": object{
				"moment":  object{"type": "long"},
				"day":     day,
				"keyword": keys(key, keywords),
				"facet":   keys(key, facets),
				"posts":   nested(object{"name": name, "surface": name, "title": name, "organization": name, "country": key}),
				"places":  nested(object{"name": name, "surface": name, "code": key, "merged_into": key, "country": key}),
				"amounts": nested(object{"min": number, "max": number, "currency": key}),
				"days":    nested(object{"from": day, "to": day}),
			}},
		},
	}
}

func keys(key object, names []string) object {
	properties := object{}
	for _, n := range names {
		properties[n] = key
	}
	return object{"properties": properties}
}

// template is the composable template that every version of the index is made by.
func (e *engine) template() object {
	return object{
		"index_patterns": []string{e.name + "-v*"},
		"priority":       500,
		"version":        schemaVersion,
		"template":       object{"settings": settings(), "mappings": mapping()},
	}
}

func (e *engine) indexName() string { return fmt.Sprintf("%s-v%d", e.name, schemaVersion) }

// aliases are those of a new index.
func (e *engine) aliases() object {
	return object{"aliases": object{e.readAlias(): object{}, e.writeAlias(): object{"is_write_index": true}}}
}
