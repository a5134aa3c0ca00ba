package config

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"dateline/site"
)

// A decoder reads YAML nodes into plain structs by their yaml tags. It goes on
// after a mistake, to find them all, and remembers where each key stood.
type decoder struct {
	lines    map[string]int // by path, such as sources[0].schedule.cron
	mistakes []Mistake
	source   Source // what every source begins with
}

// mistake notes what is wrong with the value at a path, in the line of it or of
// the nearest thing around it that the file has. Of a path's mistakes the first
// counts: what could not be read is not missing.
func (d *decoder) mistake(path, format string, a ...any) {
	if slices.ContainsFunc(d.mistakes, func(m Mistake) bool { return m.Key == path }) {
		return
	}
	near := path
	for d.lines[near] == 0 && near != "" {
		near = near[:max(0, strings.LastIndexAny(near, ".["))]
	}
	line := d.lines[near]
	d.mistakes = append(d.mistakes, Mistake{line, path, fmt.Sprintf(format, a...)})
}

// decode reads a node into v, which keeps what the node does not say. A key
// without a value says nothing.
func (d *decoder) decode(n *yaml.Node, path string, v reflect.Value) {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if d.lines[path] == 0 {
		d.lines[path] = n.Line
	}
	if n.Tag == "!!null" {
		return
	}
	switch to := v.Addr().Interface().(type) {
	case *time.Duration:
		scalar(d, n, path, to, "a time such as 30s, 15m or 24h", time.ParseDuration)
		return
	case *time.Time:
		scalar(d, n, path, to, "a date such as 2024-01-31", parseDate)
		return
	case *site.Profile:
		*to = builtin(n)
	case *Source:
		*to = d.source
	}
	d.byKind(n, path, v)
}

func (d *decoder) byKind(n *yaml.Node, path string, v reflect.Value) {
	switch to := v.Addr().Interface().(type) {
	case *string:
		scalar(d, n, path, to, "a text", func(s string) (string, error) { return s, nil })
	case *int:
		scalar(d, n, path, to, "a whole number", strconv.Atoi)
	case *bool:
		scalar(d, n, path, to, "true or false", parseBool)
	default:
		if v.Kind() == reflect.Slice {
			d.sequence(n, path, v)
		} else {
			d.mapping(n, path, v)
		}
	}
}

// scalar reads a single value; want says what was expected.
func scalar[T any](d *decoder, n *yaml.Node, path string, to *T, want string, parse func(string) (T, error)) {
	if n.Kind != yaml.ScalarNode {
		d.mistake(path, "want %s, not a %s", want, kinds[n.Kind])
		return
	}
	value, err := parse(n.Value)
	if err != nil {
		d.mistake(path, "%q: want %s", n.Value, want)
		return
	}
	*to = value
}

var kinds = map[yaml.Kind]string{yaml.MappingNode: "group of keys", yaml.SequenceNode: "list", yaml.ScalarNode: "single value"}

func (d *decoder) sequence(n *yaml.Node, path string, v reflect.Value) {
	if n.Kind != yaml.SequenceNode {
		d.mistake(path, "want a list, each item after a dash, not a %s", kinds[n.Kind])
		return
	}
	list := reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content))
	for i, item := range n.Content {
		d.decode(item, fmt.Sprintf("%s[%d]", path, i), list.Index(i))
	}
	v.Set(list)
}

func (d *decoder) mapping(n *yaml.Node, path string, v reflect.Value) {
	names, fields := keys(v)
	if n.Kind != yaml.MappingNode {
		d.mistake(path, "want the keys %s, not a %s", strings.Join(names, ", "), kinds[n.Kind])
		return
	}
	first := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		at := join(path, key.Value)
		field, known := fields[key.Value]
		switch {
		case first[key.Value] > 0:
			d.mistakes = append(d.mistakes, Mistake{key.Line, at, fmt.Sprintf("given twice, first in line %d", first[key.Value])})
		case !known:
			d.mistakes = append(d.mistakes, Mistake{key.Line, at, "unknown key; want one of " + strings.Join(names, ", ")})
		default:
			d.lines[at] = key.Line
			d.decode(n.Content[i+1], at, field)
		}
		first[key.Value] = key.Line
	}
}

// keys returns the names of v's keys in their order, and their fields.
func keys(v reflect.Value) (names []string, fields map[string]reflect.Value) {
	fields = map[string]reflect.Value{}
	for i := range v.NumField() {
		if name := v.Type().Field(i).Tag.Get("yaml"); name != "" && name != "-" {
			names = append(names, name)
			fields[name] = v.Field(i)
		}
	}
	return names, fields
}

func join(path, key string) string { return strings.TrimPrefix(path+"."+key, ".") }

func parseBool(s string) (bool, error) {
	if s != "true" && s != "false" {
		return false, strconv.ErrSyntax
	}
	return s == "true", nil
}

func parseDate(s string) (time.Time, error) { return time.Parse(time.DateOnly, s) }

// builtin returns the built-in profile that the node names, to be corrected, or
// an empty one.
func builtin(n *yaml.Node) site.Profile {
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value != "name" {
			continue
		}
		for _, p := range site.Profiles() {
			if p.Name == n.Content[i+1].Value {
				return *p
			}
		}
	}
	return site.Profile{}
}
