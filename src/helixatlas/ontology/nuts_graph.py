"""The reference graph of the regions: one territory a code, where it lies, when it was valid, what came after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from helixatlas.ontology.namespaces import HA, PREFIXES

__all__ = ["region_lines"]

_NUTS = PREFIXES["nuts"]
_SCHEME = "http://data.europa.eu/nuts/scheme/"
_LANGUAGES = {
    "AT": "de",
    "BG": "bg",
    "HR": "hr",
    "CZ": "cs",
    "DK": "da",
    "EE": "et",
    "FR": "fr",
    "DE": "de",
    "EL": "el",
    "HU": "hu",
    "IT": "it",
    "LV": "lv",
    "LT": "lt",
    "NL": "nl",
    "PL": "pl",
    "PT": "pt",
    "RO": "ro",
    "SK": "sk",
    "SI": "sl",
    "ES": "es",
    "SE": "sv",
    "AL": "sq",
    "IS": "is",
    "LI": "de",
    "UK": "en",
    "UA": "uk",
    "TR": "tr",
}  # fmt: skip  countries with several official languages are left out: their names carry no tag


class _Region(Protocol):
    @property
    def code(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def latin(self) -> str: ...
    @property
    def english(self) -> str: ...
    @property
    def level(self) -> int: ...
    @property
    def versions(self) -> tuple[int, ...]: ...
    @property
    def parent(self) -> str: ...
    @property
    def superseded_by(self) -> tuple[str, ...]: ...
    @property
    def change(self) -> str: ...
    @property
    def note(self) -> str: ...


def region_lines(region: _Region) -> Iterator[str]:
    """Yield the N-Triples of one region.

    A successor is said with dct:isReplacedBy, in the order of its part; the change in words with skos:changeNote.
    """
    subject = f"<{_NUTS}{region.code}>"
    country = _country(region.code)
    yield f"{subject} <{PREFIXES['rdf']}type> <{HA}Territory> ."
    yield f'{subject} <{HA}nutsCode> "{region.code}" .'
    yield f'{subject} <{HA}nutsLevel> "{region.level}"^^<{PREFIXES["xsd"]}integer> .'
    yield f"{subject} <{PREFIXES['skos']}prefLabel> {_name(region)} ."
    if region.latin:
        yield f"{subject} <{PREFIXES['skos']}altLabel> {_quoted(region.latin)} ."
    if region.english:
        yield f"{subject} <{PREFIXES['skos']}altLabel> {_quoted(region.english)}@en ."
    if region.parent:
        yield f"{subject} <{HA}withinTerritory> <{_NUTS}{region.parent}> ."
    if country:
        yield f"{subject} <{HA}inCountry> <{PREFIXES['country']}{country}> ."
    for year in region.versions:
        yield f"{subject} <{PREFIXES['skos']}inScheme> <{_SCHEME}{year}> ."
    for code in region.superseded_by:
        yield f"{subject} <{PREFIXES['dct']}isReplacedBy> <{_NUTS}{code}> ."
    if region.change:
        yield f"{subject} <{HA}replacementReason> {_quoted(region.change)} ."
    if region.change:
        yield f"{subject} <{PREFIXES['skos']}changeNote> {_quoted(region.note)}@en ."


def _name(region: _Region) -> str:
    language = "en" if region.level == 0 else _LANGUAGES.get(region.code[:2], "")
    tag = f"@{language}" if language and region.label != region.code else ""
    return _quoted(region.label) + tag


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _country(code: str) -> str:
    return _COUNTRIES.get(code[:2], "")


_COUNTRIES = {
    "AL": "ALB", "AT": "AUT", "BA": "BIH", "BE": "BEL", "BG": "BGR", "CH": "CHE", "CY": "CYP", "CZ": "CZE",
    "DE": "DEU", "DK": "DNK", "EE": "EST", "EL": "GRC", "ES": "ESP", "FI": "FIN", "FR": "FRA", "HR": "HRV",
    "HU": "HUN", "IE": "IRL", "IS": "ISL", "IT": "ITA", "LI": "LIE", "LT": "LTU", "LU": "LUX", "LV": "LVA",
    "ME": "MNE", "MK": "MKD", "MT": "MLT", "NL": "NLD", "NO": "NOR", "PL": "POL", "PT": "PRT", "RO": "ROU",
    "RS": "SRB", "SE": "SWE", "SI": "SVN", "SK": "SVK", "TR": "TUR", "UA": "UKR", "UK": "GBR", "XK": "XKX",
}  # fmt: skip
