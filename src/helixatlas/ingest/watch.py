"""What the edition before says about an input: has a type lost half its records, or a region all of them?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from helixatlas.graph.editions import Edition
from helixatlas.ingest.checked import CheckedRecords
from helixatlas.ingest.problems import Problem
from helixatlas.ingest.report import Report
from helixatlas.ontology.namespaces import ID, PREFIXES

__all__ = ["compare_counts", "compare_regions"]

_HALVED = 0.5  # an edition with fewer than this share of a type's former records is stopped
_MANY = 10  # records of a type from which halving means something
_SOME = 5  # records of a type from which their being gone altogether means something
_REGION = 5  # records of a region from which their being gone altogether means something
_NUTS = f"<{PREFIXES['nuts']}"
_COUNTRY = "<http://publications.europa.eu/resource/authority/country/"
_CLAIM = f"<{ID}claim/"


def compare_counts(report: Report, former: Edition) -> None:
    """Add a broken promise for each record type of which fewer than half are left."""
    for key, count in former.manifest.get("records", {}).items():
        now = report.records.get(key, 0)
        if (count >= _MANY and now < count * _HALVED) or (count >= _SOME and not now):
            message = f"There are {now} records of the type {key}; the edition before has {count}."
            problem = Problem("warning", "promise-halved", "", "", 0, "", key, str(now), message, f"about {count}")
            report.problems.append(problem)


def compare_regions(report: Report, records: Iterable[CheckedRecords], former: Edition) -> None:
    """Add a broken promise for each country or region that had records and has none now; the widest only."""
    before = {region: len(found) for region, found in _of_edition(former).items()}
    now = _of_records(records)
    gone = sorted(region for region, count in before.items() if count >= _REGION and region not in now)
    for region in gone:
        if any(region != other and region.startswith(other) for other in gone):
            continue
        message = f"No record stands in {region} any more; the edition before has {before[region]}."
        problem = Problem(
            "warning", "promise-region-gone", "", "", 0, "", region, "0", message, f"about {before[region]}"
        )
        report.problems.append(problem)


def _regions(term: str) -> tuple[str, ...]:
    """Return a code with every wider one: ITH36 is in ITH3, ITH and IT; of a country its code of three letters."""
    if term.startswith(_NUTS):
        code = term[len(_NUTS) : -1]
        return tuple(code[:length] for length in range(2, len(code) + 1))
    return (f"country {term[len(_COUNTRY) : -1]}",) if term.startswith(_COUNTRY) else ()


def _of_edition(former: Edition) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    with former.quads.open(encoding="utf-8") as quads:
        for line in quads:
            if (_NUTS in line or _COUNTRY in line) and not line.startswith(_CLAIM):
                subject, _, term, _ = line.split(" ", 3)
                for region in _regions(term):
                    found[region].add(subject)
    return found


def _of_records(records: Iterable[CheckedRecords]) -> set[str]:
    columns = (column for found in records for column in found.columns)
    terms = {term for column in columns for some in column.terms for term in some if term.startswith((_NUTS, _COUNTRY))}
    return {region for term in terms for region in _regions(term)}
