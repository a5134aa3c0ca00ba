package elastic

import (
	"bytes"
	"encoding/pem"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"testing"

	"dateline/index/elastic/elastictest"
)

// passOn is a proxy before the real node.
func passOn(t *testing.T) *httputil.ReverseProxy {
	t.Helper()
	u, err := url.Parse(elastictest.Node(t))
	if err != nil {
		t.Fatal(err)
	}
	p := &httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		r.SetURL(u)
		r.Out.Header.Del("Accept-Encoding") // tests read and change the answers
	}}
	p.ErrorLog = log.New(io.Discard, "", 0)
	return p
}

func serve(t *testing.T, h http.HandlerFunc) (url string) {
	t.Helper()
	s := httptest.NewUnstartedServer(h)
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.Start()
	t.Cleanup(s.Close)
	return s.URL
}

// refuse returns an address of this machine at which nothing listens.
func refuse(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	return "http://" + l.Addr().String()
}

func answering(status int, contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.WriteHeader(status)
		io.WriteString(w, body)
	}
}

func TestOpenErrors(t *testing.T) {
	const noElasticsearch = "no Elasticsearch; check the address"
	for _, test := range []struct {
		name, url string
		options   Options
		want      string
	}{
		{"connection refused", refuse(t), Options{}, "nothing listens there; check the address"},
		{"HTML page", serve(t, answering(200, "text/html", "<h1>It works</h1>")), Options{}, noElasticsearch},
		{"another JSON API", serve(t, answering(200, "application/json", `{"version":"1"}`)), Options{}, noElasticsearch},
		{"nothing at /", serve(t, http.NotFound), Options{}, noElasticsearch},
		{"no web server", talk(t, "220 mail.example ESMTP\r\n"), Options{}, "no answer"},
		{"no URL", "127.0.0.1:9200", Options{}, "no URL such as http://127.0.0.1:9200"},
		{"URL of a file", "file:///tmp/index", Options{}, "no URL such as"},
		{"name not allowed", "http://127.0.0.1:1", Options{Name: "News_*"}, `"News_*" cannot name an index`},
		{"bad certificate file", "https://127.0.0.1:1", Options{CACert: []byte("not PEM")}, "hold no certificate in PEM"},
		{"TLS to a server without", strings.Replace(serve(t, http.NotFound), "http:", "https:", 1), Options{}, "use http://"},
		{"password asked for", serve(t, answering(401, "application/json", `{"error":{"type":"security_exception","reason":"missing"}}`)), Options{}, "wants a user and password, or an API key"},
		{"nothing allowed", serve(t, answering(403, "application/json", `{"error":{"type":"security_exception","reason":"not you"}}`)), Options{}, "the user or API key may not do this"},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.options.Backoff = 1
			_, err := Open(t.Context(), test.url, test.options)
			if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v, want one line with %q", err, test.want)
			}
		})
	}
}

// TestUnknownHost asks no name server.
func TestUnknownHost(t *testing.T) {
	err := connectionError(&url.Error{Op: "Get", URL: "/", Err: &net.DNSError{Name: "search.example", IsNotFound: true}})
	if !strings.Contains(err.Error(), "the host is unknown; check the address") || transient(err) {
		t.Error(err)
	}
}

// talk listens and says a line to whoever connects.
func talk(t *testing.T, line string) (url string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			io.WriteString(conn, line)
			conn.Close()
		}
	}()
	return "http://" + l.Addr().String()
}

func TestOpenMustExist(t *testing.T) {
	node, o := elastictest.Node(t), testOptions()
	o.MustExist = true
	if _, err := Open(t.Context(), node, o); err == nil || !strings.Contains(err.Error(), "there is no index "+o.Name+" yet") {
		t.Errorf("got %v, want that there is none", err)
	}
	open(t, node, Options{Name: o.Name})
	x, err := Open(t.Context(), node, o)
	if err != nil {
		t.Fatal(err)
	}
	x.Close()
}

func TestOpenOtherVersion(t *testing.T) {
	p := passOn(t)
	p.ModifyResponse = func(r *http.Response) error {
		replaceBody(r, []byte(`{"version":{"number":"7.17.29"}}`))
		return nil
	}
	_, err := Open(t.Context(), serve(t, p.ServeHTTP), testOptions())
	if err == nil || !strings.Contains(err.Error(), "it is Elasticsearch 7.17.29; dateline needs version 8") {
		t.Error(err)
	}
}

func replaceBody(r *http.Response, b []byte) {
	r.Body = io.NopCloser(bytes.NewReader(b))
	r.ContentLength = int64(len(b))
	r.Header.Set("Content-Length", fmt.Sprint(len(b)))
}

func TestCredentials(t *testing.T) {
	p := passOn(t)
	h := func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := r.BasicAuth()
		if user+":"+password != "reader:s3cret/pw" && r.Header.Get("Authorization") != "APIKey a2V5" {
			answering(401, "application/json", `{"error":{"type":"security_exception","reason":"unable to authenticate"}}`)(w, r)
			return
		}
		p.ServeHTTP(w, r)
	}
	plain := serve(t, h)
	with := func(user string) string { return strings.Replace(plain, "http://", "http://"+user+"@", 1) }
	for _, test := range []struct {
		name, url string
		options   Options
		ok        bool
	}{
		{"none", plain, Options{}, false},
		{"in the URL", with("reader:s3cret%2Fpw"), Options{}, true},
		{"wrong in the URL", with("reader:s3cret"), Options{}, false},
		{"in the options", plain, Options{User: "reader", Password: "s3cret/pw"}, true},
		{"options over the URL", with("reader:wrong"), Options{User: "reader", Password: "s3cret/pw"}, true},
		{"API key", plain, Options{APIKey: "a2V5"}, true},
		{"API key over the URL", with("reader:wrong"), Options{APIKey: "a2V5"}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := testOptions()
			o.APIKey, o.User, o.Password = test.options.APIKey, test.options.User, test.options.Password
			if test.ok {
				open(t, test.url, o)
				return
			}
			_, err := Open(t.Context(), test.url, o)
			if err == nil || !strings.Contains(err.Error(), "wants a user and password") || strings.Contains(err.Error(), "s3cret") {
				t.Errorf("got %v, want what is missing and no password", err)
			}
		})
	}
}

func TestTLS(t *testing.T) {
	s := httptest.NewUnstartedServer(passOn(t))
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.StartTLS()
	defer s.Close()
	if _, err := Open(t.Context(), s.URL, testOptions()); err == nil || !strings.Contains(err.Error(), "unknown authority") {
		t.Errorf("got %v, want the unknown authority", err)
	}
	o := testOptions()
	o.CACert = pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw})
	open(t, s.URL, o)
}

func TestOpenForeignIndex(t *testing.T) {
	node := elastictest.Node(t)
	for _, test := range []struct{ name, index, mapping, want string }{
		{"an index by the name of the read alias", "%s", `{}`, "is not dateline's; choose another name"},
		{"an index by the name of the write alias", "%s-write", `{}`, "is not dateline's; choose another name"},
		{"made by another version", "%s-write", `{"mappings":{"_meta":{"dateline_schema":99}}}`, "schema 99, this one has 1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := testOptions()
			foreign := node + "/" + fmt.Sprintf(test.index, o.Name)
			send(t, http.MethodPut, foreign, test.mapping)
			t.Cleanup(func() {
				send(t, http.MethodDelete, foreign, "")
				remove(t, o.Name)
			})
			if _, err := Open(t.Context(), node, o); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}
