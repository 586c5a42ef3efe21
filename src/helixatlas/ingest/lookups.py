"""Read values that stand in a list: concepts of a scheme, territories, references to other records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from helixatlas.errors import InputError
from helixatlas.ingest.cells import cell_text, plain_name
from helixatlas.ingest.context import Context, Region
from helixatlas.ingest.names import Names
from helixatlas.ingest.problems import Fault
from helixatlas.ingest.terms import iri, is_iri
from helixatlas.ingest.values import Outcome, Reader
from helixatlas.ontology.namespaces import ID, PREFIXES, entity, slugify
from helixatlas.ontology.records import Field, RecordType
from helixatlas.ontology.vocabularies import Scheme

__all__ = ["ANYTHING", "Created", "lookup_reader", "require_codes"]

ANYTHING = "thing"


@dataclass
class Created:
    """The records that references brought into being: term → (record type, name as written)."""

    records: dict[str, tuple[RecordType, str]] = field(default_factory=dict)


def lookup_reader(
    one: Field, context: Context, names: Names, create: str, created: Created, lang: str = "en", codes: str = ""
) -> Reader | None:
    """Return the reader of a concept, territory or reference field, or None for other kinds.

    Faults name the values of a list in ``lang``; ``codes`` is the country whose own codes stand for territories.
    """
    if one.kind == "concept":
        return partial(_concept, context.schemes.get(one.scheme), one.scheme, lang)
    if one.kind == "territory":
        wanted_place = context.record_types.get("territory") if create else None
        return partial(_territory, context, names, wanted_place, created, codes)
    if one.kind != "reference":
        return None
    if ANYTHING in one.refers_to:
        return partial(_thing, names, _all_types(context))
    types = {key: context.record_types[key] for key in one.refers_to if key in context.record_types}
    wanted = types.get(create) or (next(iter(types.values()), None) if create == "*" else None)
    iri_types = tuple(dict.fromkeys(known.iri_type for known in types.values())) or one.refers_to
    return partial(_reference, names, iri_types, wanted, created, context if "territory" in types else None)


def require_codes(one: Field, context: Context, codes: str) -> None:
    """Raise InputError for codes of a country that has none here, or of a field that holds no territories."""
    known = sorted(context.regions.national) if context.regions else []
    if one.kind != "territory":
        raise InputError(f"codes: {codes} stands at {one.key}, which holds no territories.", hint="Take it out there.")
    if codes not in known:
        raise InputError(
            f"The codes of {codes} are not known at {one.key}.", hint=f"Known are those of {', '.join(known)}."
        )


def _all_types(context: Context) -> tuple[str, ...]:
    return tuple(sorted({known.iri_type for known in context.record_types.values()}))


def _fail(code: str, message: str, expected: str, suggestion: str = "") -> Outcome:
    return (), (Fault("error", code, message, expected, suggestion),)


def _concept(scheme: Scheme | None, key: str, lang: str, raw: object) -> Outcome:
    text = cell_text(raw)
    if scheme is None:
        return _fail("no-such-scheme", f"This atlas has no list of values {key!r}.", "a list of that name")
    found = scheme.find(text)
    if found is not None:
        return (iri(found.iri),), ()
    near = scheme.suggest(text)
    labels = [one.label(lang) for one in scheme.concepts]
    shown = ", ".join(labels[:12]) + (f" … ({len(labels)} values)" if len(labels) > 12 else "")
    return _fail(
        "unknown-value", f"{scheme.title or key} has no such value.", shown, near[0].label(lang) if near else ""
    )


def _territory(
    context: Context, names: Names, wanted: RecordType | None, created: Created, codes: str, raw: object
) -> Outcome:
    text = cell_text(raw)
    if is_iri(text) and text.startswith("http"):
        return (iri(text),), ()
    own = context.regions.national_code(text, codes) if context.regions and codes else None
    if own is not None:
        return (iri(own.iri),), ()
    unit = context.regions.lookup(text) if context.regions and _is_code(text) else None
    if unit is not None:
        return (iri(unit.iri),), _superseded(unit)
    places = names.find(("place",), _local(text, "place"))
    if len(places) == 1:
        return (iri(places[0]),), ()
    unit = context.regions.lookup(text) if context.regions else None
    if unit is not None:
        return (iri(unit.iri),), _superseded(unit)
    if wanted is not None and not _is_code(text):
        # A place that is no region is kept as the source writes it.
        return _create(names, wanted, created, text)
    near: Sequence[object] = context.regions.suggest(text) if context.regions else ()
    code = "nuts-code-unknown" if _is_code(text) else "territory-unknown"
    what = "This code stands in no edition of NUTS." if _is_code(text) else "No territory of that name is known."
    return _fail(code, what, "a NUTS code such as ITH3, or a place of this source", _region_words(near))


def _superseded(unit: Region) -> tuple[Fault, ...]:
    """Return a remark on a unit that NUTS no longer has: it is understood, and its fate is told."""
    if not unit.superseded_by:
        return ()
    newest = unit.current if unit.current != unit.code else ", ".join(unit.superseded_by)
    return (Fault("information", "nuts-code-superseded", unit.note, "a code of the newest NUTS", newest),)


def _is_code(text: str) -> bool:
    return 2 <= len(text) <= 5 and text[:2].isalpha() and text.isalnum() and text.isascii() and text.upper() == text


def _region_words(near: Sequence[object]) -> str:
    if not near:
        return ""
    code = str(getattr(near[0], "code", "") or getattr(near[0], "notation", "") or near[0])
    labels = getattr(near[0], "label", "") or getattr(near[0], "name", "")
    name = labels if isinstance(labels, str) else ""
    return f"{code} ({name})" if name else code


def _local(text: str, iri_type: str) -> str:
    return text.removeprefix(f"{iri_type}/")


def _reference(
    names: Names,
    iri_types: tuple[str, ...],
    wanted: RecordType | None,
    created: Created,
    places: Context | None,
    raw: object,
) -> Outcome:
    text = plain_name(cell_text(raw))
    if is_iri(text) and text.startswith("http"):
        return (iri(text),), ()
    kind, _, local = text.partition("/")
    exact = local and kind in iri_types
    found = names.find((kind,), local) if exact else names.find(iri_types, text)
    if len(found) == 1:
        return (iri(found[0]),), ()
    if len(found) > 1:
        shown = ", ".join(one.removeprefix(ID) for one in found)
        return _fail(
            "ambiguous-name", f"The name means {len(found)} records.", f"one of: {shown}", found[0].removeprefix(ID)
        )
    if wanted is not None:
        return _create(names, wanted, created, local if exact else text)
    if places is not None:
        return _territory(places, names, None, created, "", raw)
    near = names.suggest(iri_types, text)
    expected = f"the id or a name of a known {' or '.join(iri_types)}"
    return _fail("unknown-reference", "No record of that name is known here.", expected, near[0] if near else "")


def _create(names: Names, wanted: RecordType, created: Created, text: str) -> Outcome:
    slug = slugify(text)
    if not slug:
        return _fail("name-unusable", "This has no letters or digits to make a name of.", "a name")
    made = entity(wanted.iri_type, slug)
    names.add_label(wanted.iri_type, text, made)
    created.records.setdefault(iri(made), (wanted, text))
    return (iri(made),), ()


def _thing(names: Names, iri_types: tuple[str, ...], raw: object) -> Outcome:
    text = cell_text(raw)
    if is_iri(text) and "://" in text:
        return (iri(text),), ()
    prefix, colon, rest = text.partition(":")
    if colon and prefix in PREFIXES and rest and " " not in rest:
        return (iri(PREFIXES[prefix] + rest),), ()
    kind, slash, local = text.partition("/")
    if slash and kind in iri_types and slugify(local) == local:
        return (iri(entity(kind, local)),), ()
    found = names.find(iri_types, text)
    if len(found) == 1:
        return (iri(found[0]),), ()
    expected = "type/name, a prefixed name such as voc:helix/academia, or a full IRI"
    return _fail(
        "unknown-reference", "This names nothing that is known.", expected, found[0].removeprefix(ID) if found else ""
    )
