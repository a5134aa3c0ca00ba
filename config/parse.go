package config

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Parse reads and checks the text of a file. An [*Error] lists its mistakes.
func Parse(text []byte) (*Config, error) {
	root, err := parseYAML(text)
	if err != nil {
		return nil, err
	}
	c := Default()
	d := &decoder{lines: map[string]int{}}
	if root != nil {
		d.config(root, &c)
	}
	d.check(&c)
	if len(d.mistakes) > 0 {
		sortMistakes(d.mistakes)
		return nil, &Error{Mistakes: d.mistakes}
	}
	return &c, nil
}

// config reads the whole file twice: each source begins with what the file says
// of all, be it before or after the sources.
func (d *decoder) config(n *yaml.Node, c *Config) {
	all, first := *c, decoder{lines: map[string]int{}}
	first.decode(n, "", reflect.ValueOf(&all).Elem())
	d.source = Source{Pace: all.Pace, Schedule: Schedule{TimeZone: all.TimeZone}}
	d.decode(n, "", reflect.ValueOf(c).Elem())
}

// parseYAML returns the one document's node, nil for an empty file.
func parseYAML(text []byte) (*yaml.Node, error) {
	dec := yaml.NewDecoder(bytes.NewReader(text))
	var doc, more yaml.Node
	err := dec.Decode(&doc)
	if errors.Is(err, io.EOF) {
		return nil, nil
	}
	if err != nil {
		return nil, notYAML(err)
	}
	if err := dec.Decode(&more); !errors.Is(err, io.EOF) {
		return nil, &Error{Mistakes: []Mistake{{more.Line, "", "a second document; want one"}}}
	}
	return doc.Content[0], nil
}

var yamlError = regexp.MustCompile(`^(?:yaml: )?(?:line (\d+): )?(.*)$`)

// notYAML takes the line out of yaml's error. Its scanner counts lines from 1,
// its parser from 0.
func notYAML(err error) error {
	parts := yamlError.FindStringSubmatch(err.Error())
	line, _ := strconv.Atoi(parts[1]) // none where there is none
	if strings.HasPrefix(parts[2], "did not find expected") {
		line++
	}
	return &Error{Mistakes: []Mistake{{line, "", "not YAML: " + parts[2]}}}
}
