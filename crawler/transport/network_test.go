package transport

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/dns/dnsmessage"
)

func TestOnlyPublicAddressesAreConnected(t *testing.T) {
	tests := []struct {
		addr   string
		public bool
	}{
		{"127.0.0.1", false}, {"127.255.0.9", false}, {"0.0.0.0", false}, {"0.1.2.3", false},
		{"10.0.0.1", false}, {"172.16.0.1", false}, {"172.31.255.255", false}, {"192.168.1.1", false},
		{"169.254.169.254", false}, // the clouds' metadata service
		{"100.64.0.1", false}, {"100.127.255.255", false}, {"100.128.0.0", true},
		{"224.0.0.1", false}, {"239.1.1.1", false}, {"255.255.255.255", false}, {"240.0.0.1", false},
		{"192.0.2.1", false}, {"198.51.100.1", false}, {"203.0.113.1", false}, {"198.18.0.1", false},
		{"172.32.0.1", true}, {"8.8.4.4", true}, {"1.1.1.1", true},
		{"::1", false}, {"::", false}, {"fe80::1", false}, {"fe80::1%eth0", false}, {"fc00::1", false}, {"fd12::1", false},
		{"ff02::1", false}, {"2001:db8::1", false}, {"fec0::1", false}, {"2002:7f00:1::", false}, {"2001::1", false},
		{"::ffff:127.0.0.1", false}, {"::ffff:10.1.2.3", false}, {"::ffff:8.8.4.4", true}, {"::7f00:1", false},
		{"64:ff9b::7f00:1", false}, {"64:ff9b::a00:1", false}, {"64:ff9b::808:404", true}, {"64:ff9b:1::808:404", false},
		{"2606:4700::1", true}, {"2a00:1450::1", true},
	}
	for _, tt := range tests {
		if got := isPublic(netip.MustParseAddr(tt.addr)); got != tt.public {
			t.Errorf("isPublic(%s) = %v", tt.addr, got)
		}
	}
}

// nameServer answers every question for an IPv4 address with addr.
func nameServer(t *testing.T, addr [4]byte) *net.Resolver {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	go func() {
		buf := make([]byte, 512)
		for {
			n, from, err := conn.ReadFrom(buf)
			if err != nil {
				return
			}
			_, _ = conn.WriteTo(dnsAnswer(buf[:n], addr), from)
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
}

func dnsAnswer(question []byte, addr [4]byte) []byte {
	var m dnsmessage.Message
	if m.Unpack(question) != nil || len(m.Questions) == 0 {
		return nil
	}
	m.Response, m.Additionals = true, nil
	if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
		m.Answers = []dnsmessage.Resource{{
			Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class, TTL: 1},
			Body:   &dnsmessage.AResource{A: addr},
		}}
	}
	answer, _ := m.Pack() // of parts that were unpacked
	return answer
}

// inner is a service that must see no request.
func inner(t *testing.T) (port string) {
	t.Helper()
	var seen atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { seen.Add(1) }))
	t.Cleanup(func() {
		s.Close()
		if n := seen.Load(); n > 0 {
			t.Errorf("the inner service saw %d requests", n)
		}
	})
	return s.Listener.Addr().String()[len("127.0.0.1:"):]
}

func TestPrivateServersAreNotReached(t *testing.T) {
	port := inner(t)
	network := Network{Resolver: nameServer(t, [4]byte{127, 0, 0, 1}), ConnectTo: []ConnectTo{{Host: "moved.example", ToHost: "127.0.0.1", ToPort: port}}}
	rt := New(Config{Base: network.Transport()})
	for trap, url := range map[string]string{
		"address":               "http://127.0.0.1:" + port,
		"name in the hosts":     "http://localhost:" + port,
		"name in the DNS":       "http://rebound.example:" + port,
		"IPv4 mapped to IPv6":   "http://[::ffff:127.0.0.1]:" + port,
		"unspecified":           "http://0.0.0.0:" + port,
		"connection sent there": "http://moved.example/",
		"TLS":                   "https://127.0.0.1:" + port,
	} {
		_, _, err := get(t, rt, url)
		var refused *AddressError
		if !errors.As(err, &refused) || Reason(err) != "private-address" {
			t.Errorf("%s: GET %s: %v, want an address error", trap, url, err)
		}
	}
}

func TestRedirectIntoThePrivateNetworkIsRefused(t *testing.T) {
	target := "http://rebound.example:" + inner(t) + "/"
	network := Network{Resolver: nameServer(t, [4]byte{127, 0, 0, 1})}.Transport()
	client := &http.Client{Transport: New(Config{Base: roundTrip(func(r *http.Request) (*http.Response, error) {
		if r.URL.Host == "public.example" {
			return &http.Response{StatusCode: http.StatusFound, Header: http.Header{"Location": {target}}, Body: http.NoBody}, nil
		}
		return network.RoundTrip(r)
	})})}
	_, err := client.Get("http://public.example/")
	if Reason(err) != "private-address" {
		t.Errorf("redirect to %s: %v, want an address error", target, err)
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func TestAllowPrivateReachesNamesOfTheDNS(t *testing.T) {
	u := serve(t, func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, r.Host) })
	network := Network{AllowPrivate: true, Resolver: nameServer(t, [4]byte{127, 0, 0, 1})}
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(u, "http://"))
	_, text, err := get(t, New(Config{Base: network.Transport()}), "http://a.example:"+port)
	if err != nil || text != "a.example:"+port {
		t.Errorf("body %q, %v", text, err)
	}
}

func TestConnectToKeepsHostAndTLSName(t *testing.T) {
	s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/flood" {
			w.Header()["X-Flood"] = slices.Repeat([]string{strings.Repeat("a", 1000)}, 400)
		}
		fmt.Fprint(w, r.Proto, " ", r.Host, " ", r.TLS.ServerName)
	}))
	s.EnableHTTP2 = true
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.StartTLS()
	defer s.Close()
	to, err := ParseConnectTo("example.com:443:" + s.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	network := Network{AllowPrivate: true, ConnectTo: []ConnectTo{to}}.Transport()
	if _, _, err := get(t, New(Config{Base: network}), "https://example.com/"); Reason(err) != "tls" {
		t.Errorf("unknown certificate: %v, want tls", err)
	}
	network = Network{AllowPrivate: true, ConnectTo: []ConnectTo{to}}.Transport()
	network.(*dialled).TLSClientConfig = &tls.Config{RootCAs: s.Client().Transport.(*http.Transport).TLSClientConfig.RootCAs}
	rt := New(Config{Base: network})
	_, text, err := get(t, rt, "https://example.com/")
	if err != nil || text != "HTTP/2.0 example.com example.com" {
		t.Errorf("body %q, %v", text, err)
	}
	if _, _, err := get(t, rt, "https://example.com/flood"); Reason(err) != "headers-too-large" {
		t.Errorf("header flood by HTTP/2: %v, want headers-too-large", err)
	}
}

func TestParseConnectTo(t *testing.T) {
	tests := map[string]ConnectTo{
		"a.example:443:127.0.0.1:8443": {"a.example", "443", "127.0.0.1", "8443"},
		"::127.0.0.1:8443":             {"", "", "127.0.0.1", "8443"},
		"a.example:80::8080":           {"a.example", "80", "", "8080"},
		"[::1]:80:[2001:db8::1]:81":    {"::1", "80", "2001:db8::1", "81"},
		":::":                          {},
	}
	for s, want := range tests {
		got, err := ParseConnectTo(s)
		if err != nil || got != want {
			t.Errorf("ParseConnectTo(%q) = %+v, %v; want %+v", s, got, err, want)
		}
	}
	for _, s := range []string{"", "a:1:b", "a:1:b:2:c", "[::1:80:b:2", "[::1]x:80:b:2"} {
		if got, err := ParseConnectTo(s); err == nil {
			t.Errorf("ParseConnectTo(%q) = %+v, want an error", s, got)
		}
	}
}

func TestFirstConnectToThatMatchesCounts(t *testing.T) {
	n := Network{ConnectTo: []ConnectTo{
		{"a.example", "443", "x", "1"}, {"A.example", "", "y", ""}, {"", "80", "", "8080"},
	}}
	want := map[string]string{
		"a.example:443": "x:1", "a.example:80": "y:80", "b.example:80": "b.example:8080", "b.example:443": "b.example:443", "[::1]:80": "[::1]:8080",
	}
	got := make(map[string]string)
	for address := range want {
		got[address] = n.route(address)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestConnectionsThatFail(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed := l.Addr().String()
	l.Close()
	hanging, err := net.Listen("tcp", "127.0.0.1:0") // accepts, but speaks no TLS
	if err != nil {
		t.Fatal(err)
	}
	defer hanging.Close()
	unknown := &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		return nil, &net.DNSError{Err: "no such host", IsNotFound: true}
	}}
	rt := New(Config{Base: Network{AllowPrivate: true, Resolver: unknown, TLS: 50 * time.Millisecond}.Transport()})
	for url, want := range map[string]string{
		"http://" + closed:                   "refused",
		"http://unknown.example":             "dns",
		"https://" + hanging.Addr().String(): "timeout",
	} {
		if _, _, err := get(t, rt, url); Reason(err) != want {
			t.Errorf("GET %s: %v, want %s", url, err, want)
		}
	}
}

func TestReasonsOfOtherErrors(t *testing.T) {
	tests := []struct {
		err  error
		want string
	}{
		{nil, ""},
		{errors.New("else"), "network"},
		{context.DeadlineExceeded, "timeout"},
		{&url.Error{Op: "Get", Err: &LimitError{"body", 1}}, "body-too-large"},
		{fmt.Errorf("wrapped: %w", io.ErrUnexpectedEOF), "cut-short"},
	}
	for _, tt := range tests {
		if got := Reason(tt.err); got != tt.want {
			t.Errorf("Reason(%v) = %q, want %q", tt.err, got, tt.want)
		}
	}
}
