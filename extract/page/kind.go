package page

import (
	"regexp"
	"slices"
	"strings"

	"dateline/site"

	"golang.org/x/net/html"
)

// readKind tells photo stories and live blogs from plain articles. The
// captions of a photo story are its text.
func (r *reading) readKind() {
	r.Kind = KindArticle
	switch {
	case strings.HasSuffix(r.linked.kind, "LiveBlogPosting"), r.entries() >= minEntries:
		r.Kind = KindLive
	case len(r.story.paragraphs) == 0 && len(r.story.captions()) > 0:
		r.Kind = KindPhoto
		r.Text = r.captionText()
	case r.isPhotoStory():
		r.Kind = KindPhoto
	}
}

// minPhotos is the number of captions that make a photo story of a page with an
// opening of its own.
const minPhotos = 4

// isPhotoStory reports a page of captioned photos under an opening of at most two
// paragraphs that says less than they do. The opening alone is its text.
func (r *reading) isPhotoStory() bool {
	captions := r.story.captions()
	return r.profile != nil && len(captions) >= minPhotos && len(r.story.paragraphs) <= 2 &&
		len(strings.Join(captions, "")) > len(r.Text)
}

// minEntries is the number of entries under times of day that make a live blog.
const minEntries = 3

var (
	clockAlone = regexp.MustCompile(`^\d{1,2}\s?[:hg]\s?\d{2}(?:\s?[aApP]\.?[mM]\.?)?$`)
	clockFirst = regexp.MustCompile(`^\d{1,2}\s?[:hg]\s?\d{2}(?:\s?[aApP]\.?[mM]\.?)?\s?[–—:-]\s`)
	// minuteFirst is the minute of a match: 74’, 90+3'.
	minuteFirst = regexp.MustCompile(`^\d{1,3}(?:\+\d{1,2})?['’′]\s`)
	entryTimes  = set("hour live time timeline timestamp")
)

// entries counts what stands under a time of day in the body: elements that are
// a time and nothing else, or paragraphs that begin with one.
func (r *reading) entries() int {
	n := 0
	for _, p := range r.story.paragraphs {
		if clockFirst.MatchString(p) || r.profile != nil && clockAlone.MatchString(p) || minuteFirst.MatchString(p) {
			n++
		}
	}
	for _, body := range r.found.nodes[fBody] {
		for e := range body.Descendants() {
			if e.Type == html.ElementNode && (e.Data == "time" || named(e, entryTimes)) && clockAlone.MatchString(inner(e)) {
				n++
			}
		}
	}
	return n
}

// captionText joins the captions, without their credits.
func (r *reading) captionText() string {
	var ps []string
	for _, c := range r.story.captions() {
		if s, _ := r.splitCaption(c); s != "" {
			ps = append(ps, s)
		}
	}
	return strings.Join(ps, "\n\n")
}

// minText is the length in bytes of the shortest brief.
const minText = 60

// minCaption is that length in a layout that is known, as of a photo story.
const minCaption = 20

// refuse says why the page is no article, nil if it is one.
func (r *reading) refuse() error {
	switch {
	case r.isBlank():
		return &NotArticle{"the page is empty"}
	case r.isMissing():
		return &NotArticle{"the page says that it was not found"}
	case r.isWall():
		return &NotArticle{"the page asks to log in or to subscribe"}
	case r.isSearch():
		return &NotArticle{"the page lists search results, or articles under a tag"}
	case r.isList():
		return &NotArticle{"the page lists other articles"}
	case r.isStatic():
		return &NotArticle{"the address is no article's, nor does the page call itself one"}
	case r.Title == "":
		return &NotArticle{"the page has no title"}
	case len(r.Text) < minText && (r.profile == nil || r.partial || len(r.Text) < minCaption):
		return &NotArticle{"the page has no text"}
	}
	return nil
}

// isMarked reports a page that calls itself an article or has an article's layout.
func (r *reading) isMarked() bool {
	return r.profile != nil && !r.partial || r.hasLD || r.metaOf("og:type") == "article"
}

// isStatic reports a short page about the site, on a host that profiles name.
func (r *reading) isStatic() bool {
	return r.known && r.profile == nil && !r.isMarked() && len(r.Text) < 2*thin && len(r.url.Path) > 1 && site.Classify(r.url) != site.Article
}

// isBlank reports a page with neither title nor text.
func (r *reading) isBlank() bool {
	return r.Text == "" && r.Title == "" && len(r.links) == 0
}

const thin = 600 // bytes of text: less than a story that a phrase could stand in by chance

// How a page in English, Vietnamese, French or Spanish says that it is not there.
const (
	itself = `(?:page|article|story|content|link|url|address|trang|bài viết|bài|nội dung|đường dẫn|página)`
	// RE2's \b knows ASCII alone and finds no word that begins with đ.
	wordStart = `(?:^|[^\p{L}\p{N}])`
	gone      = `(?:not found|(?:can ?not|could not|can't|couldn't) be found|no longer (?:available|exists)|does(?: not|n't) exist|` +
		`không tìm thấy|không tồn tại|không hợp lệ|đã bị xóa|bị gỡ|introuvable|no encontrada)`
)

var (
	// A notice that is a page's title speaks of the page, however much stands below.
	missingNotice = regexp.MustCompile(`(?i)^(?:(?:rất tiếc|xin lỗi|sorry|oops|we(?: are|'re|’re) sorry)\s?[,.!:…]*\s*)?(?:(?:the|this|trang|bài viết|bài|nội dung|đường dẫn|liên kết) )?` +
		itself + `(?: (?:này|trên|bạn (?:đang )?(?:tìm|yêu cầu|truy cập|xem)[^.!?]{0,25}|(?:that )?you(?:'re|’re| are)? [^.!?]{0,30}|requested))?,? ?` +
		`(?:hiện )?(?:` + gone + `|không còn tồn tại|đã (?:bị )?(?:xóa|xoá|gỡ)(?: bỏ)?|has been (?:removed|deleted|moved)|is (?:not|no longer) available|is unavailable)[^.!?:]{0,25}[.!]?$`)

	missingAbroad = regexp.MustCompile(`(?i)^(?:¡?ups!?|oups|hoppla|oops|ops|hoppsan)?[ ,.!:…]*(?:no (?:encontramos|se encontró|hemos encontrado) (?:la|esta) página|página n(?:o|ão) encontrada|` +
		`page (?:non trouvée|introuvable)|(?:diese )?seite (?:wurde )?(?:leider )?nicht gefunden|pagina (?:non trovata|niet gevonden)|sidan (?:kunde inte hittas|hittades inte)|` +
		`nie znaleziono strony|страница не найдена|ページが見つかりません|页面不存在|페이지를 찾을 수 없습니다)`)

	// News reports what was not found, or 404 of something: only a page that
	// speaks of itself is missing.
	missingTitle = regexp.MustCompile(`(?i)^(?:error |lỗi )?404(?:$| ?[-–:|!.]| error| not found| page)|\b404 not found|^not found\b|` +
		itself + ` ` + gone + `|không tìm thấy (?:trang|bài)`)
	missing = regexp.MustCompile(`(?i)\berror 404\b|\b404 (?:error|not found)|` + wordStart + itself + `\b[^.!?]{0,60}?[ ,]` + gone +
		`|không tìm thấy (?:trang|bài|nội dung|đường dẫn)`)
	wall = regexp.MustCompile(`(?i)` + wordStart + `(?:(?:log|sign) ?in to (?:continue|read|view)|please (?:log|sign) ?in|` +
		`subscribe to (?:continue|read)|(?:subscribers|members) only|đăng nhập để|vui lòng đăng nhập)`)
	loginTitle = regexp.MustCompile(`(?i)^(?:log ?in|sign ?in|đăng nhập)(?:$| ?[|–-])`)
	wallNotice = regexp.MustCompile(`(?i)^(?:(?:please |you (?:must|need to|have to) )?(?:log|sign) ?in(?: or (?:register|subscribe|sign up))? to (?:continue|read|view|access)[^.!?:]{0,40}` +
		`|(?:subscribe|become a member) to (?:continue|read)[^.!?:]{0,40}|(?:vui lòng |bạn (?:cần|phải) |xin )?đăng nhập để (?:đọc|xem|tiếp tục)[^.!?:]{0,60})[.!]?$`)
	listed   = regexp.MustCompile(`(?i)^(?:search results?(?:$|:| for )|results for |(?:tìm kiếm|search)(?:$|: )|kết quả tìm kiếm(?:$|:| cho | với từ khóa)|(?:tags?|từ khóa|chủ đề|topics?|hashtag): )`)
	searched = regexp.MustCompile(`(?i)^(?:search(?: results?)?\b|results for|kết quả tìm kiếm|tìm kiếm|tag:|tags:|từ khóa:|chủ đề:)`)
)

// isMissing reports a soft 404: a page that was sent as a good one.
func (r *reading) isMissing() bool {
	if !r.hasLD && (missingNotice.MatchString(r.Title) || missingAbroad.MatchString(r.Title)) {
		return true
	}
	if len(r.Text) > thin || r.hasLD {
		return false
	}
	return slices.ContainsFunc(append(r.titles, r.Title), missingTitle.MatchString) || missing.MatchString(r.Text)
}

// isWall reports a page that shows a log-in form or a call to subscribe in
// place of the text.
func (r *reading) isWall() bool {
	if wallNotice.MatchString(r.Title) {
		return true
	}
	if len(r.Text) > thin {
		return false
	}
	return wall.MatchString(r.Text) || wall.MatchString(r.Title) || loginTitle.MatchString(r.Title) || r.password && len(r.Text) < short
}

func (r *reading) isSearch() bool {
	switch {
	case site.Lists(r.url) && (r.known || r.profile != nil):
		return true
	case site.Lists(r.url) && !r.hasLD && r.leads(nil) >= minHeadlines && r.longParagraphs() < 2:
		return true
	case listed.MatchString(r.Title) && !r.hasLD:
		return true
	case searched.MatchString(r.Title) && r.profile == nil && !r.hasLD:
		return true
	}
	return site.Classify(r.url) == site.Skip && len(r.Text) < thin && !r.isMarked()
}
