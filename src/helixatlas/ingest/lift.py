"""Write checked records as N-Quads, each line with the cell it comes from.

Lines are made by joining text: no term object and no graph library is in the way of the happy path. They are made in
the order of their subjects, so that a block of some thousand records at a time is sorted, written and let go.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from helixatlas.ingest.checked import Checked, CheckedColumn, CheckedRecords
from helixatlas.ingest.identity import name_field
from helixatlas.ingest.source import Source
from helixatlas.ingest.terms import XSD, lang_literal, literal
from helixatlas.ontology.namespaces import HA, ID, PREFIXES, concept, content_id, slugify

__all__ = ["Lifted", "lift"]

_BLOCK = 20_000  # subjects whose statements are held at a time
_END = "\U0010ffff"  # behind every statement
_RDF = PREFIXES["rdf"]
_TYPE = f"<{_RDF}type>"
_DERIVED = f"<{PREFIXES['prov']}wasDerivedFrom>"
_ASSERTED, _CURATED = (f"<{concept('evidence-status', one)}>" for one in ("asserted", "curated"))


@dataclass(frozen=True)
class Lifted:
    """The statements of one edition, made anew each time they are asked for, so that few are held at a time."""

    checked: Checked
    source: Source
    number: int

    def blocks(self) -> Iterator[tuple[list[str], list[str]]]:
        """Yield the statements in order, each once, some thousand records at a time, with the cells they come from."""
        lifters = self._lifters()
        out: dict[str, str] = {}
        for lifter in lifters:
            lifter.write_others(out)
        others = sorted(out)
        held, out = out, {}
        for end in _borders(lifters):
            for lifter in lifters:
                lifter.write_until(end, out)
            split = bisect_left(others, end)
            for quad in others[:split]:
                out.setdefault(quad, held[quad])
            del others[:split]
            quads = sorted(out)
            # A name may begin like a later one (o1, o10), and ``o1>`` sorts behind ``o10>``: such lines wait.
            done = bisect_left(quads, end)
            yield quads[:done], [out[quad] for quad in quads[:done]]
            out = {quad: out[quad] for quad in quads[done:]}

    @property
    def quads(self) -> list[str]:
        """Return all statements in order, for inputs that are small."""
        return [quad for quads, _ in self.blocks() for quad in quads]

    @property
    def origins(self) -> list[str]:
        """Return the cells the statements come from, parallel to them."""
        return [origin for _, origins in self.blocks() for origin in origins]

    def _lifters(self) -> list[_Lifter]:
        sheets: dict[int, _Sheet] = {}
        lifters = []
        for found in self.checked.records:
            sheet = sheets.get(id(found.rows))
            if sheet is None:
                sheet = sheets[id(found.rows)] = _Sheet(self.source, self.number, found)
            lifters += [_Lifter(self, found, sheet, document) for document in sorted(sheet.graphs)]
        return lifters


def lift(checked: Checked, source: Source, number: int) -> Lifted:
    """Return the statements of the checked records as edition ``number`` of the source."""
    return Lifted(checked, source, number)


def _borders(lifters: list[_Lifter]) -> list[str]:
    """Return texts that part the sorted subjects into blocks, the last one behind all of them."""
    keys = sorted({key for lifter in lifters for keys in (lifter.subject_keys, lifter.row_keys) for key in keys})
    return [*keys[_BLOCK::_BLOCK], _END]


class _Sheet:
    """The origin prefixes and graphs of one sheet, made once and shared by its records."""

    def __init__(self, source: Source, number: int, found: CheckedRecords) -> None:
        rows = found.rows
        self.slug = f"{slugify(rows.file)}.{slugify(rows.sheet)}"
        file, sheet = _plain(rows.file), _plain(rows.sheet)
        self.origins = [f"{file}\t{sheet}\t{row}\t" for row in rows.numbers]
        self.graphs = {one: source.graph(number, one) for some in set(rows.documents) for one in some}


class _Lifter:
    """Writes the records of one kind in one sheet that stand in one document, in the order of their subjects.

    Keys are subjects without the closing bracket, sorted; the entries of one subject stay in the order of rows.
    """

    def __init__(self, lifted: Lifted, found: CheckedRecords, sheet: _Sheet, document: str) -> None:
        self.checked, self.found, self.sheet = lifted.checked, found, sheet
        self.out: dict[str, str] = {}
        self.document_iri = f"<{lifted.source.document_iri(document)}>"
        self.plain = _CURATED if lifted.source.kind == "curated" else _ASSERTED
        self.language = found.rows.mapping.lang or lifted.source.languages[0]
        self.graph = sheet.graphs[document]
        self.end = f" <{self.graph}> ."
        documents, subjects = found.rows.documents, found.subjects
        self.chosen = [
            index
            for index, (entry, subject) in enumerate(zip(found.entries, subjects, strict=True))
            if subject and document in documents[entry]
        ]
        self.node = f"<{self.graph}#{sheet.slug}."
        keyed = sorted((f"{self.node}{found.rows.numbers[entry]}", entry) for entry in self._entries())
        self.row_keys, self.row_entries = [key for key, _ in keyed], [entry for _, entry in keyed]
        self.ordered = sorted(self.chosen, key=subjects.__getitem__)
        self.subject_keys = [subjects[index][:-1] for index in self.ordered]
        if any(after < before for before, after in pairwise(self.subject_keys)):
            # Without its bracket ``o1`` stands before ``o10``, with it behind.
            self.ordered.sort(key=lambda index: subjects[index][:-1])
            self.subject_keys.sort()
        self._row, self._subject = 0, 0

    def _entries(self) -> set[int]:
        return {self.found.entries[index] for index in self.chosen}

    def write_others(self, out: dict[str, str]) -> None:
        """Write what has a subject of its own: records that references brought into being, and claims."""
        self.out = out
        for column in self.found.columns:
            if column.creates:
                self._created(column)
            if any(column.evidence) or any(column.locator) or column.written:
                self._claims(column)

    def write_until(self, end: str, out: dict[str, str]) -> None:
        """Write types, rows and columns of the subjects before a text, going on where the last call stopped."""
        self.out = out
        row, self._row = self._row, bisect_left(self.row_keys, end, self._row)
        if row < self._row:
            self._rows(self.row_entries[row : self._row])
        start, self._subject = self._subject, bisect_left(self.subject_keys, end, self._subject)
        if start == self._subject:
            return
        self.chosen = self.ordered[start : self._subject]
        self._types()
        for column in self.found.columns:
            if len(column.field.path) == 1:
                self._column(column)
            else:
                self._nested(column)

    def _types(self) -> None:
        found, end, put = self.found, self.end, self.out.setdefault
        kinds = [f" {_TYPE} <{kind}>{end}" for kind in (found.type.target_class, *found.type.extra_types)]
        derived, tail = f" {_DERIVED} {self.node}", f">{end}"
        for index in self.chosen:
            entry = found.entries[index]
            subject, origin = found.subjects[index], self.sheet.origins[entry]
            for kind in kinds:
                put(subject + kind, origin)
            put(f"{subject}{derived}{found.rows.numbers[entry]}{tail}", origin)

    def _rows(self, entries: list[int]) -> None:
        rows, end, put = self.found.rows, self.end, self.out.setdefault
        static = [
            f"> {_TYPE} <{HA}SourceRow>{end}",
            f"> <{HA}inFile> {literal(rows.file)}{end}",
            *([f"> <{HA}sheetName> {literal(rows.sheet)}{end}"] if rows.sheet else []),
        ]
        for entry in entries:
            row, origin = rows.numbers[entry], self.sheet.origins[entry]
            for tail in static:
                put(f"{self.node}{row}{tail}", origin)
            put(f'{self.node}{row}> <{HA}rowNumber> "{row}"^^<{XSD}integer>{end}', origin)
            if rows.locators and rows.locators[entry]:
                put(f"{self.node}{row}> <{HA}sourceLocator> {literal(rows.locators[entry])}{end}", origin)

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
            written = column.written[index] if column.written else ""
            if not evidence and not written and (not locator or not self._own_locator(column)):
                continue
            subject, origin = self.found.subjects[index], self.sheet.origins[self.found.entries[index]] + header
            if len(column.field.path) > 1:
                subject = f"{subject[:-1]}#{_local(column.field.path[0])}>"
            status = evidence or (self.plain if written else _ASSERTED)
            place = "; ".join(filter(None, (locator, f"“{written}”" if written else "")))
            for term in column.terms[index]:
                self._claim((subject, predicate, term), status, place, origin, written)

    def _own_locator(self, column: CheckedColumn) -> bool:
        mapped = next((one for one in self.found.mapping.fields if one.key == column.field.key), None)
        return mapped is not None and mapped.locator is not None

    def _claim(
        self, statement: tuple[str, str, str], evidence: str, locator: str, origin: str, written: str = ""
    ) -> None:
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
            *([(f"<{HA}claimedText>", literal(written))] if written else []),
        ]
        for name, value in pairs:
            self.out.setdefault(f"{node} {name} {value}{self.end}", origin)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _local(iri: str) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]
