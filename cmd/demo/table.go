package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"text/tabwriter"

	"dateline/extract"
)

// articles reads back all that is indexed, through the program's own export.
func (d *demo) articles(ctx context.Context) ([]extract.Article, error) {
	cmd := exec.CommandContext(ctx, d.binary, append(append([]string{"export"}, d.flags...), "*")...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("dateline export: %w", err)
	}
	var articles []extract.Article
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var a extract.Article
		if err := dec.Decode(&a); err != nil {
			return nil, fmt.Errorf("read export: %w", err)
		}
		articles = append(articles, a)
	}
	slices.SortStableFunc(articles, func(a, b extract.Article) int { return cmp.Compare(a.Source, b.Source) })
	return articles, nil
}

// printArticles prints each article with the values of its mentions.
func printArticles(w io.Writer, articles []extract.Article) {
	fmt.Fprintf(w, "\nWhat was found in %d articles:\n", len(articles))
	source := ""
	for _, a := range articles {
		if a.Source != source {
			source = a.Source
			fmt.Fprintf(w, "\n%s\n", source)
		}
		day := "undated"
		if a.Published != nil {
			day = a.Published.Day()
		}
		fmt.Fprintf(w, "\n  %s  %s\n", day, a.Title)
		t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		for _, f := range facts(&a) {
			for i, line := range wrap(f.values, 92) {
				label := ""
				if i == 0 {
					label = f.label
				}
				fmt.Fprintf(t, "    %s\t%s\n", label, line)
			}
		}
		t.Flush()
	}
}

type factRow struct {
	label  string
	values []string
}

func facts(a *extract.Article) []factRow {
	var dates, officials, localities, money []string
	for _, m := range a.Dates {
		dates = add(dates, fmt.Sprintf("%s = %s", m.Surface, m.Value))
	}
	for _, m := range a.Officials {
		officials = add(officials, fmt.Sprintf("%s (%s)", m.Name, strings.TrimSuffix(m.Title+", "+m.Organization, ", ")))
	}
	for _, m := range a.Localities {
		localities = add(localities, place(m.Name, m.Code, m.Country))
	}
	for _, m := range a.Money {
		sum := m.Amount.String()
		if m.AmountMax != nil {
			sum += "–" + m.AmountMax.String()
		}
		money = add(money, strings.TrimSpace(fmt.Sprintf("%s %s %s", m.Qualifier, sum, m.Currency)))
	}
	return []factRow{{"dates", dates}, {"officials", officials}, {"localities", localities}, {"money", money}}
}

func place(name string, code, country *string) string {
	switch {
	case code != nil:
		return name + " [" + *code + "]"
	case country != nil:
		return name + " [" + *country + "]"
	}
	return name
}

func add(values []string, v string) []string {
	if slices.Contains(values, v) {
		return values
	}
	return append(values, v)
}

// wrap joins values with semicolons into lines of at most width characters, as far as they can be cut.
func wrap(values []string, width int) []string {
	lines := []string{}
	for i, v := range values {
		if i < len(values)-1 {
			v += ";"
		}
		last := len(lines) - 1
		if last >= 0 && len([]rune(lines[last]))+len([]rune(v)) < width {
			lines[last] += " " + v
			continue
		}
		lines = append(lines, v)
	}
	return lines
}
