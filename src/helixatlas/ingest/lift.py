"""Write checked records as N-Quads, each line with the cell it comes from.

Lines are made by joining text: no term object and no graph library is in the way of the happy path.
"""

from __future__ import annotations

from dataclasses import dataclass

from helixatlas.ingest.checked import Checked, CheckedColumn, CheckedRecords
from helixatlas.ingest.identity import name_field
from helixatlas.ingest.source import Source
from helixatlas.ingest.terms import XSD, lang_literal, literal
from helixatlas.ontology.namespaces import HA, ID, PREFIXES, concept, content_id, slugify

__all__ = ["Lifted", "lift"]

_RDF = PREFIXES["rdf"]
_TYPE = f"<{_RDF}type>"
_DERIVED = f"<{PREFIXES['prov']}wasDerivedFrom>"
_ASSERTED = f"<{concept('evidence-status', 'asserted')}>"


@dataclass(frozen=True)
class Lifted:
    """The statements of one edition, sorted, and parallel to them the cells they come from."""

    quads: list[str]
    origins: list[str]


class _Sheet:
    """The row nodes and the origin prefixes of one sheet, made once and shared by its records."""

    def __init__(self, source: Source, number: int, found: CheckedRecords) -> None:
        rows = found.rows
        self.slug = f"{slugify(rows.file)}.{slugify(rows.sheet)}"
        file, sheet = _plain(rows.file), _plain(rows.sheet)
        self.origins = [f"{file}\t{sheet}\t{row}\t" for row in rows.numbers]
        self.graphs = {one: source.graph(number, one) for some in set(rows.documents) for one in some}


def lift(checked: Checked, source: Source, number: int) -> Lifted:
    """Return the statements of the checked records as edition ``number`` of the source."""
    out: dict[str, str] = {}
    sheets: dict[int, _Sheet] = {}
    for found in checked.records:
        sheet = sheets.get(id(found.rows)) or sheets.setdefault(id(found.rows), _Sheet(source, number, found))
        for document in sorted(sheet.graphs):
            _Lifter(checked, source, found, sheet, document, out).run()
    quads = sorted(out)
    return Lifted(quads, [out[quad] for quad in quads])


class _Lifter:
    """Writes the records of one kind in one sheet that stand in one document."""

    def __init__(
        self, checked: Checked, source: Source, found: CheckedRecords, sheet: _Sheet, document: str, out: dict[str, str]
    ) -> None:
        self.checked, self.found, self.sheet, self.out = checked, found, sheet, out
        self.document_iri = f"<{source.document_iri(document)}>"
        self.language = found.rows.mapping.lang or source.languages[0]
        self.graph = sheet.graphs[document]
        self.end = f" <{self.graph}> ."
        documents = found.rows.documents
        self.chosen = [
            index
            for index, (entry, subject) in enumerate(zip(found.entries, found.subjects, strict=True))
            if subject and document in documents[entry]
        ]

    def run(self) -> None:
        """Write types, rows, columns and claims."""
        self._rows()
        for column in self.found.columns:
            if len(column.field.path) == 1:
                self._column(column)
            else:
                self._nested(column)
            if column.creates:
                self._created(column)
            if any(column.evidence) or any(column.locator):
                self._claims(column)

    def _rows(self) -> None:
        found, end, put = self.found, self.end, self.out.setdefault
        kinds = [f" {_TYPE} <{kind}>{end}" for kind in (found.type.target_class, *found.type.extra_types)]
        node = f"<{self.graph}#{self.sheet.slug}."
        static = [
            f"> {_TYPE} <{HA}SourceRow>{end}",
            f"> <{HA}inFile> {literal(found.rows.file)}{end}",
            *([f"> <{HA}sheetName> {literal(found.rows.sheet)}{end}"] if found.rows.sheet else []),
        ]
        seen: set[int] = set()
        locators = found.rows.locators
        for index in self.chosen:
            entry = found.entries[index]
            subject, origin, row = found.subjects[index], self.sheet.origins[entry], found.rows.numbers[entry]
            for kind in kinds:
                put(subject + kind, origin)
            put(f"{subject} {_DERIVED} {node}{row}>{end}", origin)
            if entry in seen:
                continue
            seen.add(entry)
            for tail in static:
                put(f"{node}{row}{tail}", origin)
            put(f'{node}{row}> <{HA}rowNumber> "{row}"^^<{XSD}integer>{end}', origin)
            if locators and locators[entry]:
                put(f"{node}{row}> <{HA}sourceLocator> {literal(locators[entry])}{end}", origin)

    def _column(self, column: CheckedColumn) -> None:
        subjects, entries, origins, put = (
            self.found.subjects,
            self.found.entries,
            self.sheet.origins,
            self.out.setdefault,
        )
        predicate, end, terms = f" <{column.field.path[0]}> ", self.end, column.terms
        header = _plain(column.header)
        for index in self.chosen:
            for term in terms[index]:
                put(subjects[index] + predicate + term + end, origins[entries[index]] + header)

    def _nested(self, column: CheckedColumn) -> None:
        first, second = column.field.path[0], column.field.path[1]
        step, header = _local(first), _plain(column.header)
        for index in self.chosen:
            if not column.terms[index]:
                continue
            subject, origin = self.found.subjects[index], self.sheet.origins[self.found.entries[index]] + header
            node = f"{subject[:-1]}#{step}>"
            self.out.setdefault(f"{subject} <{first}> {node}{self.end}", origin)
            if column.field.via_class:
                self.out.setdefault(f"{node} {_TYPE} <{column.field.via_class}>{self.end}", origin)
            for term in column.terms[index]:
                self.out.setdefault(f"{node} <{second}> {term}{self.end}", origin)

    def _created(self, column: CheckedColumn) -> None:
        created, header = self.checked.created.records, _plain(column.header)
        for index in self.chosen:
            entry = self.found.entries[index]
            origin = self.sheet.origins[entry] + header
            node = f"<{self.graph}#{self.sheet.slug}.{self.found.rows.numbers[entry]}>"
            for term in column.terms[index]:
                if term not in created:
                    continue
                kind, name = created[term]
                naming = name_field(kind)
                for one in (kind.target_class, *kind.extra_types):
                    self.out.setdefault(f"{term} {_TYPE} <{one}>{self.end}", origin)
                if naming is not None:
                    label = lang_literal(name, self.language) if naming.kind == "langtext" else literal(name)
                    self.out.setdefault(f"{term} <{naming.path[0]}> {label}{self.end}", origin)
                self.out.setdefault(f"{term} {_DERIVED} {node}{self.end}", origin)

    def _claims(self, column: CheckedColumn) -> None:
        predicate, header = column.field.path[-1], _plain(column.header)
        for index in self.chosen:
            evidence = column.evidence[index] if column.evidence else ""
            locator = column.locator[index] if column.locator else ""
            if not evidence and (not locator or not self._own_locator(column)):
                continue
            subject, origin = self.found.subjects[index], self.sheet.origins[self.found.entries[index]] + header
            if len(column.field.path) > 1:
                subject = f"{subject[:-1]}#{_local(column.field.path[0])}>"
            for term in column.terms[index]:
                self._claim((subject, predicate, term), evidence or _ASSERTED, locator, origin)

    def _own_locator(self, column: CheckedColumn) -> bool:
        mapped = next((one for one in self.found.mapping.fields if one.key == column.field.key), None)
        return mapped is not None and mapped.locator is not None

    def _claim(self, statement: tuple[str, str, str], evidence: str, locator: str, origin: str) -> None:
        subject, predicate, term = statement
        node = f"<{ID}claim/{content_id(subject, predicate, term, self.graph.rpartition('/')[2])}>"
        pairs = [
            (_TYPE, f"<{HA}Claim>"),
            (f"<{_RDF}subject>", subject),
            (f"<{_RDF}predicate>", f"<{predicate}>"),
            (f"<{_RDF}object>", term),
            (f"<{HA}evidenceStatus>", evidence),
            (f"<{HA}supportedBy>", self.document_iri),
            *([(f"<{HA}sourceLocator>", literal(locator))] if locator else []),
        ]
        for name, value in pairs:
            self.out.setdefault(f"{node} {name} {value}{self.end}", origin)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _local(iri: str) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]
