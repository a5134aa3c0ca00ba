package page

import (
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// readImages lists the article's images: those that the profile names outside
// the body, then those in the body, else the one that the page gives to others.
func (r *reading) readImages() {
	for _, img := range atMost(maxPictures, r.found.nodes[fImage]) {
		if !r.told(img) {
			r.addImage(imageURL(img), r.captionOf(img), "profile")
		}
	}
	for _, p := range r.story.pictures {
		r.addImage(imageURL(p.img), p.caption, r.Provenance["text"])
	}
	if len(r.Images) == 0 {
		r.addImage(r.metaOf("og:image", "twitter:image"), "", "meta")
	}
	if len(r.Images) == 0 && len(r.linked.images) > 0 {
		r.addImage(r.linked.images[0], "", "json-ld")
	}
}

// told reports an image that the story has already.
func (r *reading) told(img *html.Node) bool {
	return slices.ContainsFunc(r.story.pictures, func(p picture) bool { return p.img == img })
}

func (r *reading) addImage(ref, caption, source string) {
	u, err := r.url.Parse(ref)
	if ref == "" || err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return
	}
	known := func(i Image) bool { return i.URL == u.String() }
	if slices.ContainsFunc(r.Images, known) {
		return
	}
	image := Image{URL: u.String()}
	image.Caption, image.Credit = r.splitCaption(caption)
	r.Images = append(r.Images, image)
	r.Provenance["images"] = source
}

// imageURL returns where an image is; lazy ones have a data: URL in src.
func imageURL(img *html.Node) string {
	for _, key := range []string{"data-src", "data-original", "data-lazy-src", "src", "data-srcset", "srcset"} {
		s := strings.TrimSpace(attr(img, key))
		if strings.HasSuffix(key, "srcset") {
			s, _, _ = strings.Cut(s, " ")
		}
		if s != "" && !strings.HasPrefix(s, "data:") {
			if _, err := url.Parse(s); err == nil {
				return s
			}
		}
	}
	return ""
}

// captionOf returns what stands under an image outside the body.
func (r *reading) captionOf(img *html.Node) string {
	if f := ancestor(img, "figure"); f != nil {
		return inner(f)
	}
	for _, c := range r.found.nodes[fCaption] {
		if within(c, img.Parent) || img.Parent.Parent != nil && within(c, img.Parent.Parent) {
			return inner(c)
		}
	}
	return ""
}

// slideFirst is the place of a picture in a slide show, before its caption.
var slideFirst = regexp.MustCompile(`^\d{1,3}\s?/\s?(\d{1,3})\s*[:.–—-]?\s*`)

var (
	numbered = regexp.MustCompile(`(?i)^\s*(?:ảnh|hinh anh|hình ảnh|photo) \d+\s*[:.-]?\s*`)
	credited = regexp.MustCompile(`(?i)[(（\[](?:[\p{L}' ]{0,20}?)(?:photos?|images?|source|pictures?|illustration|ảnh|nguồn|foto|fuente|фото|图|摄影)` +
		`[^:：()]{0,12}(?:\s*[:：]\s*| by | courtesy of )([^()（）]{1,90})[)）\]]\s*\.?$` +
		`|(?:^|[.!?”"]\s+)(?:photos?|ảnh|ảnh minh họa)\s*:\s*([^.!?]{1,60})\.?$` +
		`|[—–-]\s*(\p{L}+(?:/\p{L}+)?) photos?(?:\s+(?:by\s+)?([\p{L} ./-]{1,50}))?$`)
)

// splitCaption parts a caption from its credit, and from the title and number
// that the agency's system puts before it.
func (r *reading) splitCaption(s string) (caption, credit string) {
	s = oneLine(s)
	if rest, ok := strings.CutPrefix(s, r.Title); ok && numbered.MatchString(rest) {
		s = numbered.ReplaceAllString(rest, "")
	}
	if m := slideFirst.FindStringSubmatch(s); m != nil && m[1] == strconv.Itoa(len(r.story.pictures)) {
		s = s[len(m[0]):]
	}
	m := credited.FindStringSubmatchIndex(s)
	if m == nil {
		return s, ""
	}
	for i := len(m) - 2; i > 1; i -= 2 {
		if m[i] >= 0 {
			credit = strings.TrimSpace(s[m[i]:m[i+1]])
			break
		}
	}
	caption = s[:m[0]]
	if strings.HasPrefix(s[m[0]:], ".") {
		caption += "."
	}
	return strings.TrimSpace(caption), credit
}
