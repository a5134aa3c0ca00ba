package page

import "testing"

func TestLanguage(t *testing.T) {
	const (
		vi = "Sáng 2/11, Ủy ban nhân dân tỉnh khánh thành cây cầu mới bắc qua sông sau ba năm thi công liên tục."
		zh = "河内越通社十一月二日，北部省份在三年施工之后为跨河新桥举行通车仪式，省领导和当地居民出席并参观了这座桥梁的设施。"
		ja = "ハノイで新しい橋が開通した。三年間の工事を経て、北部の省は二日に式典を行い、住民が参加した。"
	)
	for _, tt := range []struct{ name, attr, text, addr, want string }{
		{"declared", "en-GB", one, "https://news.example/a-b-post1.vnp", "en"},
		{"region dropped", "vi-VN", vi, "https://news.example/a-b-post1.vnp", "vi"},
		{"declared wrongly on an English edition", "vi", one, "https://en.vietnamplus.vn/a-b-post1.vnp", "en"},
		{"declared wrongly on a Vietnamese page", "en", vi, "https://www.vietnamplus.vn/a-b-post1.vnp", "vi"},
		{"not declared", "", vi, "https://news.example/a-b-post1.vnp", "vi"},
		{"by the host", "", "Le pont a coûté quarante millions de dollars, dont la moitié a été prêtée par l'État.", "https://fr.vietnamplus.vn/a-b-post1.vnp", "fr"},
		{"Chinese", "", zh, "https://zh.vietnamplus.vn/a-b-post1.vnp", "zh"},
		{"Japanese, though declared Chinese", "zh", ja, "https://news.example/a-b-post1.vnp", "ja"},
		{"not declared, Latin", "", one, "https://news.example/a-b-post1.vnp", "en"},
	} {
		html := `<html lang="` + tt.attr + `"><h1 class="cms-title">A title of a story</h1><div class="cms-body"><p>` + tt.text + `</p></div></html>`
		if p := extract(t, []byte(html), tt.addr); p.Language != tt.want {
			t.Errorf("%s: %q by %s, want %q", tt.name, p.Language, p.Provenance["language"], tt.want)
		}
	}
}
