CREATE TABLE IF NOT EXISTS url (
	id            INTEGER PRIMARY KEY,
	url           TEXT NOT NULL UNIQUE,        -- canonical form
	host          TEXT NOT NULL,               -- with the port, unless it is the scheme's own
	kind          TEXT NOT NULL,
	priority      INTEGER NOT NULL,
	due           INTEGER,                     -- NULL: not to be fetched
	lease         INTEGER,                     -- since when it is being fetched
	state         TEXT NOT NULL DEFAULT 'queued',
	reason        TEXT NOT NULL DEFAULT '',
	attempts      INTEGER NOT NULL DEFAULT 0,  -- failures since the last success
	etag          TEXT NOT NULL DEFAULT '',
	last_modified TEXT NOT NULL DEFAULT '',
	interval      INTEGER NOT NULL DEFAULT 0,  -- between the last fetch and the next
	fetched       INTEGER,                     -- when the host last answered with it
	revision      INTEGER NOT NULL DEFAULT 0,
	hash          TEXT NOT NULL DEFAULT '',    -- of the content, as the handler gave it
	body          TEXT NOT NULL DEFAULT '',    -- hash of the bytes
	depth         INTEGER NOT NULL DEFAULT 0,
	barren        INTEGER NOT NULL DEFAULT 0,
	redirects     INTEGER NOT NULL DEFAULT 0,
	narrow        INTEGER NOT NULL DEFAULT 0,
	request       TEXT NOT NULL DEFAULT '',    -- what is asked for, where that is not url
	target        TEXT NOT NULL DEFAULT '',    -- where it moved, or the page it is another address of
	found         INTEGER NOT NULL,
	found_on      TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS url_due ON url (host, priority, due) WHERE due IS NOT NULL AND lease IS NULL;
CREATE INDEX IF NOT EXISTS url_leased ON url (lease) WHERE lease IS NOT NULL;
CREATE INDEX IF NOT EXISTS url_alias ON url (target) WHERE state = 'alias';

CREATE TABLE IF NOT EXISTS capture (
	id       INTEGER PRIMARY KEY,
	url      INTEGER NOT NULL REFERENCES url (id),
	file     TEXT NOT NULL,     -- in the archive; '' where the page was not to be kept
	offset   INTEGER NOT NULL,  -- of the record in it, in bytes
	status   INTEGER NOT NULL,
	kind     TEXT NOT NULL,
	revision INTEGER NOT NULL,
	hash     TEXT NOT NULL,
	fetched  INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS capture_url ON capture (url);

CREATE TABLE IF NOT EXISTS outbox (
	capture INTEGER NOT NULL REFERENCES capture (id),
	"index" TEXT NOT NULL,
	PRIMARY KEY ("index", capture)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS harvest (
	host     TEXT PRIMARY KEY,
	articles INTEGER NOT NULL,  -- queued ever, by what their addresses told
	others   INTEGER NOT NULL   -- lists and pages of no known kind
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS policy (
	origin  TEXT PRIMARY KEY,  -- scheme and host
	robots  BLOB NOT NULL,     -- robots.txt
	mining  BLOB NOT NULL,     -- tdmrep.json
	fetched INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS run (
	id      INTEGER PRIMARY KEY,
	source  TEXT NOT NULL,
	starts  TEXT NOT NULL,                     -- JSON
	started INTEGER NOT NULL,
	ended   INTEGER,
	ending  TEXT NOT NULL DEFAULT 'running',
	reason  TEXT NOT NULL DEFAULT '',
	report  TEXT NOT NULL DEFAULT ''           -- JSON
);
CREATE INDEX IF NOT EXISTS run_source ON run (source, id);
