package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTitle(t *testing.T) {
	for _, tt := range []struct{ name, head, body, want string }{
		{"profile before all", `<meta property="og:title" content="Other">`, `<h1 class="cms-title">The bridge is open</h1>`, "The bridge is open"},
		{"heading, where metadata are cut", `<meta property="og:title" content="The bridge over the river is open to...">`, `<h1>The bridge over the river is open to all who pay</h1>`, "The bridge over the river is open to all who pay"},
		{"heading without its kicker", `<meta property="og:title" content="The bridge is open">`, `<h1><span>Traffic</span> The bridge is open</h1>`, "The bridge is open"},
		{"metadata, where the heading is the site's", `<meta property="og:title" content="The bridge is open to all"><title>The bridge is open to all | The Example</title>`, `<h1>The Example</h1>`, "The bridge is open to all"},
		{"without the site's name", `<meta property="og:site_name" content="The Example"><meta property="og:title" content="The bridge is open - The Example">`, "", "The bridge is open"},
		{"a dash within the title stays", `<meta property="og:title" content="Open – the bridge – at last">`, "", "Open – the bridge – at last"},
		{"marked kicker and subtitle", `<meta property="og:title" content="Traffic: The bridge is open">`, `<h1><span class="story__kicker">Traffic</span><span class="visually-hidden">: </span>The bridge is open <small>At last</small></h1>`, "The bridge is open"},
		{"a kicker that metadata have as well", `<meta property="og:title" content="Traffic: The bridge is open"><script type="application/ld+json">{"@type":"NewsArticle","headline":"The bridge is open"}</script>`, `<h1>Traffic: The bridge is open</h1>`, "Traffic: The bridge is open"},
		{"only heading before metadata for search engines", `<meta property="og:title" content="What you must know of bridges now">`, `<h1>The mayor has cut the ribbon</h1>`, "The mayor has cut the ribbon"},
		{"heading that leads home", `<meta property="og:title" content="What you must know of bridges">`, `<h1><a href="/">Our daily news</a></h1>`, "What you must know of bridges"},
		{"second of two titles confirms", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ribbon cut by mayor"}</script><meta property="og:title" content="The bridge is open to all">`, `<h1>The bridge is open to all</h1><h1>Our readers say</h1>`, "The bridge is open to all"},
		{"name of the site as its link home has it", `<title>The bridge is open : Our daily news</title>`, `<h2><a href="/">Our daily news</a></h2>`, "The bridge is open"},
		{"archive of a blog", `<title>Our daily news » Blog Archive » The bridge is open</title>`, `<p><a href="https://news.example/">Our daily news</a></p>`, "The bridge is open"},
		{"Chinese site", `<title>大桥今天通车-河畔新闻网</title>`, "", "大桥今天通车"},
		{"title element alone", "<title>The bridge is open | Politics | The Example</title>", "", "The bridge is open"},
		{"decomposed", "<title>Ca\u0302\u0300u mo\u031b\u0301i</title>", "", "Cầu mới"},
	} {
		html := "<html><head>" + tt.head + "</head><body>" + tt.body + `<div class="cms-body" itemprop="articleBody"><p>` + one + "</p><p>" + two + "</p></div></body></html>"
		if p := extract(t, []byte(html), "https://news.example/a-b-post1.vnp"); p.Title != tt.want {
			t.Errorf("%s: %q by %s, want %q", tt.name, p.Title, p.Provenance["title"], tt.want)
		}
	}
}

func TestCanonical(t *testing.T) {
	const addr = "https://en.vietnamplus.vn/a-bridge-post1.vnp"
	for _, tt := range []struct{ name, head, addr, want string }{
		{"believed within the host", `<link rel="canonical" href="https://en.vietnamplus.vn/a-bridge-post1.vnp">`, addr + "?utm_source=x", addr},
		{"relative", `<link rel="canonical" href="/a-bridge-post1.vnp">`, addr + "#top", addr},
		{"another host is not believed", `<link rel="canonical" href="https://evil.example/a-bridge-post1.vnp">`, addr, addr},
		{"another language edition neither", `<link rel="canonical" href="https://www.vietnamplus.vn/a-bridge-post1.vnp">`, addr, addr},
		{"the front page is a template's mistake", `<link rel="canonical" href="https://en.vietnamplus.vn/">`, addr, addr},
		{"og:url", `<meta property="og:url" content="` + addr + `">`, addr + "?x=1", addr},
		{"none", "", addr + "#top", addr},
		{"no address", `<link rel="canonical" href="http://[">`, addr, addr},
		{"script", `<link rel="canonical" href="javascript:x">`, addr, addr},
	} {
		if p := extract(t, []byte(tt.head+plus("<p>"+one+"</p>")), tt.addr); p.CanonicalURL != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, p.CanonicalURL, tt.want)
		}
	}
}

func TestByline(t *testing.T) {
	author := func(s string) string { return `<span class="author cms-author">` + s + `</span>` }
	for _, tt := range []struct {
		name, head, tail string
		want             []string
	}{
		{"agency", author("VNA"), "", []string{"VNA"}},
		{"several", author("Minh Anh, Thu Hà và Lê Nam"), "", []string{"Minh Anh", "Thu Hà", "Lê Nam"}},
		{"with a word before", author("By Minh Anh"), "", []string{"Minh Anh"}},
		{"with a Vietnamese word before", author("Tác giả: Lê Nam"), "", []string{"Lê Nam"}},
		{"meta", `<meta name="author" content="Minh Anh">`, "", []string{"Minh Anh"}},
		{"an address is no name", `<meta property="article:author" content="https://social.example/minhanh">`, "", nil},
		{"after the text", "", "<p>Written by Mai Huong</p>", []string{"Mai Huong"}},
		{"a translator is no author", "", "<p>By Mai Huong</p><p>Translated by Le Nam</p>", []string{"Mai Huong"}},
		{"text and photos by one", "", "<p>Text and photos: Lê Nam/VNP</p>", []string{"Lê Nam"}},
		{"a translator alone", author("Translated by Le Nam"), "", []string{"Le Nam"}},
		{"nobody in particular", author("Nhóm PV"), "", nil},
		{"reporters of the staff", author("Staff reporters"), "", nil},
		{"a source beside people", author("LÊ NAM, THU HÀ") + `<p class="article__source">Nguồn: Ban Thời sự hằng tuần</p>`, "", []string{"LÊ NAM", "THU HÀ"}},
		{"the paper in metadata, its writers at the foot", `<meta name="author" content="Báo Ví dụ Hằng ngày">`, `<p style="text-align:right">Phóng sự của LÊ MINH ANH - THU HÀ</p>`, []string{"LÊ MINH ANH", "THU HÀ"}},
		{"the site in metadata", `<meta name="author" content="VietnamPlus">`, "", nil},
		{"agency after the text", "", "<p>Source: VNA</p>", []string{"VNA"}},
		{"signature", "", "<p>Minh Anh/Bnews/vnanet.vn</p>", []string{"Minh Anh"}},
		{"role after the name", "", "<p>LÊ MINH ANH (thực hiện)</p>", []string{"LÊ MINH ANH"}},
		{"writer before photographer", "", `<p style="text-align:right">Story: Minh Anh - Photos: Lê Nam</p>`, []string{"Minh Anh"}},
		{"name alone after a sentence", "", "<p>Nguyễn Thu Hà</p>", []string{"Nguyễn Thu Hà"}},
		{"two names alone", "", "<p>Lê Nam - Thu Hà</p>", []string{"Lê Nam", "Thu Hà"}},
		{"news and photo by one", "", "<p>Tin, ảnh: Lê Nam</p>", []string{"Lê Nam"}},
		{"who put it together", "", "<p>Lê Nam (t/h)</p>", []string{"Lê Nam"}},
		{"photographer alone", "", `<p style="text-align:right">Photos: Lê Nam</p>`, []string{"Lê Nam"}},
		{"element named for the author", "", `<p class="author"><b>Bài và ảnh: LÊ NAM</b></p>`, []string{"LÊ NAM"}},
		{"agencies as printed", "", `<p style="text-align:right">BNEWS/TTXVN</p>`, []string{"BNEWS/TTXVN"}},
		{"where the writer is stationed", "", "<p>Thu Hà/Bnews/vnanet.vn (P/v TTXVN tại Tokyo)</p>", []string{"Thu Hà"}},
		{"name before agencies", "", "<p>Thu Hà (TTXVN/Vietnam+)</p>", []string{"Thu Hà"}},
		{"person below an agency", `<div class="article__author">(TTXVN/Vietnam+)</div>`, "<p>Y Bhum/TTXVN</p>", []string{"Y Bhum"}},
		{"person beside an agency", author("Minh Anh") + `<div class="article__author">(TTXVN/Vietnam+)</div>`, "", []string{"Minh Anh"}},
		{"JSON-LD that names the paper", author("VNA") + `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","author":{"name":"The Daily Example"}}</script>`, "", []string{"VNA"}},
		{"agency before the time", `<div class="article__source">VNA <time>16/11/2023 - 21:05</time></div>`, "", []string{"VNA"}},
		{"none", "", "", nil},
	} {
		p := extract(t, []byte(tt.head+plus("<p>"+one+"</p><p>"+two+"</p>"+tt.tail)), "https://en.vietnamplus.vn/a-bridge-post1.vnp")
		if d := cmp.Diff(tt.want, p.Byline); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

func TestSectionAndTags(t *testing.T) {
	for _, tt := range []struct {
		name, head, section string
		tags                []string
	}{
		{"profile", `<div class="breadcrumb-detail"><a href="/">Home</a><a href="/b/">Business</a></div><div class="article__tag"><a>rice</a> <a>trade</a></div>`, "Business", []string{"rice", "trade"}},
		{"meta", `<meta property="article:section" content="Business"><meta property="article:tag" content="rice"><meta property="article:tag" content="trade">`, "Business", []string{"rice", "trade"}},
		{"keywords", `<meta name="keywords" content="rice, trade,, rice">`, "", []string{"rice", "trade"}},
		{"title element", `<title>Province opens a bridge over the river | Business | The Example</title>`, "Business", nil},
	} {
		p := extract(t, []byte(tt.head+plus("<p>"+one+"</p>")), "https://en.vietnamplus.vn/a-bridge-post1.vnp")
		if p.Section != tt.section {
			t.Errorf("%s: section %q, want %q", tt.name, p.Section, tt.section)
		}
		if d := cmp.Diff(tt.tags, p.Tags); d != "" {
			t.Errorf("%s: tags (-want +got):\n%s", tt.name, d)
		}
	}
}

func TestLead(t *testing.T) {
	const lead = "Three years of work have ended with a feast on both banks of the river."
	for _, tt := range []struct{ name, head, want string }{
		{"sapo", `<div class="article__sapo cms-desc"><p>` + lead + `</p></div>`, lead},
		{"sapo as a heading", `<h2 class="article__sapo cms-desc">` + lead + `</h2>`, lead},
		{"description that the page does not show", `<meta name="description" content="` + lead + `">`, ""},
		{"description that begins the text", `<meta name="description" content="` + one[:90] + `">`, ""},
		{"description that is the first paragraph", `<meta name="description" content="` + one + `">`, ""},
		{"cut description", `<meta name="description" content="Three years of work have ended with a feast on...">`, ""},
		{"slogan", `<meta name="description" content="All the news.">`, ""},
	} {
		p := extract(t, []byte(tt.head+plus("<p>"+one+"</p>")), "https://en.vietnamplus.vn/a-bridge-post1.vnp")
		if p.Lead != tt.want || p.Text != one {
			t.Errorf("%s: lead %q, text %q; want %q", tt.name, p.Lead, p.Text, tt.want)
		}
	}
}
