"""The IRIs of Helix Atlas: namespaces, prefixes, and how a local name is made.

Patterns: ``ns#Term``, ``voc/{scheme}/{slug}``, ``id/{type}/{slug}``,
``graph/{source|curated|synthetic}/{source}/{edition}/{document}``, ``graph/derived/{rule}``, ``graph/ref/{list}``.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

__all__ = [
    "BASE",
    "GRAPH",
    "HA",
    "ID",
    "PREFIXES",
    "SHAPES",
    "VOC",
    "concept",
    "content_id",
    "entity",
    "expand",
    "shorten",
    "slugify",
]

BASE = "https://w3id.org/helixatlas/"
HA = f"{BASE}ns#"
VOC = f"{BASE}voc/"
ID = f"{BASE}id/"
GRAPH = f"{BASE}graph/"
SHAPES = f"{BASE}shapes#"

PREFIXES: dict[str, str] = {
    "ha": HA,
    "voc": VOC,
    "id": ID,
    "graph": GRAPH,
    "shapes": SHAPES,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "legal": "http://www.w3.org/ns/legal#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "country": "http://publications.europa.eu/resource/authority/country/",
    "nuts": "http://data.europa.eu/nuts/code/",
}


@lru_cache(maxsize=200_000)
def slugify(text: str) -> str:
    """Return the text as a local name: lower-case ASCII words joined by hyphens, at most 80 characters.

    >>> slugify("  Région Île-de-France (n° 2) ")
    'region-ile-de-france-n-2'
    """
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch))
    words = re.sub(r"[^a-z0-9]+", "-", anyascii(plain).lower()).strip("-")
    if len(words) <= 80:
        return words
    return f"{words[:71].rstrip('-')}-{content_id(words)[:8]}"


def content_id(*parts: str) -> str:
    """Return a 16-character identifier of the parts, the same for the same parts for ever."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def concept(scheme: str, slug: str = "") -> str:
    """Return the IRI of a concept, or of the scheme itself without a slug."""
    return f"{VOC}{scheme}/{slug}" if slug else f"{VOC}{scheme}"


def entity(iri_type: str, slug: str) -> str:
    """Return the IRI of a thing, for example ``entity("cluster", "inn-veneto")``."""
    return f"{ID}{iri_type}/{slug}"


def expand(name: str) -> str:
    """Return the full IRI of a prefixed name such as ``ha:Cluster``; a full IRI comes back as it is.

    Raises KeyError for a prefix that is not in PREFIXES.
    """
    if "://" in name:
        return name
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def shorten(iri: str) -> str:
    """Return the prefixed name of an IRI by the longest namespace that fits, or the IRI itself."""
    fits = [(space, prefix) for prefix, space in PREFIXES.items() if iri.startswith(space)]
    if not fits:
        return iri
    space, prefix = max(fits, key=lambda pair: len(pair[0]))
    return f"{prefix}:{iri[len(space) :]}"
