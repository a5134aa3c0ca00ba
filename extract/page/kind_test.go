package page

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"testing"
)

// read reads a page that may be no article.
func read(t *testing.T, html, addr string) (Page, error) {
	t.Helper()
	u, err := url.Parse(addr)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Parse([]byte(html))
	if err != nil {
		return Page{}, err
	}
	return Extract(doc, u)
}

func TestNotArticle(t *testing.T) {
	teasers := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `<article class="story"><h3><a href="/story-number-%d-of-the-day-post%d.vnp">Story number %d of the day</a></h3><p>What story number %d has to say in a few words that make the reader look at it.</p></article>`, i, i, i, i)
		}
		return b.String()
	}
	doc := func(title, body string) string {
		return "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>"
	}
	for _, tt := range []struct{ name, html, addr, reason string }{
		{"nothing", "", "https://news.example/a-post1.vnp", "empty"},
		{"blank page", "<html><body> </body></html>", "https://news.example/a-post1.vnp", "empty"},
		{"front page", doc("The Example", "<h1>The Example</h1>"+teasers(12)), "https://news.example/", "lists"},
		{"section", doc("Politics | The Example", "<h1>Politics</h1>"+teasers(12)), "https://news.example/politics/", "lists"},
		{"second page with one story", doc("Politics | The Example", "<h1>Politics</h1>"+teasers(1)+`<a href="/politics/">1</a>`), "https://news.example/politics/p2.vnp", "lists"},
		{"section at an unknown address", doc("Politics | The Example", "<h1>Politics</h1>"+teasers(9)), "https://news.example/c/77", "lists"},
		{"search results", doc("Search results for bridge", "<h1>Search results for bridge</h1>"+teasers(9)), "https://news.example/find/bridge", "search"},
		{"search without results", doc("Tìm kiếm", "<h1>Kết quả tìm kiếm</h1><p>Không có bài nào phù hợp với từ khóa của bạn trong hệ thống.</p>"), "https://news.example/x", "search"},
		{"tag", doc("Tag: bridges", "<h1>Tag: bridges</h1>"+teasers(9)), "https://news.example/x/bridges", "search"},
		{"soft 404", doc("Page not found", "<h1>Sorry</h1><p>The page that you look for does not exist, or it has moved to another place.</p>"), "https://news.example/a-b-post1.vnp", "not found"},
		{"soft 404 in Vietnamese", doc("Thông báo", "<h1>Lỗi</h1><p>Không tìm thấy trang mà bạn yêu cầu, xin vui lòng quay lại trang chủ của báo.</p>"), "https://news.example/a-b-post1.vnp", "not found"},
		{"log-in wall", doc("Log in", `<h1>Log in to continue</h1><form><input name="u"><input type="password"></form><p>Please log in to read this story and all the others that we have.</p>`), "https://news.example/a-b-post1.vnp", "log in"},
		{"soft 404 that begins with a letter beyond ASCII", doc("Thông báo", "<h1>Rất tiếc</h1><p>Rất tiếc, đường dẫn mà bạn vừa mở không tồn tại, mời bạn trở lại trang chủ của báo.</p>"), "https://news.example/a-b-post1.vnp", "not found"},
		{"log-in wall in Vietnamese", doc("Báo in", "<h1>Báo in ngày 2/11</h1><p>Quý vị cần đăng nhập để xem trọn số báo này và các số báo in đã phát hành.</p>"), "https://news.example/a-b-post1.vnp", "log in"},
		{"title that only asks to log in", doc("Đăng nhập | Báo", `<h1>Đăng nhập</h1><p>Số báo này dành cho người đã có tài khoản trên hệ thống của tòa soạn.</p><input type="password">`), "https://news.example/a-b-post1.vnp", "log in"},
		{"subscribers", doc("A bridge", `<h1>A bridge for the province</h1><p>Subscribe to continue reading this story and get all the others for free.</p>`), "https://news.example/a-b-post1.vnp", "subscribe"},
		{"tag on a known host, dressed as an article", doc("bridges", `<meta property="og:type" content="article"><h1 class="article__title">bridges</h1><div class="cms-body"><p>`+one+"</p></div>"), "https://en.vietnamplus.vn/tag/bridges-123.vnp", "search"},
		{"tag on a host that nobody knows, dressed as an article", doc("bridges", `<meta property="og:type" content="article"><h1>bridges</h1><p>`+one+"</p>"+teasers(9)), "https://news.example/tag/bridges", "search"},
		{"section on a known host, dressed as an article", doc("News", `<meta property="og:type" content="article"><h1>News of the army</h1>`+teasers(9)), "https://en.qdnd.vn/military/news", "lists"},
		{"section whose body is teasers", doc("News", `<meta property="og:type" content="article"><h1 class="cms-title">News</h1><div class="cms-body">`+teasers(9)+"</div>"), "https://news.example/military/news", "lists"},
		{"results with a profile", doc("BNEWS", `<div class="post-detail"><h1>Kết quả tìm kiếm</h1><div class="lr-ct"><p>`+one+"</p></div></div>"), "https://news.example/find", "search"},
		{"notice above much text", doc("Báo", `<h1 class="cms-title">Rất tiếc, nội dung này không còn tồn tại</h1><div class="cms-body"><p>`+strings.Repeat(one+" ", 8)+"</p></div>"), "https://news.example/a-b-post1.vnp", "not found"},
		{"notice in Spanish", doc("Diario", "<h1>¡Ups! No encontramos la página que buscas</h1><p>"+strings.Repeat(one+" ", 8)+"</p>"), "https://news.example/a-b-post1.vnp", "not found"},
		{"archive that calls itself an article", doc("Environment", `<meta property="og:type" content="article"><h1>Environment</h1><p>`+strings.Repeat(one+" ", 8)+"</p>"+strings.Join(headlines(7), "")), "https://news.example/category/environment/page/3/", "lists"},
		{"notice in English", doc("Oops", `<h1>Sorry, the page you are looking for is no longer available</h1><p>`+strings.Repeat(one+" ", 8)+"</p>"), "https://news.example/a-b-post1.vnp", "not found"},
		{"wall with a long offer", doc("E-paper", `<h1 class="cms-title">Please log in to continue</h1><div class="cms-body"><p>`+strings.Repeat(one+" ", 8)+"</p></div>"), "https://news.example/a-b-post1.vnp", "log in"},
		{"about the site, on a known host", doc("About us", "<h1>About us</h1><p>"+one+"</p><p>"+two+"</p>"), "https://vietnamnews.vn/about-us.html", "no article's"},
		{"no title", "<html><body><div class=\"article__body\"><p>" + one + "</p><p>" + two + "</p><p>" + three + "</p></div></body></html>", "https://news.example/a-b-post1.vnp", "title"},
		{"no text", doc("Province opens a bridge", `<h1 class="cms-title">Province opens a bridge</h1><div class="cms-body"></div>`), "https://news.example/a-b-post1.vnp", "no text"},
		{"a stub that needs a script", doc("The Example", `<div id="root"></div><script src="/app.js"></script>`), "https://news.example/a-b-post1.vnp", "no text"},
	} {
		p, err := read(t, tt.html, tt.addr)
		if none := (*NotArticle)(nil); !errors.As(err, &none) || !strings.Contains(none.Reason, tt.reason) {
			t.Errorf("%s: %v (title %q, text %.80q by %s), want no article: … %s …", tt.name, err, p.Title, p.Text, p.Provenance["text"], tt.reason)
		}
	}
}

// TestInDoubtAnArticle reads pages that have something of a list.
func TestInDoubtAnArticle(t *testing.T) {
	body := "<p>" + one + "</p><p>" + two + "</p>"
	headlines := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `<li><a href="/story/%d">The headline of story number %d of the day, in full</a></li>`, i, i)
		}
		return "<ul>" + b.String() + "</ul>"
	}
	for _, tt := range []struct {
		name, addr, html string
		list             bool
	}{
		{"front page that speaks for itself", "https://news.example/", "<h1>A bridge for all</h1>" + body, false},
		{"front page that leads to stories", "https://news.example/", "<h1>A bridge for all</h1>" + body + headlines(9), true},
		{"short story beside a link to another", "https://news.example/a-b-post1.vnp", `<h1>A bridge for all</h1><div>` + body + `</div><a href="/a-story-of-the-day-post2.vnp">A story of the day</a>`, false},
		{"title in h2", "https://news.example/a-b-post1.vnp", `<h2>A bridge for all</h2><div>` + body + `</div><a href="/a-story-of-the-day-post2.vnp">A story of the day</a>`, false},
		{"address that says comment", "https://news.example/comment/a-bridge", `<meta property="og:type" content="article"><h1>A bridge for all</h1>` + body, false},
	} {
		_, err := read(t, "<html><head><title>A bridge for all</title></head><body>"+tt.html+"</body></html>", tt.addr)
		if (err != nil) != tt.list {
			t.Errorf("%s: %v, want a list: %v", tt.name, err, tt.list)
		}
	}
}

func TestKind(t *testing.T) {
	figures := `<figure><img src="/1.jpg"><figcaption>The bridge at dawn, seen from the old ferry. (Photo: VNA)</figcaption></figure><figure><img src="/2.jpg"><figcaption>The mayor cuts the ribbon. (Photo: VNA)</figcaption></figure>`
	for _, tt := range []struct{ name, html, kind, first string }{
		{"article", plus("<p>" + one + "</p>" + figures), "article", "Hanoi (VNA)"},
		{"photo story", plus(figures), "photo", "The bridge at dawn, seen from the old ferry.\n\nThe mayor cuts"},
		{"photo story with a signature", plus(figures + `<p style="text-align:right">By Thu Hà/VNP</p>`), "photo", "The bridge at dawn, seen from the old ferry.\n\nThe mayor cuts"},
		{"live blog", `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Bridge opens"}</script>` + plus("<p>"+one+"</p>"), "live", "Hanoi (VNA)"},
		{"entries under times", plus(`<div class="live-item"><span class="live-time">10:05</span><p>` + one + `</p></div><div class="live-item"><span class="live-time">09:40</span><p>` + two + `</p></div><div class="live-item"><time>9:15 am</time><p>` + three + `</p></div>`), "live", "Hanoi (VNA)"},
		{"paragraphs that begin with times", plus("<p>10h05 – " + one + "</p><p>09h40 – " + two + "</p><p>09h15 – " + three + "</p>"), "live", "10h05 – Hanoi (VNA)"},
		{"times of a timetable within the text", plus("<p>" + one + "</p><p>Boats leave at <time>10:05</time> and <time>11:05</time>.</p>"), "article", "Hanoi (VNA)"},
		{"a short article about 404 of something", plus("<p>" + one + " Rescuers counted 404 boxes.</p>"), "article", "Hanoi (VNA)"},
		{"a short article about what was not found", plus("<p>" + one + " The boat was not found, and its radio no longer exists.</p>"), "article", "Hanoi (VNA)"},
		{"an article that speaks of a page that was not found", plus("<p>" + strings.Repeat(one+" The plan was not found. ", 8) + "</p>"), "article", "Hanoi (VNA)"},
		{"news of what is gone", strings.ReplaceAll(plus("<p>"+one+"</p>"), "Province opens a bridge over the river", "Không tìm thấy người mất tích trên sông"), "article", "Hanoi (VNA)"},
		{"news of what was removed", strings.ReplaceAll(plus("<p>"+one+"</p>"), "Province opens a bridge over the river", "Đã xóa 300 nhà tạm ở Lai Châu"), "article", "Hanoi (VNA)"},
		{"news of a search", strings.ReplaceAll(plus("<p>"+one+"</p>"), "Province opens a bridge over the river", "Search for missing fishermen goes on"), "article", "Hanoi (VNA)"},
		{"photo story with an opening", plus("<p>" + two + "</p>" + figures + strings.ReplaceAll(figures, "/", "/b/")), "article", "The bridge cost"},
		{"photo story that says more in captions", plus("<p>" + two + "</p>" + strings.Replace(figures+figures, "The mayor cuts the ribbon.", "The mayor cuts the ribbon with the scissors of his grandmother, who was a tailor.", 2)), "photo", "The bridge cost"},
		{"photo story in a gallery", plus(`<div class="gallery">` + figures + "</div>"), "photo", "The bridge at dawn, seen from the old ferry.\n\nThe mayor cuts"},
		{"slides", plus(`<div class="swiper"><div class="swiper-slide"><img src="/1.jpg"><div class="desc">The bridge at dawn, seen from the old ferry.</div></div><div class="swiper-slide"><img src="/2.jpg"><div class="desc">The mayor.</div></div></div>`), "photo", "The bridge at dawn, seen from the old ferry."},
		{"minutes of a match", plus("<p>90+2’ " + one + "</p><p>45’ " + two + "</p><p><b>7’</b> " + three + "</p>"), "live", "90+2’ Hanoi (VNA)"},
		{"times as paragraphs", plus("<p><b>10:05</b></p><p>" + one + "</p><p>9:40</p><p>" + two + "</p><p>9:15</p><p>" + three + "</p>"), "live", "10:05"},
		{"hours between the scenes of a report", generic("<p>1:10 a.m.</p><p>" + one + "</p><p>2:20 a.m.</p><p>" + two + "</p><p>3:30 a.m.</p><p>" + three + "</p>"), "article", ""},
		{"a short brief", plus("<p>" + two + "</p>"), "article", "The bridge cost"},
	} {
		p, err := read(t, tt.html, "https://en.vietnamplus.vn/a-bridge-post1.vnp")
		if err != nil || p.Kind != tt.kind || !strings.HasPrefix(p.Text, tt.first) {
			t.Errorf("%s: kind %q, text %.80q, %v; want %s, %q", tt.name, p.Kind, p.Text, err, tt.kind, tt.first)
		}
	}
}

func mustURL(t *testing.T, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// mustParse is nil for what is no address.
func mustParse(s string) *url.URL {
	u, _ := url.Parse(s)
	return u
}

// headlines returns n links to other stories.
func headlines(n int) (out []string) {
	for i := range n {
		out = append(out, fmt.Sprintf(`<h2><a href="/2024/0%d/a-story-of-the-province-in-spring">A story of the province and its spring, part %d</a></h2>`, i+1, i))
	}
	return out
}
