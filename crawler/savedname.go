package crawler

import (
	"net/netip"
	"net/url"
	"path"
	"strings"
)

// savedName returns where the page at u is looked for and recorded in a tree
// of saved pages: <host>/<path>. A path that ends in "/" is its folder's
// index.html, the "?" of a query is written %3F and a "/" within it %2F. The
// scheme has no part in it.
func savedName(host string, u *url.URL) string {
	name := u.EscapedPath()
	if name == "" || strings.HasSuffix(name, "/") {
		name += "/index.html"
	}
	if u.RawQuery != "" {
		name += "%3F" + strings.ReplaceAll(u.RawQuery, "/", "%2F")
	}
	return path.Join(hostFolder(host), path.Clean("/"+name))
}

// hostFolder is the folder of a host: lower case, without a default port, and
// with %3A before any other, since not every file system takes a colon.
func hostFolder(host string) string {
	host = strings.ToLower(host)
	for _, port := range []string{":80", ":443", ":"} {
		host = strings.TrimSuffix(host, port)
	}
	return strings.ReplaceAll(host, ":", "%3A")
}

// savedURL is savedName's inverse for a file whose side files name no URL: the
// first folder that is named as a host is the host, what follows the path.
// ".html" is stripped only after ".vnp", "index.html" stands for its folder.
// It is "" for a file that is in no host's folder or whose name no URL can hold.
func savedURL(name string) string {
	host, rest, ok := splitHost(name)
	if !ok {
		return ""
	}
	file, query, asked := cutQuery(rest)
	if dir, base := path.Split(file); base == "index.html" {
		file = dir
	}
	switch {
	case asked && strings.HasSuffix(file, ".vnp"):
		query = strings.TrimSuffix(query, ".html")
	case strings.HasSuffix(file, ".vnp.html"):
		file = strings.TrimSuffix(file, ".html")
	}
	u := "https://" + host + "/" + escapeName(file)
	if asked {
		u += "?" + query
	}
	if !isPageURL(u) {
		return ""
	}
	return u
}

func splitHost(name string) (host, rest string, ok bool) {
	for rest, more := name, true; more; {
		host, rest, more = strings.Cut(rest, "/")
		if host = hostOf(host); more && isHost(host) {
			return strings.ToLower(host), rest, true
		}
	}
	return "", "", false
}

// hostOf is hostFolder's inverse.
func hostOf(folder string) string {
	return strings.ReplaceAll(strings.ReplaceAll(folder, "%3A", ":"), "%3a", ":")
}

// isHost tells folders named as hosts from others: an IP address, localhost,
// or a name with a dot whose last label has letters only.
func isHost(s string) bool {
	u, err := url.Parse("//" + s)
	if err != nil || u.Host != s || u.Hostname() == "" {
		return false
	}
	name := u.Hostname()
	if _, err := netip.ParseAddr(name); err == nil || name == "localhost" {
		return true
	}
	dot := strings.LastIndexByte(name, '.')
	return dot > 0 && len(name)-dot > 2 && strings.Trim(strings.ToLower(name[dot+1:]), "abcdefghijklmnopqrstuvwxyz") == ""
}

// escapeName escapes what a URL's path may not hold as it is and leaves the
// escapes that are there alone.
func escapeName(name string) string {
	if _, err := url.PathUnescape(name); err != nil {
		name = strings.ReplaceAll(name, "%", "%25")
	}
	unescaped, _ := url.PathUnescape(name)
	return (&url.URL{Path: unescaped, RawPath: name}).EscapedPath()
}

// cutQuery parts a file's name at its first escaped question mark.
func cutQuery(name string) (file, query string, found bool) {
	if file, query, found = strings.Cut(name, "%3F"); found {
		return file, query, true
	}
	return strings.Cut(name, "%3f")
}
