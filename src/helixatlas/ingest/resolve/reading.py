"""Read the organisations of a built atlas: names and places from the projection, numbers and hosts from the dump."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from helixatlas.graph.views import Projection
from helixatlas.ingest.resolve.organisations import Organisation
from helixatlas.ingest.terms import unquote
from helixatlas.ontology.namespaces import expand

__all__ = ["host_of", "place_names", "read_organisations"]

_IDENTIFIER = f"> <{expand('legal:legalIdentifier')}> "
_HOMEPAGE = f"> <{expand('foaf:homepage')}> "
_NODES = "SELECT iri, type, names, country, territory FROM node WHERE NOT synthetic ORDER BY iri"
_HOSTED = (
    "facebook.com", "linkedin.com", "instagram.com", "twitter.com", "x.com", "youtube.com", "sites.google.com",
    "wordpress.com", "blogspot.com", "wixsite.com", "weebly.com", "github.io", "cordis.europa.eu", "europa.eu",
)  # fmt: skip


def read_organisations(
    projection: Path, dump: Path | None = None, types: Sequence[str] = ("organisation",)
) -> list[Organisation]:
    """Return the real (not invented) nodes of these types that have a name, sorted by IRI.

    ``dump`` is the sorted N-Quads file of the same build; without it register numbers and web pages are not known.
    """
    facts = _facts(dump) if dump is not None and dump.is_file() else {}
    found = []
    for row in Projection(projection).rows(_NODES):
        if row["type"] not in types:
            continue
        names = json.loads(row["names"])
        numbers, hosts = facts.get(row["iri"], (frozenset(), frozenset()))
        one = Organisation(
            iri=row["iri"],
            names=_texts(names, acronyms=False),
            acronyms=_texts(names, acronyms=True),
            country=row["country"],
            places=frozenset({row["territory"]} - {None}),
            domains=hosts,
            identifiers=numbers,
            type=row["type"],
        )
        if one.names:
            found.append(one)
    return found


def place_names(projection: Path) -> list[str]:
    """Return the names of the territories an atlas knows, sorted."""
    rows = Projection(projection).rows("SELECT names FROM node WHERE type = 'territory' ORDER BY iri")
    return sorted({name["text"] for row in rows for name in json.loads(row["names"])})


def host_of(address: str) -> str:
    """Return the host of a web page, empty for those where many have their pages.

    >>> host_of("https://www.innveneto.org/about"), host_of("https://facebook.com/innveneto")
    ('innveneto.org', '')
    """
    host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    host = host.removeprefix("www.")
    return "" if any(host == one or host.endswith(f".{one}") for one in _HOSTED) else host


def _texts(names: Iterable[dict[str, str]], *, acronyms: bool) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name["text"] for name in names if (name["kind"] == "acronym") == acronyms))


def _facts(dump: Path) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    numbers: dict[str, set[str]] = defaultdict(set)
    hosts: dict[str, set[str]] = defaultdict(set)
    with dump.open(encoding="utf-8") as lines:
        for line in lines:
            for mark, into, read in ((_IDENTIFIER, numbers, str.strip), (_HOMEPAGE, hosts, host_of)):
                subject, found, rest = line.partition(mark)
                if found and " " not in subject:
                    into[subject[1:]].add(read(unquote(rest[: rest.rindex(" <")])))
    known = sorted({*numbers, *hosts})
    return {iri: (frozenset(numbers[iri] - {""}), frozenset(hosts[iri] - {""})) for iri in known}
