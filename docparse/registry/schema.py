"""The tables of a registry, in the order in which versions of docparse added to them."""

from __future__ import annotations

__all__ = ["APPLICATION_ID", "STEPS", "VERSION"]

# Told apart from other SQLite files by its head.
APPLICATION_ID = 0x64706172

# Types, issuers and sources recur thousands of times: a word is stored once. ``key`` is number_key(number).
_FIRST = """
CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE instrument (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL, number TEXT NOT NULL,
    type INTEGER REFERENCES word, date TEXT, issuer INTEGER REFERENCES word, title TEXT
);
CREATE INDEX instrument_key ON instrument (key);
CREATE TABLE fact (
    instrument INTEGER NOT NULL REFERENCES instrument, state TEXT, partly_expired INTEGER NOT NULL DEFAULT 0,
    as_of TEXT, effective_date TEXT, expiry_date TEXT, evidence TEXT NOT NULL, source INTEGER NOT NULL REFERENCES word
);
CREATE UNIQUE INDEX fact_once ON fact (instrument, source, evidence, coalesce(state, ''), coalesce(as_of, ''));
CREATE TABLE link (
    source INTEGER NOT NULL REFERENCES instrument, kind TEXT NOT NULL, target INTEGER NOT NULL REFERENCES instrument,
    effective_from TEXT, evidence TEXT NOT NULL, origin INTEGER NOT NULL REFERENCES word,
    UNIQUE (target, source, kind, origin)
);
CREATE INDEX link_source ON link (source);
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
# Other names of instruments (``key`` is slug(name)), and who changed what when: ``before`` and ``after`` are JSON.
_NAMES_AND_HISTORY = """
CREATE TABLE alias (
    instrument INTEGER NOT NULL REFERENCES instrument, key TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (key, instrument)
);
CREATE TABLE history (
    number INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
    instrument INTEGER REFERENCES instrument, before TEXT, after TEXT, note TEXT
);
CREATE INDEX history_instrument ON history (instrument);
"""
# What leads from each version to the next; a new registry goes through all of them.
STEPS = tuple(tuple(filter(str.strip, step.split(";"))) for step in (_FIRST, _NAMES_AND_HISTORY))
VERSION = len(STEPS)
