package site

import (
	"net/url"
	"path"
	"regexp"
	"strings"
)

// Patterns of paths that hold across the agency's sites and those built on
// the same systems. An article ends in a number of its own.
var (
	articlePath = []*regexp.Regexp{
		regexp.MustCompile(`-post\d+\.(vnp|html?|amp)$`),                 // VietnamPlus, Nhan Dan
		regexp.MustCompile(`/\d+\.vnp$`),                                 // VietnamPlus until about 2023
		regexp.MustCompile(`/\d{4,}/[^/]+\.html?$`),                      // Viet Nam News
		regexp.MustCompile(`/[^/]*-[^/]*/\d{4,}\.html?$`),                // bnews
		regexp.MustCompile(`-[^/]*-\d{5,}(\.(html?|vnp|amp))?$`),         // vnanet, QDND and most systems
		regexp.MustCompile(`/(19|20)\d\d/[01]?\d/([0-3]?\d/)?[^/]{8,}$`), // by day, as blogs do
	}
	listPath = []*regexp.Regexp{
		regexp.MustCompile(`^/index\.(html?|php|aspx?)$`),
		regexp.MustCompile(`/(p|page|trang)[-/]?\d{1,4}(\.(vnp|html?))?/?$`), // pagination
		regexp.MustCompile(`^(/[a-z][a-z_-]{1,30}){1,2}(/|\.vnp)$`),          // /politics/, /politics.vnp
	}
)

// skipSegments are path segments, extension apart, that lead to no article.
var skipSegments = set(`account amp-print api auth calendar captcha cart comment comments contact
	cdn-cgi dang-ky dang-nhap email feedback in-bai lich login logout lien-he members newsletter
	print printer preview profile register rss-feeds search send-mail services share signin signup
	sign-in sign-up subscribe tag tags tim-kiem tu-khoa user users wp-admin wp-json wp-login`)

// skipParams are query parameters that make a view, a session or a trap.
var skipParams = set(`action calendar date day download from_date keyword keywords login month
	print printable q query replytocom return returnurl s search share sid sort to_date year`)

// fileExt are extensions of what is no page.
var fileExt = set(`.7z .apk .avi .bmp .css .csv .doc .docx .eot .epub .exe .flv .gif .gz .ico .jpeg
	.jpg .js .json .m3u8 .m4a .mkv .mov .mp3 .mp4 .mpg .ogg .pdf .png .ppt .pptx .rar .svg .swf .tar
	.tif .tiff .ttf .wav .webm .webmanifest .webp .wmv .woff .woff2 .xls .xlsx .zip`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// listingSegments are path segments of pages that list articles under a word,
// on the sites of the agency and in most systems.
var listingSegments = set(`author chu-de chude hashtag keyword search su-kien tac-gia tag tags tim-kiem timkiem topic topics tu-khoa
	category categories categoria kategorie schlagwort etiqueta`)

// listingPath ends in the number of a tag, a topic or a writer.
var listingPath = regexp.MustCompile(`-(tag|topic|event|author)\d+\.(vnp|html)$`)

// Lists reports a URL by which sites list what they have on a word: of a search,
// of a tag, of a topic, of a writer.
func Lists(u *url.URL) bool {
	if listingPath.MatchString(strings.ToLower(u.Path)) {
		return true
	}
	for segment := range strings.SplitSeq(strings.ToLower(u.Path), "/") {
		if listingSegments[strings.TrimSuffix(segment, path.Ext(segment))] {
			return true
		}
	}
	return false
}

// classify judges a URL that no profile knows and that is not skipped.
func classify(u *url.URL) Kind {
	p := strings.ToLower(u.Path)
	switch {
	case matchAny(articlePath, p):
		return Article
	case matchAny(listPath, p) || u.Query().Has("page"), len(p) < 2 && u.RawQuery == "":
		return List
	}
	return Unknown
}

// skipped reports URLs to stay out of on any site.
func skipped(u *url.URL) bool {
	p, query := strings.ToLower(u.Path), u.Query()
	if fileExt[path.Ext(p)] {
		return true
	}
	for segment := range strings.SplitSeq(p, "/") {
		if skipSegments[strings.TrimSuffix(segment, path.Ext(segment))] {
			return true
		}
	}
	for key := range query {
		if skipParams[strings.ToLower(key)] {
			return true
		}
	}
	return query.Get("view") == "print" || query.Get("mode") == "print"
}
