# make demo        build, crawl the bundled sites, extract, index, search
# make demo-elastic  the same into a real Elasticsearch that it starts
# make test        everything, under the race detector where there is a C compiler
# make lint        gofmt, vet, staticcheck
# make golden      write the expected documents of the fixtures anew and show what changed
# make fuzz        each fuzz target for FUZZTIME
# make bench       the benchmarks

GO       ?= go
FUZZTIME ?= 10s
# All packages; dateparser is a module of its own, which ./... leaves out.
PKGS     ?= ./... github.com/markusmobius/go-dateparser

# The race detector needs cgo and a C compiler; the program itself needs neither.
CC_FOUND := $(shell command -v $$($(GO) env CC) 2>/dev/null)
ifneq ($(CC_FOUND),)
RACE := -race
endif

.PHONY: build demo demo-elastic test left-out lint golden fuzz bench clean

build:
	$(GO) build -o bin/dateline ./cmd/dateline

demo: build
	$(GO) run ./cmd/demo

demo-elastic: build
	$(GO) run ./cmd/demo -elastic

test: left-out
	$(GO) test $(RACE) -shuffle=on -timeout 15m $(PKGS)

# Says what the tests will leave out on this machine. With CI=true they fail instead.
left-out:
ifeq ($(RACE),)
	@echo "left out: the race detector, which needs a C compiler such as gcc"
	@test "$(CI)" != true
endif
	@command -v java >/dev/null && command -v javac >/dev/null && command -v mvn >/dev/null || \
	  echo "left out: all on a real Elasticsearch, which needs a JDK 17 or newer and Maven (Debian: apt-get install openjdk-17-jdk-headless maven)"
	@command -v warcio >/dev/null || \
	  echo "left out: warcio's check of the archives (pip install warcio)"
	@test -n "$(DATELINE_SHARED)" || \
	  echo "left out: the real pages and the annotated corpus; DATELINE_SHARED names no folder that holds them"

lint:
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); test -z "$$unformatted" || { echo "gofmt -w needed:"; echo "$$unformatted"; exit 1; }
	$(GO) vet $(PKGS)
	$(GO) tool staticcheck $(PKGS)

golden:
	$(GO) test ./fixtures -run Replay -count=1 -update
	@git --no-pager diff --patch-with-stat -U0 -- fixtures
	@git ls-files --others --exclude-standard -- fixtures | sed 's/^/new: /'

fuzz:
	@scripts/fuzz $(FUZZTIME)

bench:
	$(GO) test -run '^$$' -bench . -benchmem $(PKGS)

clean:
	rm -rf bin build
