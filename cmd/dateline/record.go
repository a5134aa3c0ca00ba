package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"dateline/crawler"
	"dateline/extract"
	"dateline/extract/page"
)

type recordFlags struct {
	crawler.Config
	out, url string
}

func newRecord(s *settings) *cobra.Command {
	f := &recordFlags{Config: crawler.Default()}
	cmd := &cobra.Command{
		Use:   "record URL|FILE …",
		Short: "Save pages as fixtures: the page, its headers and the document expected of it",
		Long: `record fetches pages, or takes saved ones, and saves each in a folder that replay
and the tests read: the page, a .headers file, and the document that it gives
today, for you to check. It prints what the document holds. No index is touched.

It asks robots.txt and goes at the crawl's pace. Cookies are not saved. Mind that
a page has an owner: share only fixtures that you may share.`,
		Example: `  dateline record --contact you@example.org https://en.vietnamplus.vn/a-post1.vnp
  dateline record --out saved --url https://news.example/a-post1.vnp page.html
  dateline record old-pages/news.example && go test ./fixtures -run Replay`,
		Args: needs("URL or FILE to record"),
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, s, args) },
	}
	cmd.Flags().StringVar(&f.out, "out", filepath.Join("fixtures", "sites"), "`folder` to save in")
	cmd.Flags().StringVar(&f.url, "url", "", "the page's `URL`, for one file that gives none")
	requestFlags(cmd.Flags(), &f.Config)
	return cmd
}

func (f *recordFlags) run(cmd *cobra.Command, s *settings, args []string) error {
	if f.url != "" && (len(args) > 1 || isURL(args[0])) {
		return usagef("--url names the page of one FILE, but the arguments are %q", args)
	}
	if err := checkConnectTo(f.ConnectTo); err != nil {
		return err
	}
	f.Config = requestOver(cmd.Flags(), s.config.Crawl(nil), f.Config)
	x, err := s.newExtractor()
	if err != nil {
		return err
	}
	recorded, failed := 0, 0
	for p, err := range f.pages(cmd, args) {
		if err == nil {
			err = f.record(cmd, s, x, p)
		}
		if err != nil {
			fmt.Fprintln(cmd.ErrOrStderr(), err)
			failed++
			continue
		}
		recorded++
	}
	if failed > 0 {
		return fmt.Errorf("%d pages recorded, %d not; the reasons are above", recorded, failed)
	}
	return nil
}

// pages yields what the arguments name, as it came.
func (f *recordFlags) pages(cmd *cobra.Command, args []string) iter.Seq2[crawler.SavedPage, error] {
	return func(yield func(crawler.SavedPage, error) bool) {
		for _, arg := range args {
			for p, err := range f.named(cmd, arg) {
				if !yield(p, err) {
					return
				}
			}
		}
	}
}

// named yields the page at a URL, or those of a file or folder.
func (f *recordFlags) named(cmd *cobra.Command, arg string) iter.Seq2[crawler.SavedPage, error] {
	if isURL(arg) {
		return one(crawler.Get(cmd.Context(), f.Config, arg))
	}
	return savedPages(cmd.InOrStdin(), []string{arg}, f.url)
}

// A recording is what is printed of a page that was recorded.
type recording struct {
	File     string           `json:"file"`
	URL      string           `json:"url"`
	Status   int              `json:"status"`
	Golden   string           `json:"golden"` // the file of Document, "" if there is none
	Reason   string           `json:"reason"` // why there is none
	Document *extract.Article `json:"document"`
}

func (f *recordFlags) record(cmd *cobra.Command, s *settings, x *extract.Extractor, p crawler.SavedPage) error {
	p, err := p.Decode()
	if err != nil {
		return fmt.Errorf("record %s: %w", p.URL, err)
	}
	p.Header.Del("Set-Cookie") // a visitor's own
	name, err := crawler.Save(f.out, p)
	if err != nil {
		return fmt.Errorf("record %s: %w", p.URL, err)
	}
	r := recording{File: filepath.Join(f.out, filepath.FromSlash(name)), URL: p.URL, Status: p.Status}
	if err := r.expect(x, p.Body); err != nil {
		return fmt.Errorf("record %s: %w", p.URL, err)
	}
	if s.json {
		return jsonLines(cmd.OutOrStdout()).Encode(r)
	}
	out := printer{w: cmd.OutOrStdout()}
	out.recording(&r)
	return out.err
}

// expect writes the document that the page gives, without the time of its
// fetching, as the tests read pages. A page that has become no article loses
// the document that was expected of it.
func (r *recording) expect(x *extract.Extractor, body []byte) error {
	golden := r.File + ".golden.json"
	a, err := x.HTML(body, extract.Input{URL: r.URL})
	var none *page.NotArticle
	switch {
	case r.Status != 200:
		r.Reason = fmt.Sprintf("status %d", r.Status)
	case errors.As(err, &none):
		r.Reason = none.Reason
	case err != nil:
		return err
	default:
		r.Golden, r.Document = golden, &a
		return writeIndented(golden, a)
	}
	if err := os.Remove(golden); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("remove old document: %w", err)
	}
	return nil
}

// writeIndented writes v as the tests write it: a blank a level, nothing escaped for HTML.
func writeIndented(file string, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("write document: %w", err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o666); err != nil {
		return fmt.Errorf("write document: %w", err)
	}
	return nil
}
