package page

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// A story is a body's text, with what stood in it but is told apart.
type story struct {
	paragraphs []string
	pictures   []picture
	credits    []string // of people and agencies, after the text
	lead       string   // that stands apart before the text, of pages without a profile
}

func (s story) empty() bool { return len(s.paragraphs) == 0 && len(s.captions()) == 0 }

func (s story) text() string { return strings.Join(s.paragraphs, "\n\n") }

// captions returns the captions of its pictures.
func (s story) captions() []string {
	var out []string
	for _, p := range s.pictures {
		if p.caption != "" {
			out = append(out, p.caption)
		}
	}
	return out
}

// tell sorts what was written into text, captions and credits. The title,
// links to other stories and calls to the reader are dropped.
func tell(w *writer, title string) story {
	s := story{pictures: w.pictures, credits: w.signatures}
	inMiddle := mostlyCentred(w.paragraphs)
	for _, p := range s.signed(w.paragraphs) {
		switch {
		case p.isCaption(inMiddle):
			s.caption(p)
		case p.isRail() || p.set && endsWithTitle(p.text, title) || isControl(p.text, len(w.pictures)):
		default:
			s.paragraphs = append(s.paragraphs, p.text)
		}
	}
	s.cutCredits()
	return s
}

// signed moves the names that stand at the right edge after a text to the
// credits and returns the rest. Links to other stories may follow them.
func (s *story) signed(ps []paragraph) []paragraph {
	for n := len(ps); n > 1; n-- {
		switch last := ps[n-1]; {
		case last.right && len(last.text) <= maxName && !endsSentence(last.text):
			s.credits = append(s.credits, last.text)
		case !last.isRail():
			return ps
		}
		ps = ps[:n-1]
	}
	return ps
}

// endsWithTitle reports a heading that is the title, or a kicker and the title.
func endsWithTitle(s, title string) bool {
	return sameWords(s, title) || len(s) < 2*len(title) && title != "" && strings.HasSuffix(words(s), " "+words(title))
}

// caption gives a caption to the picture before it that has none.
func (s *story) caption(p paragraph) {
	if i := p.pictures - 1; i >= 0 && s.pictures[i].caption == "" {
		s.pictures[i].caption = p.text
	}
}

// mostlyCentred reports a body whose text stands in the middle.
func mostlyCentred(ps []paragraph) bool {
	n := 0
	for _, p := range ps {
		if p.centred {
			n++
		}
	}
	return 2*n > len(ps)
}

// isCaption reports text that belongs to an image: with its credit, or right
// below it and slanted or in the middle, where other text is not.
func (p paragraph) isCaption(inMiddle bool) bool {
	const long = 700 // bytes; no caption
	if len(p.text) > long {
		return false
	}
	near := p.image || p.below
	switch {
	case hasCredit(p.text):
		return true
	case near && p.slant == p.size:
		return p.bold < p.size && !opens(p.text)
	}
	return near && p.centred && (!strings.HasSuffix(p.text, ".") || !inMiddle && len(p.text) <= shortCaption && !opens(p.text))
}

// shortCaption is the length in bytes of a caption that is a sentence.
const shortCaption = 250

// opens reports a line of an interview: a question, or the opening that says who
// talked to whom. Both may be slanted as captions are.
func opens(s string) bool {
	const many = 60 // words, more than a caption has
	return strings.HasSuffix(s, "?") || strings.HasSuffix(s, ":") || talked.MatchString(s) || len(strings.Fields(s)) > many
}

var talked = regexp.MustCompile(`(?i)\b(?:reporters?|correspondents?|pictorial|news|daily|vietnamplus|vna|vns) (?:[\p{L}.'’-]+ ){0,4}?(?:talked|spoke|met|sat down|interviewed)\b` +
	`|(?:phóng viên|pv|báo|ttxvn|bnews|vietnamplus)[^.!?]{0,80} (?:trao đổi|phỏng vấn|trò chuyện)`)

// hasCredit reports whether a line ends in the credit of an image.
func hasCredit(s string) bool {
	s = tail(s, maxCredit)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " ."))
	// The pattern is slow and most lines have no credit.
	return (strings.ContainsRune(")）]", last) || namesPhoto(s)) && photoCredit.MatchString(s)
}

// namesPhoto reports whether a photo is named in a line, in either case.
func namesPhoto(s string) bool {
	if strings.Contains(s, "ảnh") || strings.Contains(s, "Ảnh") || strings.Contains(s, "ẢNH") {
		return true
	}
	const photo = "photo"
	for i := 0; i+len(photo) <= len(s); i++ {
		if s[i]|' ' == 'p' && strings.EqualFold(s[i:i+len(photo)], photo) {
			return true
		}
	}
	return false
}

// maxCredit bounds the credit that ends a caption, in bytes.
const maxCredit = 160

// photoCredit ends a caption: (Photo: VNA), (Ảnh: Minh Quyết/TTXVN), — VNA/VNS Photo.
var photoCredit = regexp.MustCompile(`(?i)` +
	`[(（\[](?:(?:illustrative |illustration |file |archive |courtesy )?(?:photos?|images?|source|pictures?|illustration)|` +
	`ảnh(?: minh h[oọ][aạ]| tư liệu)?|nguồn(?: ảnh)?|nguồn|hình ảnh|photo d'illustration|foto|fuente|фото|图片|图|摄影)` +
	`(?:\s*[:：]| by\b| courtesy of\b)[^()（）]{1,90}[)）\]]\s*\.?$` +
	`|[—–-]\s*\p{L}+(?:/\p{L}+)? photos?(?:\s+(?:by\s+)?[\p{L} ./-]{0,50})?$` +
	`|(?:^|[.!?”"]\s+)(?:photos?|ảnh|ảnh minh họa)\s*:\s*[^.!?]{1,60}\.?$`)

// isRail reports a line that leads to another story.
func (p paragraph) isRail() bool {
	line := strings.TrimLeft(p.text, "* ")
	first, _, _ := strings.Cut(line, " ")
	if railWords[strings.ToLower(strings.TrimRight(first, ":"))] && (rail.MatchString(line) || p.pointsOn(line)) || strings.HasPrefix(p.text, ">>") || arrows[first] {
		return true
	}
	return p.size > 0 && p.link == p.size && !endsSentence(p.text)
}

// pointsOn reports a line that is a call to read on and for the rest a link.
func (p paragraph) pointsOn(line string) bool {
	call := pointer.FindString(line)
	return call != "" && p.link > 0 && p.size-p.link <= len(call)+2+strings.Count(line, ",")
}

var pointer = regexp.MustCompile(`(?i)^(?:read (?:more|also|next)|see (?:more|also)|also read|more on this|related|đọc thêm|xem thêm|đọc tiếp|tin liên quan|bài liên quan|tags?|từ khóa|keywords?)(?:[^\p{L}]|$)`)

// railWords are the words that rail may begin with, arrows the marks.
var (
	railWords = set("từ tag tags keyword keywords read see also related more recommended đọc xem mời tin bài follow share chia theo")
	arrows    = set("► ▶ ☛ → »")
)

var rail = regexp.MustCompile(`(?i)^(?:read (?:more|also)|see (?:more|also)|also read|related (?:news|stories|articles|topics)|` +
	`more (?:on|like) this|recommended|đọc thêm|xem thêm|đọc tiếp|mời (?:độc giả|bạn đọc)|tin liên quan|bài liên quan|` +
	`follow us|share (?:this|on)|chia sẻ|theo dõi)(?:\s[^.!?]{0,20})?(?:[:：>]|$)` +
	`|^mời (?:quý )?(?:độc giả|bạn đọc) .{1,160}$`)

// isControl reports a line of the page's machinery: the label of an
// advertisement, a player, a clock that counts down to the next reading, the
// number of a slide among pictures.
func isControl(s string, pictures int) bool {
	if strings.HasPrefix(s, "©") && len(s) <= 2*maxControl {
		return true // the line of the copyright
	}
	return len(s) <= maxControl && (advertised.MatchString(s) || machinery.MatchString(s) || pictures > 0 && slide.MatchString(s))
}

// maxControl is the length in bytes of the longest such line.
const maxControl = 100

var (
	slide      = regexp.MustCompile(`^\d{1,3}\s?/\s?\d{1,3}$`)
	advertised = regexp.MustCompile(`(?i)^[\[(–—-]{0,2}\s?(?:quảng cáo|advertisements?|sponsored content|anuncio|publicidad|publicité|реклама|广告|廣告|nội dung được tài trợ)\s?[\])–—-]{0,2}$`)
	machinery  = regexp.MustCompile(`(?i)^(?:listen to (?:the|this) (?:story|article|news|audio)|nghe (?:đọc )?(?:bài|bài viết|bài báo|nội dung|tin|bản tin|audio)(?: này)?|[\d.]+x)(?:$|[ :]+[\d.: x/]+$)` +
		`|^\d{1,2}:\d\d\s?/\s?\d{1,2}:\d\d$` +
		`|^(?:#[\p{L}\d_]+[ ,]*){2,}$` +
		`|^(?:follow (?:us|our [\p{L} ]{1,20}|\p{Lu}[\p{L}+ ]{1,30}) on|theo dõi [^.!?]{1,40} trên) (?:google news|facebook|x|twitter|zalo|telegram|tiktok|youtube|instagram)(?:[ ,][^.!?]{0,40})?[.!]?$` +
		`|^(?:(?:this )?(?:page|blog)? ?(?:auto(?:matically)?[- ]?)?(?:updates?|updated|refreshes|refreshed)(?: automatically)?|(?:trang )?tự động cập nhật) (?:every|each|sau|mỗi)(?: mỗi)? \d+ (?:seconds?|minutes?|giây|phút)\.?$`)
)

// cutCredits moves the names of writers, translators and sources, where they
// stand alone before or after the text or the pictures, to the credits.
func (s *story) cutCredits() {
	if len(s.paragraphs) > 1 && len([]rune(s.paragraphs[0])) <= 80 && by.MatchString(s.paragraphs[0]) {
		s.credits, s.paragraphs = append(s.credits, s.paragraphs[0]), s.paragraphs[1:]
	}
	for n := len(s.paragraphs); n > 1 || n == 1 && len(s.captions()) > 0; n-- {
		last := s.paragraphs[n-1]
		named := people.MatchString(last) && n > 1 && endsSentence(s.paragraphs[n-2])
		if len([]rune(last)) > 80 || !named && !credit.MatchString(last) {
			return
		}
		s.credits = append(s.credits, last)
		s.paragraphs = s.paragraphs[:n-1]
	}
}

// by is a line that names the writer before the text.
var by = regexp.MustCompile(`^(?i:by)(?:,? \p{Lu}[\p{L}.'’-]*| and| &)+$`)

// people is a line of names and nothing else: after a sentence it is a
// signature, after a line of a list it may be one more.
var people = regexp.MustCompile(`^\(?` + person + `(?: ?[-–,&] ?` + person + `)*(?: \((?:t/h|tổng hợp|thực hiện|ghi|lược dịch))?\)?$`)

const person = `\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){1,4}`

// desk is an agency or a paper that signs a text.
const desk = `(?:VNA|VNS|VNP|TTXVN|NDO|Vietnam\+|VietnamPlus|VOV|QĐND|QDND|PANO|BNEWS|\p{Lu}{3,})`

// credit is a line of names: by their words, their desk, or in capitals.
var credit = regexp.MustCompile(`^\(?(?:` +
	`(?i:reported|written|translated|compiled|edited|story|text|photos?|video) (?i:by):? \p{Lu}[^.!?]*` +
	`|(?i:source|author|reporter|translator|editor|(?:story|text|words|photos?)(?: (?:and|&) (?:story|text|photos?|pictures))?|nguồn|tác giả|bài và ảnh|bài, ảnh|tin, ảnh|tin và ảnh|tin|bài|ảnh|thực hiện|người dịch)\s*[:：]\s*\p{L}[^.!?]*` +
	`|(?i:by)(?:,? \p{Lu}[\p{L}.'’/-]*| and| &)+` +
	`|(?i:phóng sự|ghi chép|bút ký|ký sự|bài|bài và ảnh|bài, ảnh|tin, ảnh|tin|ảnh) của ` + person + `(?: ?[-–,&] ?` + person + `)*` +
	`|Theo \p{Lu}[\p{L}+.]+(?:[/, ]+\p{Lu}[\p{L}+.]+)*` +
	`|(?i:(?:nhóm )?(?:pv|phóng viên)(?: tổng hợp| thực hiện)?)` +
	`|[\p{L} .]+/\s*(?i:bnews)(?:/.*)?` +
	`|(?:\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){0,3}(?: ?/ ?| \())?` + desk + `(?:/` + desk + `)*` +
	`|\p{Lu}{2,}(?: \p{Lu}{2,}){1,3}(?: - \p{Lu}{2,}(?: \p{Lu}{2,}){1,3})?(?: \((?:thực hiện|ghi|lược dịch|tổng hợp|biên dịch))?` +
	`)\)?$`)

// sameWords reports whether two lines differ at most in case, spaces and punctuation.
func sameWords(a, b string) bool { return b != "" && words(a) == words(b) }

func words(s string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(oneLine(s), notWord), " "))
}
