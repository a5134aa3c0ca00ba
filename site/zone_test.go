package site

import "testing"

func TestZone(t *testing.T) {
	for host, want := range map[string]string{
		"news.example.de": "Europe/Berlin", "WWW.EXAMPLE.CO.UK:8080": "Europe/London", "a.example.vn": "Asia/Ho_Chi_Minh",
		"example.com": "", "example.co": "", "127.0.0.1": "", "localhost": "", "": "",
	} {
		loc, ok := Zone(host)
		if ok != (want != "") || ok && loc.String() != want {
			t.Errorf("%s: %v, %v; want %q", host, loc, ok, want)
		}
	}
}

func TestZonesExist(t *testing.T) {
	for tld := range zones {
		if _, ok := Zone("example." + tld); !ok {
			t.Errorf(".%s: %s is not in the time zone database", tld, zones[tld])
		}
	}
}
