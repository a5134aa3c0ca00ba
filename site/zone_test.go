package site

import (
	"fmt"
	"testing"
)

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

func TestTableZone(t *testing.T) {
	table, err := NewTable([]Profile{{Name: "seoul", Hosts: []string{"news.example.com", "127.0.0.1"}, Zone: "+09:00"}, {Name: "hanoi", Hosts: []string{"vna.example.de"}}})
	if err != nil {
		t.Fatal(err)
	}
	for host, want := range map[string]string{
		"news.example.com": "+09:00 true", "127.0.0.1:8080": "+09:00 true", "vna.example.de": "+07:00 true",
		"other.example.de": "Europe/Berlin true", "other.example.com": "+07:00 false",
	} {
		if loc, known := table.Zone(host); fmt.Sprint(loc, known) != want {
			t.Errorf("%s: %v, %v; want %s", host, loc, known, want)
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
