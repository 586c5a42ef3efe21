"""Find territories that lie in another country than their record."""

from __future__ import annotations

from helixatlas.ingest.cells import cell_text
from helixatlas.ingest.checked import CheckedColumn, CheckedRecords
from helixatlas.ingest.context import Context
from helixatlas.ingest.journal import Journal
from helixatlas.ingest.problems import Fault
from helixatlas.ontology.namespaces import PREFIXES

__all__ = ["check_abroad"]

_REGION = f"<{PREFIXES['nuts']}"
_NUTS_CODES = {"GR": "EL", "GB": "UK"}


def check_abroad(records: CheckedRecords, context: Context, journal: Journal) -> None:
    """Note a warning at each region of another country than the one the row says, such as FI for Firenze."""
    countries = [one for one in records.columns if one.field.key == "country" and not one.field.multiple]
    places = [one for one in records.columns if one.field.kind == "territory" and one.column >= 0]
    scheme = context.schemes.get("country")
    if not countries or not places or scheme is None:
        return
    names = {
        f"<{one.iri}>": (_NUTS_CODES.get(one.notation, one.notation), one.label())
        for one in scheme.concepts
        if one.notation
    }
    for index, terms in enumerate(countries[0].terms):
        own = names.get(terms[0]) if len(terms) == 1 else None
        if own is not None:
            for place in places:
                _compare(records, index, place, own, context, journal)


def _compare(
    records: CheckedRecords, index: int, place: CheckedColumn, own: tuple[str, str], context: Context, journal: Journal
) -> None:
    code, country = own
    for term in place.terms[index]:
        if not term.startswith(_REGION) or term.startswith(code, len(_REGION)):
            continue
        found = term[len(_REGION) : -1]
        entry = records.entries[index]
        cell = records.rows.column(place.column)[entry]
        meant = context.regions.national_code(cell_text(cell), code) if context.regions else None
        message = f"This is read as {found}, which is not in {country}."
        fault = Fault(
            "warning", "territory-abroad", message, f"a region of {country}", meant.code if meant is not None else ""
        )
        journal.cell(records.rows, entry, place.column, cell, fault)
