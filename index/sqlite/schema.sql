-- The tables of the embedded index. n numbers articles inside the file.

CREATE TABLE article (
  n        INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  moment   INTEGER, -- publication, seconds since 1970 UTC; null where undated
  day      TEXT,    -- its civil date, YYYY-MM-DD
  keywords BLOB     -- the numbers of its keywords, see numbers.go
);
CREATE INDEX article_moment ON article (moment DESC, id);
CREATE INDEX article_day ON article (day);

-- The whole article as JSON, deflated where that is shorter. A table of its
-- own keeps the rows that searches walk through small.
CREATE TABLE document (
  n    INTEGER PRIMARY KEY,
  body BLOB NOT NULL
);

-- The analysed words of an article, joined by spaces: Go decides what a word
-- is, FTS5 only splits at the spaces and keeps positions.
CREATE VIRTUAL TABLE words USING fts5 (
  title, lead, text,
  content = '', contentless_delete = 1,
  tokenize = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[\]^_`{|}~''""'"
);
INSERT INTO words (words, rank) VALUES ('rank', 'bm25(4.0, 2.0, 1.0)');
-- Fewer and larger segments are written, and merged less often.
INSERT INTO words (words, rank) VALUES ('hashsize', 8388608), ('automerge', 8);

-- Whole values: of facets, and of keywords, which are compared folded. The
-- values of a field are numbered side by side. From a keyword to its articles
-- leads article_keyword, from an article to its keywords article.keywords.
CREATE TABLE keyword (
  k      INTEGER PRIMARY KEY, -- the field's number times 2^32, and a running number
  value  TEXT NOT NULL,
  folded TEXT NOT NULL
);
CREATE INDEX keyword_folded ON keyword (folded, k);
CREATE TABLE article_keyword (
  k INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (k, n)
) WITHOUT ROWID;

-- Officials with an office, each distinct one once for all articles; name to
-- organization are analysed.
CREATE TABLE post (
  p            INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  surface      TEXT NOT NULL,
  title        TEXT NOT NULL,
  organization TEXT NOT NULL,
  country      TEXT NOT NULL,
  UNIQUE (name, surface, title, organization, country)
);
CREATE VIRTUAL TABLE post_words USING fts5 (
  name, surface, title, organization,
  content = '',
  tokenize = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[\]^_`{|}~''""'"
);
CREATE TABLE article_post (
  n INTEGER NOT NULL,
  p INTEGER NOT NULL,
  PRIMARY KEY (n, p)
) WITHOUT ROWID;
CREATE INDEX article_post_p ON article_post (p, n);

-- Localities, each distinct one once; name and surface are analysed.
CREATE TABLE place (
  p       INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  surface TEXT NOT NULL,
  country TEXT NOT NULL,
  code    TEXT NOT NULL,
  merged  TEXT NOT NULL,
  UNIQUE (name, surface, country, code, merged)
);
CREATE VIRTUAL TABLE place_words USING fts5 (
  name, surface,
  content = '',
  tokenize = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[\]^_`{|}~''""'"
);
CREATE TABLE article_place (
  n INTEGER NOT NULL,
  p INTEGER NOT NULL,
  PRIMARY KEY (n, p)
) WITHOUT ROWID;
CREATE INDEX article_place_p ON article_place (p, n);

-- Amounts; one figure is a range whose ends are equal.
CREATE TABLE money (
  n        INTEGER NOT NULL,
  currency TEXT NOT NULL,
  low      REAL NOT NULL,
  high     REAL NOT NULL,
  PRIMARY KEY (n, currency, low, high)
) WITHOUT ROWID;
CREATE INDEX money_high ON money (high, low, currency, n);

-- Dates in the text, first and last day; '' is an open start, '~', which
-- sorts after every day, an open end.
CREATE TABLE mentioned (
  n     INTEGER NOT NULL,
  first TEXT NOT NULL,
  last  TEXT NOT NULL,
  PRIMARY KEY (n, first, last)
) WITHOUT ROWID;
CREATE INDEX mentioned_first ON mentioned (first, last, n);
