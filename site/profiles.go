package site

// profiles is the table, sorted by name. Selectors are second-hand facts that
// change with the sites: correct them here, or override them in the config.
var profiles = []Profile{
	{
		Name:      "bnews",
		Hosts:     []string{"bnews.vn", "en.bnews.vn", "www.bnews.vn"},
		Languages: []string{"vi", "en"},
		Articles:  []string{`/[^/]+/\d+\.html$`},
		Lists:     []string{`^/[a-z-]+/$`, `^/[a-z-]+(/trang-\d+|/p\d+)\.html$`},
		Distinct:  true,
		Selectors: Selectors{
			Title: "h1.lr-tt, h1.post-title, h1.bn-tt-post, .post-detail h1",
			Lead:  ".lr-sapo, .lr-lead, .lr-summary-post, .post-summary, .sapo",
			Body:  "div.lr-ct",
			// The page shows today's date: no selector for the time.
			Author:  ".lr-author, .post-author",
			Section: ".lr-cate a, " + crumbs,
			Tags:    ".lr-tags a, .tags a",
		},
		Label: "BNEWS",
	},
	{
		Name:      "nhandan",
		Hosts:     []string{"cn.nhandan.vn", "en.nhandan.vn", "fr.nhandan.vn", "nhandan.vn", "ru.nhandan.vn", "special.nhandan.vn"},
		Languages: []string{"vi", "en", "zh", "fr", "ru"},
		Articles:  []string{`-post\d+\.(html|amp)$`},
		Skip:      []string{`^/(print|search|tag|api)/`},
		Distinct:  true,
		Selectors: cms(),
	},
	{
		Name:      "qdnd",
		Hosts:     []string{"en.qdnd.vn", "qdnd.vn", "www.qdnd.vn"},
		Languages: []string{"vi", "en"},
		Articles:  []string{`-\d{5,}$`},
		Skip:      []string{`^/(api|preview|search|services|tim-kiem)(/|$|\?)`},
		Selectors: Selectors{
			Title:     "h1.post-title",
			Lead:      ".post-summary, .sapo",
			Body:      "div.post-content",
			Published: ".post-subinfo .post-date, .post-subinfo, .post-time",
			Author:    ".post-author",
			Section:   ".post-cate a, " + crumbs,
			Tags:      ".post-tags a, .tags a",
		},
	},
	{
		Name:      "vietnam-vnanet",
		Hosts:     []string{"vietnam.vnanet.vn"},
		Languages: []string{"vi", "en", "zh", "fr", "es", "ru", "ja", "ko", "lo", "km"},
		Articles:  []string{`/[^/]*-\d{4,}\.html$`},
		Distinct:  true,
		Selectors: Selectors{
			Title:     ".bavn-tt-post, .bavn-mid-post h1",
			Lead:      ".bavn-sapo-post, .bavn-lead, .lr-sapo, .sapo",
			Body:      "article.lr-ct, div.bavn-mid-post",
			Remove:    "div.lr-caption, .bavn-mid-post article > time",
			Published: ".bavn-top-post time.bavn-time-news, .bavn-mid-post article > time, time.bavn-time-news:not(li *)",
			Author:    ".bavn-author, .lr-author",
			Section:   ".bavn-cate a, " + crumbs,
			Tags:      ".bavn-tags a",
			Caption:   "div.lr-caption",
		},
		TimeLayouts: []string{"02/01/2006 15:04", "2/1/2006"},
	},
	{
		Name:      "vietnamnews",
		Hosts:     []string{"vietnamnews.vn", "www.vietnamnews.vn"},
		Languages: []string{"en"},
		Articles:  []string{`/\d+/[^/]+\.html$`},
		Selectors: Selectors{
			Title:     "h1.headline, .vnnews-tt-post", // the latter until about 2023
			Lead:      ".detail__summary, .detail__sapo, .sapo",
			Body:      "div.detail__content, div.vnnews-text-post",
			Remove:    ".inline-image",
			Published: ".detail__meta time, .detail__meta .datetime, .detail__meta, .vnnews-time-post > span",
			Author:    ".detail__author, .author-name, .detail__meta .author",
			Section:   crumbs + ", .detail__category a",
			Tags:      ".detail__tags a, .tags a, .vnnews-tag-post a",
		},
		TimeLayouts: []string{"January, 02/2006 - 15:04"},
	},
	{
		Name:      "vietnamplus",
		Hosts:     vietnamplusHosts,
		Languages: vietnamplusLanguages,
		Articles:  []string{`-post\d+\.(vnp|amp)$`},
		Distinct:  true,
		Selectors: cms(),
	},
	{
		Name:      "vietnamplus-old",
		Hosts:     vietnamplusHosts,
		Languages: vietnamplusLanguages,
		Articles:  []string{`/\d+\.vnp$`},
		Lists:     []string{`^/[a-z-]+(/[a-z-]+)?(/p\d+|/page\d+)?\.vnp$`},
		Selectors: Selectors{
			Title:     "h1.details__headline, .story h1, .details h1",
			Lead:      ".details__summary, .article-sapo, div.summary:not(.story__thumb *)",
			Body:      "div.article-body, div.details__content",
			Published: ".source time, .details__meta time, .source",
			Author:    ".details__author, .details__meta .author, .article-author, .details__meta .source, .source",
			Section:   crumbs,
			Tags:      ".tags a",
			Image:     ".story__thumb:not(.zone--timeline *) img, .article-body img",
			Caption:   ".story__thumb .summary",
		},
		TimeLayouts: []string{"2/1/2006 - 15:04", "02/01/2006 - 15:04", "2006年1月2日15:04"},
	},
	{
		Name:      "vnanet",
		Hosts:     []string{"vnanet.vn", "www.vnanet.vn"},
		Languages: []string{"vi", "en"},
		Articles:  []string{`-\d{4,}\.html$`},
		Selectors: Selectors{
			Title:     "h1.tt-news, .grp-detail h1, h1.title-detail, .ct-post-details h1",
			Lead:      ".grp-detail .sapo, .sapo-detail, .ct-post-details .sapo",
			Body:      "div.content-detail, div.content-details, .grp-detail .content",
			Published: ".grp-detail .time, .time-detail, .date-post .date, .date-post, time",
			Author:    ".grp-detail .author, .author-detail",
			Section:   crumbs,
			Tags:      ".tags a",
		},
	},
}

// crumbs are the trails over an article, under the names that they have had.
const crumbs = ".breadcrumb a, .breadcrumbs a, .cate-path a, .path a"

var (
	vietnamplusHosts = []string{
		"en.vietnamplus.vn", "es.vietnamplus.vn", "fr.vietnamplus.vn", "ru.vietnamplus.vn",
		"vietnamplus.vn", "www.vietnamplus.vn", "zh.vietnamplus.vn",
	}
	vietnamplusLanguages = []string{"vi", "en", "fr", "es", "zh", "ru"}
)

// cms returns the selectors of the system that VietnamPlus and Nhan Dan run on.
func cms() Selectors {
	return Selectors{
		Title:     "h1.article__title, h1.cms-title",
		Lead:      ".article__sapo, .cms-desc, .sapo",
		Body:      "div.article__body, div.cms-body",
		Remove:    "a.cms-relate, .article-relate, .ads_middle, div[id^=adsWeb_], figure.article__avatar",
		Keep:      ".notebox, .cms-note",
		Published: "time.time, meta.cms-date[itemprop=datePublished]",
		Modified:  "meta.cms-date[itemprop=dateModified]",
		Author:    ".author.cms-author, .article__author, .article__source",
		Section:   ".breadcrumb-detail a, li.main-cate a, " + crumbs,
		Tags:      ".article__tag a",
		Image:     "img.cms-photo",
	}
}
