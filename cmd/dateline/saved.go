package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime"
	"net/http"
	"os"

	"dateline/crawler"
)

// savedPages yields the HTML pages of files, folders and, for "-", standard
// input; url is that of the one page where it is not known otherwise.
func savedPages(stdin io.Reader, args []string, url string) iter.Seq2[crawler.SavedPage, error] {
	return func(yield func(crawler.SavedPage, error) bool) {
		for _, name := range args {
			for p, err := range savedPage(stdin, name, url) {
				if err == nil && !isHTML(p) {
					continue
				}
				if !yield(p, err) {
					return
				}
			}
		}
	}
}

func savedPage(stdin io.Reader, name, url string) iter.Seq2[crawler.SavedPage, error] {
	info, err := os.Stat(name)
	switch {
	case name == "-":
		return one(readPage(stdin, "standard input", url))
	case err == nil && !info.IsDir() && url != "":
		return one(readFile(name, url))
	}
	return crawler.SavedAt(name)
}

func one(p crawler.SavedPage, err error) iter.Seq2[crawler.SavedPage, error] {
	return func(yield func(crawler.SavedPage, error) bool) { yield(p, err) }
}

func readFile(name, url string) (crawler.SavedPage, error) {
	f, err := os.Open(name)
	if err != nil {
		return crawler.SavedPage{Name: name}, err
	}
	defer f.Close()
	return readPage(f, name, url)
}

// maxPage bounds a page that is read from a file or pipe, in bytes.
const maxPage = 64 << 20

func readPage(r io.Reader, name, url string) (crawler.SavedPage, error) {
	p := crawler.SavedPage{Name: name, URL: url, Status: http.StatusOK, Header: http.Header{"Content-Type": {"text/html"}}}
	body, err := io.ReadAll(io.LimitReader(r, maxPage+1))
	switch {
	case err != nil:
		return p, fmt.Errorf("read page: %w", err)
	case len(body) > maxPage:
		return p, fmt.Errorf("the page is larger than %d MiB", maxPage>>20)
	case len(bytes.TrimSpace(body)) == 0:
		return p, errors.New("the file is empty")
	case url == "":
		return p, errors.New("the page's URL is unknown: give it with --url")
	}
	p.Body = body
	return p, nil
}

// isHTML reports whether a saved file is a page at all: robots.txt, sitemaps
// and feeds are saved beside pages.
func isHTML(p crawler.SavedPage) bool {
	t, _, err := mime.ParseMediaType(p.Header.Get("Content-Type"))
	return err != nil || t == "text/html" || t == "application/xhtml+xml"
}
