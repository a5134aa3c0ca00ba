package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// isAround reports an element that stands beside a text or after it, whatever
// its size: comments, rails, boxes about other things. Its name says so, in one
// of many languages.
func isAround(n *html.Node) bool {
	for i := range n.Attr {
		if k := n.Attr[i].Key; k == "class" || k == "id" {
			if s := n.Attr[i].Val; besideName.MatchString(s) || boxName.MatchString(s) && len(inner(n)) < maxBox {
				return n.Data != "body" && n.Data != "html" && n.Data != "main" && n.Data != "article"
			}
		}
	}
	return false
}

// maxBox is the length in bytes of the longest box of a contact, a writer or facts.
const maxBox = 700

// besideName is in the names of what is never the story, boxName of what is not
// where it is short.
var (
	besideName = regexp.MustCompile(`(?i)(?:^|[^a-z])(?:user-?|reader-?|post-?|article-?)?(?:comments?|kommentare?|komentarz[ey]|komentar|comentarios|comentários|commentaires|commenti|kommentit|reacties|disqus)(?:$|[^a-z]?(?:$|list|area|section|box|wrap))` +
		`|most[-_]?(?:read|watched|viewed|popular|shared)|(?:also|also[-_]?)read|read[-_]?(?:also|more|next)|lire[-_]?aussi|leia[-_]?(?:mais|tambem)|leggi[-_]?anche|baca[-_]?juga|lihat[-_]?jg|cross-?link` +
		`|recirc|outbrain|taboola|newsletter|paywall|paid[-_]?area|skip-?link|share(?:articles|bar|buttons)`)
	boxName = regexp.MustCompile(`(?i)image-?caption|img-?caption|tr-caption|video-?title|vms-video|fact-?s?box|fakta|infobox|contact-?(?:card|box|info)|(?:press|media)-?contact|kontakt|author-?(?:bio|box|info)|about-?(?:the-)?author|(?:^|[^a-z])bio(?:$|[^a-z])|donat(?:e|ion)|tagline|membership|appeal|last-?update|anzeige|(?:^|[^a-z])pub(?:$|[^a-z])|publicidad|publicite`)
)

// keepLines drops the lines of a page that are no text, by what they say and
// how they look, and all that follows a heading of comments.
func keepLines(ps []paragraph) []paragraph {
	var out []paragraph
	total, seen := 0, 0
	for _, p := range ps {
		total += p.size
	}
	contact := false
	for _, p := range ps {
		if commentsHead.MatchString(p.text) && seen*3 > total {
			break
		}
		seen += p.size
		contact = contactHead.MatchString(p.text) && (p.set || p.bold == p.size) || contact && !p.set && len(p.text) < maxAside
		if !contact && !p.isAside() {
			out = append(out, p)
		}
	}
	for n := len(out); n > 1 && out[n-1].isAfterword(); n-- {
		out = out[:n-1]
	}
	return out
}

// isAfterword reports a heading over nothing, or a call or a note about the
// writer, in italics, with an address.
func (p paragraph) isAfterword() bool {
	if p.set {
		return !strings.Contains(p.text, "\t")
	}
	return p.slant > 0 && p.slant+2 >= p.size && (p.link > 0 || strings.Contains(p.text, "@"))
}

// isAside reports a line that is no text by its looks or its words.
func (p paragraph) isAside() bool {
	switch s := p.text; {
	case p.leadsOn(), !strings.ContainsFunc(s, unicode.IsLetter):
		return true
	default:
		return isAsideLine(s)
	}
}

// isAsideLine reports a line that is no text by its words.
func isAsideLine(s string) bool {
	return len(s) <= maxAside && (adLabel.MatchString(strings.Trim(s, " -–—:·*[]()")) || asideLine.MatchString(s) || call.MatchString(s))
}

const maxAside = 200

// leadsOn reports a line that is a link but for a label before it: "Read also:".
func (p paragraph) leadsOn() bool {
	const label = 30 // bytes
	return p.link >= minRun && p.size-p.link <= label && !p.list && !endsSentence(p.text) && !strings.Contains(p.text, "://")
}

var (
	commentsHead = regexp.MustCompile(`(?i)^(?:\d+ )?(?:comments?|kommentare?|комментарии|комментариев|comentarios|comentários|commentaires|commenti|komentarze|komentar|komentáře|reacties|yorumlar|bình luận|댓글|コメント|评论|評論|ความคิดเห็น|leave a (?:comment|reply)|post a comment|schreibe einen kommentar|laisser un commentaire)\s*(?:[(\[:]?\s*\d*\s*[)\]]?)$`)
	contactHead  = regexp.MustCompile(`(?i)^(?:(?:media|press|your|ihr|presse) ?-?)?(?:contacts?|kontakte?|contatti|contactos?|contatos?|kontaktuj|контакты?|kontaktperson|ansprechpartner(?:in)?|お問い合わせ|联系方式|문의)[:：]?$`)
	adLabel      = regexp.MustCompile(`(?i)^(?:advertisements?|skip advertisement|ad|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklama|реклама|annons|advertentie|hirdetés|annonce|mainos|iklan|reklam|quảng cáo|โฆษณา|広告|スポンサーリンク|PR|광고|广告|廣告|إعلان|after newsletter promotion|story continues below(?: advertisement)?|article continues (?:below|after)[^.]{0,40})$`)
	asideLine    = regexp.MustCompile(`(?i)^(?:lea también|lee también|leia (?:mais|também)|veja também|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|читайте также|смотрите также|baca juga|lihat juga|leggi anche|przeczytaj także|czytaj (?:też|także|również)|zobacz (?:też|także|również)|læs også|läs också|les også|lees ook|lue myös|ayrıca oku|read also|also read|also see|see also)\s*[:：.»>–-].{0,160}$` +
		`|^(?:関連記事|相关(?:新闻|阅读)|相關(?:新聞|閱讀)|관련\s?기사|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง)\s*[:：].*$` +
		`|^(?:foto|fotos|photos?|фото|bild(?:er)?|kuva|zdjęcie|fot\.|photo credit|crédit photo|image|写真|摄影|图|사진|ภาพ)\s*[:：][^.!?]{1,80}\.?$` +
		`|^[(（](?:责编|责任编辑|编辑|責編)[:：].*[)）]$|^\([a-z]{2,4}(?:/[a-z]{2,4})*\)$|^-\s?30\s?-$` +
		`|^▲.*|^.{0,120}[（(](?:圖|图|写真|사진)[／/:：][^）)]*[)）]$|^.{0,140} [—–-] ?foto: [^.!?]{1,60}$` +
		`|^[a-z]{2,4}/[a-z]{2,4}$|^\S{1,10}=\S{2,6} 기자(?: \S+@\S+)?$|^normal text size.*` +
		`|^(?:partager|share|teilen|compartir|condividi|udostępnij|ポスト|シェア|印刷|copier le lien|copy link|copiar enlace|link kopieren|imprimer|imprimir|lineで送る)(?: (?:on|sur|en|auf|su|no|na) \p{L}+)?$` +
		`|^\S+@\S+\.[a-z]{2,}$|^\d+ min(?:ute)?s?\.? read(?: .{0,30})?$|^(?:©|\(c\) ).*$|^copyright .{0,100}$|^.{0,80}all rights reserved\.?$`)
)

// call is a call to read the paper elsewhere.
var call = regexp.MustCompile(`(?i)^(?:join|follow|subscribe|sign up|stay updated|get (?:the|our|whatsapp)|log in, register|suscríbete|suscríbase|síguenos|abonnez-vous|suivez-nous|iscriviti|seguici|` +
	`per restare (?:sempre )?aggiornat[oi]|abonnieren|folgen sie|assine|inscreva-se|siga|dołącz|obserwuj|ikuti|تابعوا|اشترك|ติดตาม)(?:$|[^\p{L}]).{0,160}` +
	`(?:whatsapp|telegram|newsletters?|channel|canal(?:e)?|facebook|instagram|google news|line official|واتساب|\bapp\b|notifications|e-?mail|for later).{0,80}$`)

// confirmed drops paragraphs that were not found, but for those in the midst of
// others.
func (l *locator) confirmed(ps []string) []string {
	const long = 100 // bytes; no label or call
	has := make([]bool, len(ps)+2)
	for i, p := range ps {
		has[i+1] = l.hasMost(p)
	}
	var out []string
	for i, p := range ps {
		if has[i+1] || has[i] && has[i+2] && len(p) > long && endsSentence(p) {
			out = append(out, p)
		}
	}
	return out
}

// withoutHead drops the lines between the title and the first sentence that
// say the title again or tell of the page: its writer, its readers, its time.
func withoutHead(ps []string, title string) []string {
	const long = 60 // bytes
	for i, p := range ps {
		if endsSentence(p) || len(p) > maxLine {
			return append(slices.DeleteFunc(slices.Clone(ps[:i]), func(p string) bool {
				return sameWords(p, title) || len(p) <= long && (strings.ContainsFunc(p, unicode.IsDigit) || namesWriter.MatchString(p))
			}), ps[i:]...)
		}
	}
	return ps
}
