package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/extract/eval"
)

type evalFlags struct {
	predictions, compare string
	include              bool
	errors               int
}

func newEval(s *settings) *cobra.Command {
	f := &evalFlags{}
	cmd := &cobra.Command{
		Use:   "eval DIR",
		Short: "Score extraction against annotated articles",
		Long: `eval extracts the annotated articles DIR/articles/*.json, or takes the predictions
of a file, and compares the mentions with the annotations: precision, recall and
F1 by type of exact spans, of spans that overlap, and of exact spans with the
right value; then how many titles of officials and qualifiers of sums are right.

Predictions are documents, one a line, as extract prints them, or flat mentions:
{"id", "entities": [{"type", "start", "end", …}]}. --compare puts another file of
predictions, or another result of eval --json, beside this run and lists the
errors that went (-) and came (+). With --json the result lists all errors.`,
		Example: `  dateline eval --errors 10 fixtures/annotated
  dateline eval --json fixtures/annotated > before.json
  dateline eval --compare before.json fixtures/annotated
  dateline eval --predictions documents.jsonl fixtures/annotated`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("want one DIR that holds articles/*.json, got %d arguments", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, s, args[0]) },
	}
	cmd.Flags().StringVar(&f.predictions, "predictions", "", "`file` of predictions to score instead of extracting")
	cmd.Flags().StringVar(&f.compare, "compare", "", "`file` of other predictions, or another result as JSON, to compare with")
	cmd.Flags().BoolVar(&f.include, "include-in-org", false, "score place names inside names of organisations like any other")
	cmd.Flags().IntVar(&f.errors, "errors", 0, "print up to this many errors of each type and kind")
	s.registerGazetteer(cmd.Flags())
	return cmd
}

func (f *evalFlags) run(cmd *cobra.Command, s *settings, dir string) error {
	if f.errors < 0 {
		return usagef("--errors must not be negative")
	}
	articles, err := eval.ReadArticles(os.DirFS(dir))
	if err != nil {
		return fmt.Errorf("%s: %w", dir, err)
	}
	found, err := f.found(cmd, s, articles)
	if err != nil {
		return err
	}
	now := eval.Score(articles, found, f.options())
	if f.compare != "" {
		return f.printComparison(cmd, s, articles, now)
	}
	if s.json {
		return jsonLines(cmd.OutOrStdout()).Encode(now)
	}
	p := printer{w: cmd.OutOrStdout(), colour: isTerminal(cmd.OutOrStdout())}
	p.result(now)
	p.errors(now.Errors, f.errors)
	return p.err
}

func (f *evalFlags) options() eval.Options { return eval.Options{IncludeInOrganization: f.include} }

// found returns the predictions of the file, or what the extractor finds.
func (f *evalFlags) found(cmd *cobra.Command, s *settings, articles []eval.Article) (eval.Predictions, error) {
	if f.predictions == "" {
		x, err := s.newExtractor()
		if err != nil {
			return nil, err
		}
		return eval.Predict(x, articles), nil
	}
	b, err := os.ReadFile(f.predictions)
	if err != nil {
		return nil, fmt.Errorf("read predictions: %w", err)
	}
	return readPredictions(cmd, f.predictions, b, articles)
}

// readPredictions reads predictions and names those for no annotated article.
func readPredictions(cmd *cobra.Command, file string, b []byte, articles []eval.Article) (eval.Predictions, error) {
	p, err := eval.ReadPredictions(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if unknown := p.Unknown(articles); len(unknown) > 0 {
		slices.Sort(unknown)
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: ignored, no such article: %s\n", file, strings.Join(unknown[:min(len(unknown), 10)], ", "))
	}
	return p, nil
}

func (f *evalFlags) printComparison(cmd *cobra.Command, s *settings, articles []eval.Article, now eval.Result) error {
	before, err := f.other(cmd, articles)
	if err != nil {
		return err
	}
	c := eval.Compare(before, now)
	if s.json {
		return jsonLines(cmd.OutOrStdout()).Encode(c)
	}
	p := printer{w: cmd.OutOrStdout(), colour: isTerminal(cmd.OutOrStdout())}
	p.comparison(c)
	return p.err
}

// other reads the run to compare with: a result, or predictions to score.
func (f *evalFlags) other(cmd *cobra.Command, articles []eval.Article) (eval.Result, error) {
	b, err := os.ReadFile(f.compare)
	if err != nil {
		return eval.Result{}, fmt.Errorf("read --compare: %w", err)
	}
	if r, err := eval.ReadResult(bytes.NewReader(b)); err == nil {
		if r.Articles != len(articles) {
			return r, fmt.Errorf("--compare %s is of %d articles, this run of %d", f.compare, r.Articles, len(articles))
		}
		return r, nil
	}
	p, err := readPredictions(cmd, f.compare, b, articles)
	if err != nil {
		return eval.Result{}, errors.Join(errors.New("--compare: want predictions, or a result of eval --json"), err)
	}
	return eval.Score(articles, p, f.options()), nil
}

func (p *printer) result(r eval.Result) {
	p.printf("articles %d\n", r.Articles)
	p.printf("%-9s %5s %5s | %-20s | %-20s | %-20s\n", "type", "gold", "pred", "exact   P  R  F1", "overlap P  R  F1", "value   P  R  F1")
	for _, t := range eval.Types {
		x := r.Types[t]
		p.printf("%-9s %5d %5d", t, x.Gold, x.Pred)
		for _, y := range []eval.Rate{x.Exact, x.Overlap, x.Value} {
			p.printf(" | %6.3f %6.3f %6.3f", y.P, y.R, y.F1)
		}
		p.printf("\n")
	}
	p.printf("macro F1: exact %.4f, overlap %.4f, value %.4f\n", r.MacroExact, r.MacroOverlap, r.MacroValue)
	o := r.OfficialTitle
	p.printf("titles right: %.4f of all mentions, %.4f of matched ones, %.4f of persons\n", o.OfGold, o.OfMatched, o.OfPersons)
	p.printf("qualifiers right, of exact spans: %.4f\n", r.MoneyQualifier)
}

// errors prints up to most errors of each type and kind.
func (p *printer) errors(list []eval.Error, most int) {
	shown := map[[2]string]int{}
	for _, e := range list {
		k := [2]string{string(e.Type), string(e.Kind)}
		if shown[k]++; shown[k] <= most {
			p.printf("%s\n", e)
		}
	}
}

func (p *printer) comparison(c eval.Comparison) {
	p.printf("%-28s %8s %8s %8s\n", "", "before", "now", "change")
	for _, f := range c.Figures {
		change := ""
		if d := fmt.Sprintf("%+.4f", f.Now-f.Before); d != "+0.0000" && d != "-0.0000" {
			change = d
		}
		p.printf("%s\n", strings.TrimRight(fmt.Sprintf("%-28s %8.4f %8.4f %8s", f.Name, f.Before, f.Now, change), " "))
	}
	if c.Mended == nil {
		p.printf("the other result lists no errors; make it with dateline eval --json to see which mentions changed\n")
	}
	for _, e := range c.Mended {
		p.printf("- %s\n", e)
	}
	for _, e := range c.Broken {
		p.printf("+ %s\n", e)
	}
}
