"""Turn stored records back into the rows of a template, so that a partner can edit them and send them back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from helixatlas.ingest.terms import unquote
from helixatlas.ontology.namespaces import ID, PREFIXES
from helixatlas.ontology.records import Field, RecordType
from helixatlas.ontology.vocabularies import Scheme

__all__ = ["languages_of", "not_carried", "rows_of"]

_TYPE = f"<{PREFIXES['rdf']}type>"
_CLAIM = f"<{ID}claim/"
_KNOWN = frozenset(f"<{PREFIXES['ha']}{one}>" for one in ("evidenceStatus", "sourceLocator"))
_TEXT = f"<{PREFIXES['ha']}claimedText>"
_STATEMENT = tuple(f"<{PREFIXES['rdf']}{one}>" for one in ("subject", "predicate", "object"))
_NUTS = PREFIXES["nuts"]
_SEPARATOR = "; "
_Facts = dict[str, dict[str, set[str]]]


def rows_of(
    quads: Iterable[Path],
    record: RecordType,
    schemes: Mapping[str, Scheme],
    lang: str = "en",
    types: Mapping[str, RecordType] | None = None,
) -> list[dict[str, str]]:
    """Return the records of a type in the quads of editions, as field key → text, sorted by IRI.

    Texts are those in the language, or the only ones there are; a date is as precise as it was written. The key
    ``id`` holds the local name of a named record, so that the rows keep their identity when they come back. ``types``
    are all record types: where two fields share a property, they tell which field a reference belongs to.
    """
    facts = _facts(quads)
    _as_written(facts, {step for field in record.fields if field.kind == "date" for step in field.path[-1:]})
    wanted = f"<{record.target_class}>"
    start = f"<{ID}{record.iri_type}/"
    subjects = sorted(one for one, found in facts.items() if one.startswith(start) and wanted in found.get(_TYPE, ()))
    fields = [(field, _kinds(field, record, types or {})) for field in record.fields]
    return [_row(facts, subject, record, fields, schemes, lang) for subject in subjects]


def languages_of(quads: Iterable[Path], record: RecordType, lang: str = "en") -> dict[str, str]:
    """Return field key → language of the texts that ``rows_of`` gives, where all are in one other than ``lang``."""
    facts = _facts(quads)
    wanted, start = f"<{record.target_class}>", f"<{ID}{record.iri_type}/"
    subjects = [one for one, found in facts.items() if one.startswith(start) and wanted in found.get(_TYPE, ())]
    said: dict[str, str] = {}
    for field in (one for one in record.fields if one.kind == "langtext"):
        terms = {term for one in subjects for term in _in_language(_terms(facts, one, field), lang)}
        tags = {term.rpartition('"@')[2] for term in terms}
        if len(tags) == 1 and tags != {lang}:
            said[field.key] = tags.pop()
    return said


def not_carried(quads: Iterable[Path], lang: str = "en") -> tuple[int, int]:
    """Return of how many statements a workbook leaves out how they are known, and how many further translations."""
    facts = _facts(quads)
    claims = [found.keys() for one, found in facts.items() if one.startswith(_CLAIM)]
    known = sum(_TEXT not in keys and not keys.isdisjoint(_KNOWN) for keys in claims)  # a date comes as it was written
    texts = (terms for subject, found in facts.items() if not subject.startswith(_CLAIM) for terms in found.values())
    tagged = [terms for terms in texts if len({_tag(term) for term in terms} - {""}) > 1]
    return known, sum(len(terms - _in_language(terms, lang)) for terms in tagged)


def _tag(term: str) -> str:
    return term.rpartition('"@')[2] if '"@' in term else ""


def _kinds(field: Field, record: RecordType, types: Mapping[str, RecordType]) -> tuple[str, ...]:
    """Return how the IRIs of a field's references begin where another field has the same property, else nothing."""
    shared = field.kind == "reference" and sum(one.path == field.path for one in record.fields) > 1
    return tuple(f"<{ID}{types[key].iri_type}/" for key in field.refers_to if key in types) if shared else ()


def _facts(quads: Iterable[Path]) -> _Facts:
    facts: _Facts = defaultdict(lambda: defaultdict(set))
    for file in quads:
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                if line.startswith(f"<{ID}"):
                    subject, predicate, rest = line.split(" ", 2)
                    facts[subject][predicate].add(rest[: rest.rindex(" <")])
    return facts


def _as_written(facts: _Facts, predicates: set[str]) -> None:
    """Put the year or month of a claim in the place of the day that is stored for it."""
    for found in [one for subject, one in facts.items() if subject.startswith(_CLAIM) and _TEXT in one]:
        (subject, predicate, term), text = (min(found.get(key, {""})) for key in _STATEMENT), min(found[_TEXT])
        terms = facts.get(subject, {}).get(predicate, set())
        if predicate[1:-1] in predicates and term in terms:
            terms.remove(term)
            terms.add(text)


def _row(
    facts: _Facts,
    subject: str,
    record: RecordType,
    fields: Sequence[tuple[Field, tuple[str, ...]]],
    schemes: Mapping[str, Scheme],
    lang: str,
) -> dict[str, str]:
    row = {"id": subject[len(f"<{ID}{record.iri_type}/") : -1]} if record.identity == "slug" else {}
    for field, kinds in fields:
        terms = {term for term in _terms(facts, subject, field) if not kinds or term.startswith(kinds)}
        texts = sorted(filter(None, (_text(term, field, schemes, lang) for term in _in_language(terms, lang))))
        if texts:
            row[field.key] = _SEPARATOR.join(texts)
    return row


def _terms(facts: _Facts, subject: str, field: Field) -> set[str]:
    found = facts.get(subject, {}).get(f"<{field.path[0]}>", set())
    for step in field.path[1:]:
        found = {term for node in found for term in facts.get(node, {}).get(f"<{step}>", ())}
    return set(found)


def _in_language(terms: set[str], lang: str) -> set[str]:
    own = {term for term in terms if term.endswith(f'"@{lang}')}
    return own or terms


def _text(term: str, field: Field, schemes: Mapping[str, Scheme], lang: str) -> str:
    text = unquote(term)
    if field.kind == "concept" and field.scheme in schemes:
        concept = schemes[field.scheme].by_iri(text)
        return concept.label(lang) if concept else text
    if field.kind == "territory" and text.startswith(_NUTS):
        return text.removeprefix(_NUTS)
    if field.kind in {"reference", "territory"} and text.startswith(ID):
        return text.removeprefix(ID)
    return text
