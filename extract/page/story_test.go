package page

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// plus wraps a body in the layout that VietnamPlus has now.
func plus(body string) string {
	return `<html lang="en"><head><title>Province opens a bridge over the river</title></head><body>` +
		`<h1 class="article__title cms-title">Province opens a bridge over the river</h1>` +
		`<div class="article__body zce-content-body cms-body">` + body + `</div><p>Footer of the page</p></body></html>`
}

const (
	one   = "Hanoi (VNA) – The province opened the bridge over the river on November 2 after three years of work."
	two   = "The bridge cost 40 million USD, half of which the State lent to the province at a low rate."
	three = "It will be free of charge for motorbikes until the end of next year, officials said./."
)

func TestText(t *testing.T) {
	p := func(s ...string) string { return "<p>" + strings.Join(s, "</p>\n<p>") + "</p>" }
	for _, tt := range []struct {
		name, body string
		want       []string
	}{
		{"paragraphs", p(one, two, three), []string{one, two, three}},
		{"empty and blank paragraphs", p(one, "", "&nbsp;", "\u200b", two), []string{one, two}},
		{"double breaks", one + "<br/><br/>" + two + "<br>\n&nbsp;<br>" + three, []string{one, two, three}},
		{"one break after a sentence", one + "<br>" + two, []string{one, two}},
		{"one break within a sentence", "Hanoi (VNA) – The province<br>opened the bridge over the river. " + two, []string{"Hanoi (VNA) – The province opened the bridge over the river. " + two}},
		{"justified divs", `<div align="justify">` + one + `</div><div align="justify">` + two + `</div>`, []string{one, two}},
		{"bare text, b and span", "<b>" + one + "</b>\n" + two + "\n<span>" + three + "</span>", []string{one, two, three}},
		{"bare text parted by blank lines", one + "\n\n" + two, []string{one, two}},
		{"bare text around a link", one + ` <a href="/x">The bridge</a> is blue. ` + two, []string{one + " The bridge is blue. " + two}},
		{"text beside paragraphs", one + "<p>" + two + "</p>" + three, []string{one, two, three}},
		{"inline elements have no gaps", p("Ha<b>noi</b> (<i>VNA</i>) – Water <a href='/x'>rose</a>, and fell back by the evening of the same day."),
			[]string{"Hanoi (VNA) – Water rose, and fell back by the evening of the same day."}},
		{"no-break and zero-width spaces", p("Hanoi\u00a0(VNA)\u2009–\u202fThe\u200b province\ufeff opened the\u00ad bridge over the river in the north."),
			[]string{"Hanoi (VNA) – The province opened the bridge over the river in the north."}},
		{"direction marks", p("\u202aHanoi (VNA)\u202c – The province opened the bridge\u200f over the river in the north."),
			[]string{"Hanoi (VNA) – The province opened the bridge over the river in the north."}},
		{"decomposed letters", p("Ha\u0300 No\u0323\u0302i (TTXVN) - Sa\u0301ng 2/11, ca\u0302\u0300u mo\u031b\u0301i đươ\u0323c đưa va\u0300o sử du\u0323ng sau ba năm."),
			[]string{"Hà Nội (TTXVN) - Sáng 2/11, cầu mới được đưa vào sử dụng sau ba năm."}},
		{"lost spaces stay lost", p(one, "The ceremony will be heldbetween the two towns on a quarterlybasis from now on."),
			[]string{one, "The ceremony will be heldbetween the two towns on a quarterlybasis from now on."}},
		{"list", p(one) + "<ul><li>First, the road.</li><li>Second, the railway.</li></ul>", []string{one, "First, the road.", "Second, the railway."}},
		{"quote", p(one) + "<blockquote><p>It is long.</p><p>It is ours.</p></blockquote>", []string{one, "It is long.", "It is ours."}},
		{"interview", "<p><strong>What did it cost?</strong><br>" + two + "</p>", []string{"What did it cost?", two}},
		{"bold heading before one break", "<p><b>The cost</b><br>" + two + "</p>", []string{"The cost", two}},
		{"table as lines", p(one) + "<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2022</td><td>10</td></tr></table>", []string{one, "Year\tCars\n2022\t10"}},
		{"table for layout", "<table><tr><td><p>" + one + "</p><p>" + two + "</p></td></tr></table>", []string{one, two}},
		{"figure", `<figure><img src="/a.jpg"><figcaption>The bridge. (Photo: VNA)</figcaption></figure>` + p(one), []string{one}},
		{"quote in a figure", p(one) + "<figure><blockquote>It is ours, said the mayor.</blockquote></figure>", []string{one, "It is ours, said the mayor."}},
		{"caption in italics under an image", `<p style="text-align:center"><img src="/a.jpg"><br><em>The new bridge at dawn</em></p>` + p(one), []string{one}},
		{"caption in its own paragraph", `<p><img src="/a.jpg"></p><p><i>The new bridge at dawn.</i></p>` + p(one), []string{one}},
		{"question in italics right below an image", `<p><img src="/a.jpg"></p><p><em>What did it cost in the end?</em></p>` + p(two), []string{"What did it cost in the end?", two}},
		{"slanted line below an image that has its caption", `<figure><img src="/a.jpg"><figcaption>The bridge</figcaption></figure><p><em>Now it stands, and nobody asks.</em></p>` + p(two), []string{"Now it stands, and nobody asks.", two}},
		{"opening of an interview below an image", `<p><img src="/a.jpg"></p><p><i>A VNA reporter talked to the mayor about three years of work.</i></p>` + p(two), []string{"A VNA reporter talked to the mayor about three years of work.", two}},
		{"caption in a box around an image", `<div class="insertImage"><img src="/a.jpg"><div>The bridge at dawn</div></div>` + p(one), []string{one}},
		{"number of a slide", `<figure><img src="/a.jpg"></figure><p>1 / 6</p>` + p(one), []string{one}},
		{"a fraction without pictures", p(one, "1/6"), []string{one, "1/6"}},
		{"label of an advertisement", p(one, "QUẢNG CÁO", two, "- Advertisement -", three), []string{one, two, three}},
		{"advertisement under its label", p(one) + `<div><span>Advertisement</span><a href="/x">Buy a bridge of your own today. It is cheap.</a></div>` + p(two), []string{one, two}},
		{"player", p(one) + `<div class="tts"><b>Listen to this story</b></div>` + p("Nghe bài viết", "1.0x", "00:00 / 03:12", two), []string{one, two}},
		{"reading again by itself", p("This page updates automatically every 30 seconds.", one, "Tự động cập nhật sau 30 giây"), []string{one}},
		{"call to follow", p(one, "Theo dõi VietnamPlus trên Google News", "Follow us on Facebook", two), []string{one, two}},
		{"hash tags", p(one, two, "#bridge #river #bắc_cầu"), []string{one, two}},
		{"rail without links", p(one) + `<div class="box"><h4>Related news</h4><p>Ferry stops</p><p>It ran for a hundred years.</p></div>` + p(two), []string{one, two}},
		{"rail in Vietnamese class names", p(one) + `<div class="tin-lien-quan"><p>Ferry stops</p></div>` + p(two), []string{one, two}},
		{"teaser in a box", p(one) + `<div class="box"><a href="/ferry-stops-today-post7.vnp"><span>Ferry stops</span></a><p>It ran for a hundred years.</p></div>` + p(two), []string{one, two}},
		{"bullets and numbers typed by hand", p("- First, the road.", "2. Second, the railway.", "a) Third, the boats."), []string{"- First, the road.", "2. Second, the railway.", "a) Third, the boats."}},
		{"bold at the start of a bare line", "<b>The mayor</b>, who is 61, was there.\n\n" + two, []string{"The mayor, who is 61, was there.", two}},
		{"items typed by hand, parted by one break", "<p>Fares:<br>- Boats: none<br>- Cars: 20,000 VND<br>a) by day<br>2. by night</p>", []string{"Fares:", "- Boats: none", "- Cars: 20,000 VND", "a) by day", "2. by night"}},
		{"sentence in the middle below an image", `<p align="center"><img src="/a.jpg"></p><p align="center">The bridge at dawn.</p>` + p(one, two), []string{one, two}},
		{"text in the middle throughout", `<p align="center"><img src="/a.jpg"></p><p align="center">It stands.</p><p align="center">` + one + `</p><p align="center">` + two + "</p>", []string{"It stands.", one, two}},
		{"tags as a line", p(one, two) + `<p>Từ khóa: <a href="/tag/a">cầu</a>, <a href="/tag/b">sông</a>, <a href="/tag/c">vé</a></p>`, []string{one, two}},
		{"line of the copyright", p(one, two, "© Bản quyền thuộc về VietnamPlus."), []string{one, two}},
		{"caption by its credit", p("The new bridge at dawn. (Photo: VNA)", one, "The mayor. Photo: Minh Anh", two, "Xe qua cầu. (Ảnh: Minh Quyết/TTXVN)", three, "The bridge at night. — VNA/VNS Photo Chí Tưởng"), []string{one, two, three}},
		{"image in a paragraph of text", `<p><img src="/a.jpg">` + one + "</p>" + p(two), []string{one, two}},
		{"caption table", `<table class="picture"><tr><td><img src="/a.jpg"></td></tr><tr><td class="caption">The bridge</td></tr></table>` + p(one), []string{one}},
		{"related rail", p(one) + `<div class="article-relate"><a href="/a-post1.vnp">Another story of the day</a></div>` + p(two), []string{one, two}},
		{"read also", p(one, `<strong>Read also: </strong><a href="/a-post1.vnp">Another story of the day</a>`, `&gt;&gt; <a href="/b-post2.vnp">And one more</a>`, two), []string{one, two}},
		{"read more without a colon", p(one, `READ MORE <a href="/a-post1.vnp">Another story of the day</a>`, two), []string{one, two}},
		{"read more within a sentence", p(one, `Read more books, the mayor told <a href="/a-post1.vnp">the school</a>.`), []string{one, "Read more books, the mayor told the school."}},
		{"call to read a section", p(one, two, `<em>* Mời quý bạn đọc vào chuyên mục <a href="/x">Giao thông</a> xem các tin, bài liên quan.</em>`), []string{one, two}},
		{"name before agencies", p(one, two, "Y Bhum (TTXVN/Vietnam+)"), []string{one, two}},
		{"paragraph that is a link to another story", p(one, `<a href="/a-post1.vnp">Another story of the day</a>`, two), []string{one, two}},
		{"list of links", p(one) + `<ul><li><a href="/a-post1.vnp">Another story</a></li><li><a href="/b-post2.vnp">One more</a></li></ul>`, []string{one}},
		{"advertisement", p(one) + `<div class="ads_middle" id="adsWeb_AdsArticleMiddle"><p>Buy now!</p></div>` + p(two), []string{one, two}},
		{"share bar, comments, form", p(one) + `<div class="social-share">Share</div><div id="comments"><p>Nice bridge, says a reader.</p></div><form><p>Write to us</p></form>`, []string{one}},
		{"AMP advertisement", p(one) + `<amp-ad width="300"><div placeholder>Advertisement</div></amp-ad>` + p(two), []string{one, two}},
		{"box to sign up", p(one) + `<div class="email-signup"><h4>Our letter of the week</h4><p>All of it, every Friday.</p></div>` + p(two), []string{one, two}},
		{"hidden", p(one) + `<div style="display: none"><p>Hidden text.</p></div><p hidden>Hidden too.</p>`, []string{one}},
		{"script and style", p(one) + `<script>var a = "<p>no</p>";</script><style>p{}</style><noscript><p>no</p></noscript>`, []string{one}},
		{"note box of the desk", p(one) + `<div class="notebox cms-note"><p>What is known of the bridge: it is 2 km long.</p></div>` + p(two), []string{one, "What is known of the bridge: it is 2 km long.", two}},
		{"title repeated", "<h2>Province opens a bridge over the river</h2>" + p(one), []string{one}},
		{"subheading", p(one) + "<h3>The cost</h3>" + p(two), []string{one, "The cost", two}},
		{"sapo within the body", `<h2 class="cms-desc">The bridge is the first of three.</h2>` + p(one), []string{one}},
		{"writer before the text", "<p><strong>By Minh Anh</strong></p>" + p(one, two), []string{one, two}},
		{"signature", p(one, two) + `<p style="text-align:right"><strong>Minh Anh/Bnews/vnanet.vn</strong></p>`, []string{one, two}},
		{"translator and source", p(one, two, "Source: VNA", "Translated by Mai Huong"), []string{one, two}},
		{"agency alone", p(one, two, "VNA"), []string{one, two}},
		{"end mark stays", p(one, "The bridge is open. — VNS"), []string{one, "The bridge is open. — VNS"}},
		{"name alone", p(one, two, "<b>Nguyễn Thu Hà</b>"), []string{one, two}},
		{"paper that is quoted", p(one, two, "Theo VOV.VN"), []string{one, two}},
		{"unnamed reporters", p(one, two, "Nhóm PV"), []string{one, two}},
		{"names of a list", p(one, "The winners are:") + "<ul><li>Minh Anh</li><li>Thu Hà</li></ul>", []string{one, "The winners are:", "Minh Anh", "Thu Hà"}},
		{"last line that only looks like a credit", p(one, "By then the second bridge will be open too."), []string{one, "By then the second bridge will be open too."}},
		{"control characters", p("Hanoi (VNA) – The pro\x01vince opened the bridge\x7f over the river in the north of the country."),
			[]string{"Hanoi (VNA) – The province opened the bridge over the river in the north of the country."}},
	} {
		page := extract(t, []byte(plus(tt.body)), "https://en.vietnamplus.vn/a-bridge-post1.vnp")
		if d := cmp.Diff(tt.want, strings.Split(page.Text, "\n\n")); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// TestBodies checks which elements make up the body.
func TestBodies(t *testing.T) {
	body := func(class, text string) string { return fmt.Sprintf(`<div class="%s"><p>%s</p></div>`, class, text) }
	for _, tt := range []struct{ name, html, want string }{
		{"a long form in blocks", `<h1 class="bavn-tt-post">Salt and sea</h1>` + body("bavn-mid-post", one) + `<img src="/a.jpg">` + body("bavn-mid-post", two), one + "\n\n" + two},
		{"the next article below", `<article><h1 class="cms-title">Salt and sea</h1>` + body("article__body", one) + `</article><article><h1 class="cms-title">Other</h1>` + body("article__body", two) + "</article>", one},
		{"classes mislead", `<h1 class="cms-title">Salt and sea</h1><div class="article__body"><div class="share">` + body("x", one) + body("x", two) + body("x", three) + body("x", one+two) + "</div></div>", strings.Join([]string{one, two, three, one + two}, "\n\n")},
	} {
		page := extract(t, []byte("<html><body>"+tt.html+"</body></html>"), "http://127.0.0.1/salt-and-sea-post1.vnp")
		if d := cmp.Diff(tt.want, page.Text); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

func TestImages(t *testing.T) {
	html := plus(`<figure class="article__avatar"><img src="data:image/gif;base64,R0" data-src="/a.jpg"><figcaption>Province opens a bridge over the river ảnh 1 The bridge at dawn. (Photo: Minh Anh/VNA)</figcaption></figure><p>` + one + `</p>` +
		`<p style="text-align:center"><img src="b.jpg"><br><em>At night. — VNA/VNS Photo Chí Tưởng</em></p><p>` + two + `</p><img src="/a.jpg"><img src="javascript:x()">`)
	p := extract(t, []byte(html), "https://en.vietnamplus.vn/x/a-bridge-post1.vnp")
	want := []Image{
		{URL: "https://en.vietnamplus.vn/a.jpg", Caption: "The bridge at dawn.", Credit: "Minh Anh/VNA"},
		{URL: "https://en.vietnamplus.vn/x/b.jpg", Caption: "At night.", Credit: "Chí Tưởng"},
	}
	if d := cmp.Diff(want, p.Images); d != "" {
		t.Errorf("images (-want +got):\n%s", d)
	}
}

// TestRailImages leaves out the thumbnails of the rail that the old layout names alike.
func TestRailImages(t *testing.T) {
	thumb := func(name string) string { return `<div class="story__thumb"><img src="/` + name + `.jpg"></div>` }
	html := `<article class="story">` + thumb("bus") + `<h1 class="details__headline">A bus for all</h1><div class="article-body"><p>` + one + `</p></div></article>` +
		`<section class="zone--timeline"><article class="story">` + thumb("rail") + `</article></section>`
	p := extract(t, []byte("<html><body>"+html+"</body></html>"), "https://en.vietnamplus.vn/a-bus/150001.vnp")
	if len(p.Images) != 1 || p.Images[0].URL != "https://en.vietnamplus.vn/bus.jpg" {
		t.Errorf("images %+v, want the article's alone", p.Images)
	}
}

func TestSourceIsNotChanged(t *testing.T) {
	for _, html := range []string{plus("<p>" + one + "</p>"), generic("<p>" + one + "</p><p>" + two + "</p>")} {
		doc, err := Parse([]byte(html))
		if err != nil {
			t.Fatal(err)
		}
		before, _ := doc.Html()
		if _, err := Extract(doc, &url.URL{Scheme: "https", Host: "news.example", Path: "/a-bridge-post1.vnp"}); err != nil {
			t.Fatal(err)
		}
		if after, _ := doc.Html(); after != before {
			t.Errorf("the DOM was changed (-before +after):\n%s", cmp.Diff(before, after))
		}
	}
}

// generic wraps a body in a layout that no profile knows.
func generic(body string) string {
	return `<html lang="en"><head><title>Province opens a bridge over the river - The Example</title></head><body><nav><a href="/">Home</a></nav>` +
		`<main><h1>Province opens a bridge over the river</h1><div class="story-text">` + body + `</div></main><footer>All rights reserved</footer></body></html>`
}
