package transport

import (
	"fmt"
	"net"
	"strings"
)

// A ConnectTo sends connections for one host and port to another, while URL,
// Host header and TLS name stay, as curl's --connect-to does. An empty Host or
// Port matches any, an empty ToHost or ToPort keeps what was asked for.
type ConnectTo struct {
	Host, Port     string
	ToHost, ToPort string
}

// ParseConnectTo parses HOST1:PORT1:HOST2:PORT2, any part of which may be
// empty; IPv6 addresses stand in brackets.
func ParseConnectTo(s string) (ConnectTo, error) {
	var parts []string
	for rest, more := s, true; more; {
		var part string
		if part, rest, more = cutPart(rest); part == "[" {
			break
		}
		parts = append(parts, part)
	}
	if len(parts) != 4 {
		return ConnectTo{}, fmt.Errorf("parse connect-to %q: want HOST1:PORT1:HOST2:PORT2, as in example.com:443:127.0.0.1:8443", s)
	}
	return ConnectTo{Host: parts[0], Port: parts[1], ToHost: parts[2], ToPort: parts[3]}, nil
}

// cutPart cuts at the first colon outside brackets; "[" is an unclosed one.
func cutPart(s string) (part, rest string, more bool) {
	if !strings.HasPrefix(s, "[") {
		return strings.Cut(s, ":")
	}
	part, rest, ok := strings.Cut(s[1:], "]")
	if !ok || rest != "" && rest[0] != ':' {
		return "[", "", false
	}
	return part, strings.TrimPrefix(rest, ":"), rest != ""
}

// route returns where a connection to address goes and whether c says so.
func (c ConnectTo) route(address string) (string, bool) {
	host, port, err := net.SplitHostPort(address)
	if err != nil || c.Host != "" && !strings.EqualFold(c.Host, host) || c.Port != "" && c.Port != port {
		return "", false
	}
	if c.ToHost != "" {
		host = c.ToHost
	}
	if c.ToPort != "" {
		port = c.ToPort
	}
	return net.JoinHostPort(host, port), true
}
