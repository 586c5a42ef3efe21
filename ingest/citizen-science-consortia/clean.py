"""Make projects.csv and participations.csv from the harvested CORDIS tables.

Usage: python clean.py FOLDER_WITH_THE_TWO_TABLES

Only facts are kept: no abstracts, no sentences, no streets, no natural persons. The harvested tables list
the coordinator apart from the participants, so a consortium has one member more than its participations.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import Counter
from datetime import datetime
from pathlib import Path

from helixatlas.ontology.namespaces import slugify

HERE = Path(__file__).parent
# Participations of natural persons, by project and participant number: persons never enter the graph.
NATURAL_PERSONS = {("CITI-SENSE", "2"), ("COS4CLOUD", "6"), ("hackAIR", "6"), ("MONOCLE", "10")}
TITLES = {"OMNISCIENTS": "OMNISCIENTS"}  # the harvest lost the title, the programme and the number of this one
COUNTRY_CODES = {
    "Australia": "au", "Austria": "at", "Belarus": "by", "Belgium": "be", "Bulgaria": "bg", "Chile": "cl",
    "Colombia": "co", "Cyprus": "cy", "Czechia": "cz", "Denmark": "dk", "Estonia": "ee", "France": "fr",
    "Germany": "de", "Greece": "gr", "Hungary": "hu", "Indonesia": "id", "Ireland": "ie", "Israel": "il",
    "Italy": "it", "Kenya": "ke", "Kosovo": "xk", "Lithuania": "lt", "Luxembourg": "lu", "Netherlands": "nl",
    "Norway": "no", "Poland": "pl", "Portugal": "pt", "Romania": "ro", "Serbia": "rs", "Slovenia": "si",
    "South Korea": "kr", "Spain": "es", "Sweden": "se", "Switzerland": "ch", "Tanzania": "tz",
    "United Kingdom": "gb", "United States": "us", "Zambia": "zm",
}  # fmt: skip
ENDED = "Participation ended"
Row = dict[str, str]


def normal(name: str) -> str:
    """Return the name as it is compared: one case, no diacritics, one blank between words.

    Punctuation stays, so that only names that are exactly equal otherwise share an identifier.
    """
    plain = unicodedata.normalize("NFKD", name)
    return " ".join("".join(ch for ch in plain if not unicodedata.combining(ch)).casefold().split())


def organisation_ids(pairs: list[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Return a local name for each (normalised name, country), numbered where two would be spelt alike."""
    ids: dict[tuple[str, str], str] = {}
    taken: Counter[str] = Counter()
    for name, country in sorted(set(pairs)):
        slug = f"{slugify(name)}-{COUNTRY_CODES[country]}"
        taken[slug] += 1
        ids[name, country] = slug if taken[slug] == 1 else f"{slug}-{taken[slug]}"
    return ids


def split_name(text: str) -> tuple[str, str, bool]:
    """Return name, country and whether the participation ended, of the glued cell of the harvest."""
    parts = [part.strip() for part in re.split(r"\s{3,}", text.strip())]
    return " ".join(parts[0].split()), parts[-1], ENDED in parts[1:-1]


def town(address: str, country: str) -> str:
    """Return what follows the post code of an address without its country, or nothing when unsure."""
    words = " ".join(address.split()).removesuffix(country).strip().split(" ")
    last = max((i for i, word in enumerate(words) if re.search(r"\d", word)), default=len(words))
    rest = words[last + 1 :]
    if country == "Netherlands" and rest and re.fullmatch(r"[A-Z]{2}", rest[0]):
        rest = rest[1:]
    return " ".join(rest).title() if 0 < len(rest) <= 4 else ""


def day(text: str) -> str:
    """Return '4 November 2015' as an ISO date."""
    return datetime.strptime(text, "%d %B %Y").date().isoformat()  # noqa: DTZ007  a day has no zone


def amount(text: str) -> str:
    """Return '1963982,50' with a decimal point."""
    return text.replace(",", ".")


def members(rows: list[Row]) -> list[Row]:
    """Return coordinator and participants of one project, natural persons left out."""
    first = rows[0]
    name, country, ended = split_name(first["coordinated_by"])
    found = [{"no": "0", "name": name, "country": country, "ended": str(ended), "role": "lead-applicant",
              "town": town(first["coordinator_adress"], country)}]  # fmt: skip
    for row in rows:
        if (row["short title"], row["participant_no"]) in NATURAL_PERSONS:
            continue
        name, country, ended = split_name(row["participant_name"])
        found.append({"no": row["participant_no"], "name": name, "country": country, "ended": str(ended),
                      "role": "partner", "town": town(row["participant_address"], country)})  # fmt: skip
    return found


def project_row(rows: list[Row], listed: list[Row], ids: dict[tuple[str, str], str]) -> Row:
    """Return the line of one project in projects.csv."""
    first = rows[0]
    acronym, number = first["short title"], re.findall(r"project/id/(\d+)", first["url"])[0]
    persons = sum((acronym, row["participant_no"]) in NATURAL_PERSONS for row in rows)
    organisations = {ids[normal(one["name"]), one["country"]] for one in listed}
    return {
        "Project id": f"cordis-{number}",
        "Consortium id": f"cordis-{number}-consortium",
        "Acronym": acronym,
        "Title": " ".join(first["project title"].split()) or TITLES[acronym],
        "CORDIS number": number,
        "Programme": re.split(r" - | {3,}", first["programme"].strip())[0],
        "Start": day(first["start_date"]),
        "End": day(first["end_date"]),
        "EU contribution (EUR)": amount(first["eu_contribution"]),
        "Total cost (EUR)": amount(first["total_cost"]),
        "Page": f"https://cordis.europa.eu/project/id/{number}",
        "Consortium": f"Consortium of {acronym}",
        "Participations": str(len(rows)),
        "Natural persons left out": str(persons),
        "Organisations recorded": str(len(organisations)),
        "Stated size": str(len(organisations) + persons),
        "Member list": "partial" if persons else "complete",
    }


def participation_rows(project: Row, listed: list[Row], ids: dict[tuple[str, str], str]) -> list[Row]:
    """Return the lines of one project in participations.csv, coordinator first."""
    return [
        {
            "Project id": project["Project id"],
            "Consortium id": project["Consortium id"],
            "Acronym": project["Acronym"],
            "Participant no": one["no"],
            "Organisation id": ids[normal(one["name"]), one["country"]],
            "Organisation": one["name"],
            "Country": one["country"],
            "Town": one["town"],
            "Role": one["role"],
            "Since": project["Start"],
            "Until": project["End"],
            "Until: how known": "inferred-context" if one["ended"] == "True" else "asserted",
            "Until: where": "flag: participation ended; latest day possible" if one["ended"] == "True" else "",
        }
        for one in listed
    ]


def write(name: str, rows: list[Row]) -> None:
    """Write rows under the keys of the first one."""
    with (HERE / name).open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


def main(folder: Path) -> None:
    """Write both tables from the harvest in the folder."""
    with (folder / "cordis_projects_and_participants.csv").open(encoding="utf-8", newline="") as table:
        harvest = list(csv.DictReader(table))
    by_project: dict[str, list[Row]] = {}
    for row in harvest:
        by_project.setdefault(row["short title"], []).append(row)
    listed = {acronym: members(rows) for acronym, rows in by_project.items()}
    ids = organisation_ids([(normal(m["name"]), m["country"]) for group in listed.values() for m in group])
    projects = [project_row(by_project[a], listed[a], ids) for a in sorted(by_project, key=str.casefold)]
    write("projects.csv", projects)
    write("participations.csv", [r for p in projects for r in participation_rows(p, listed[p["Acronym"]], ids)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
