"""Make the eleven synthetic partner workbooks: the same bytes at every run.

Usage: python generate.py [FOLDER]

Everything is invented. Every name carries a SYN code and the word "synthetic" in its language, so that no row can
be taken for a real organisation. The clusters are built so that each presence status occurs: complete rosters
with an absent helix, weak helices, partial lists, no list at all, and a level that does not exist.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter
import yaml

HERE = Path(__file__).parent
CREATED = dt.datetime(2020, 1, 1)  # noqa: DTZ001 - a workbook's date has no zone
KIND_HELIX = tuple(helix for helix in ("government", "academia", "business", "civil-society") for _ in "12")
KIND_ODDS = (12, 6, 6, 6, 30, 5, 22, 13)
ENGLISH = ("municipality", "public agency", "university", "research institute", "company", "chamber of commerce",
           "association", "social cooperative")  # fmt: skip
HELICES = ("academia", "business", "civil-society", "government")
SECTORS = ("RS1", "RS2", "RS3", "RS4")
CATEGORIES = ("OD01", "OD03", "OD06", "OD07", "OD10", "OD13")
Row = dict[str, Any]


@dataclass(frozen=True)
class Partner:
    """One workbook: code in all its names, language, country, NUTS code (none in Albania), number of stakeholders."""

    code: str
    lang: str
    country: str
    nuts: str
    size: int


PARTNERS = (
    Partner("ITH3", "it", "IT", "ITH3", 70),
    Partner("IT", "en", "IT", "IT", 40),
    Partner("ES24", "es", "ES", "ES24", 60),
    Partner("PT18", "pt", "PT", "PT18", 55),
    Partner("ES511", "ca", "ES", "ES511", 65),
    Partner("EL51", "el", "EL", "EL51", 55),
    Partner("SI032", "sl", "SI", "SI032", 50),
    Partner("HR036", "hr", "HR", "HR036", 50),
    Partner("ITH33", "it", "IT", "ITH33", 50),
    Partner("AL", "sq", "AL", "", 45),
    Partner("FRL04", "fr", "FR", "FRL04", 60),
)

# What a cluster is built to show: members per helix (academia, business, civil society, government), what the roster
# says, seats per helix, whether the board exists.
PLANS: tuple[Row, ...] = (
    {"show": "complete, all four", "mem": (3, 4, 4, 2), "list": "complete", "seats": (1, 1, 2, 1)},
    {"show": "complete, one absent", "mem": (4, 4, 4, 4), "list": "complete", "drop": True, "seats": (1, 2, 2, 1)},
    {"show": "complete, one weak", "mem": (7, 7, 7, 7), "list": "complete", "weak": True, "seats": ()},
    {"show": "partial", "mem": (0, 3, 3, 1), "list": "partial", "hidden": 9, "seats": (0, 1, 1, 1)},
    {"show": "no member list", "mem": (1, 2, 2, 0), "list": "", "seats": ()},
    {"show": "no board", "mem": (2, 3, 4, 2), "list": "complete", "seats": (), "board": False},
    {"show": "size not stated", "mem": (1, 2, 3, 1), "list": "unknown", "seats": ()},
)


@dataclass
class Book:
    """What one workbook holds, sheet by sheet, before it is written in the partner's language."""

    partner: Partner
    words: Row
    chance: random.Random
    stakeholders: list[Row] = field(default_factory=list)
    clusters: list[Row] = field(default_factory=list)
    members: list[Row] = field(default_factory=list)
    rosters: list[Row] = field(default_factory=list)
    pilots: list[Row] = field(default_factory=list)
    datasets: list[Row] = field(default_factory=list)
    priorities: list[Row] = field(default_factory=list)

    def fill(self, number: int) -> None:
        """Invent the rows of the partner with this number."""
        self.stakeholders = [self._stakeholder(no) for no in range(1, self.partner.size + 1)]
        for no in range(1, 5):
            plan = PLANS[(number + no) % len(PLANS)]
            self._cluster(no, plan, HELICES[(number + 2 * no) % 4])
        self.pilots = [self._pilot(no) for no in (1, 2)]
        self.datasets = [self._dataset(no) for no in (1, 2, 3)]
        self.priorities = (
            [self._priority(sector) for sector in self.chance.sample(SECTORS, 2)] if self.partner.nuts else []
        )

    def _stakeholder(self, no: int) -> Row:
        kind = self.chance.choices(range(8), KIND_ODDS)[0]
        code = f"SYN-{self.partner.code}-{no:03d}"
        helices = [KIND_HELIX[kind]] + (["business"] if kind == 7 and self.chance.random() < 0.3 else [])
        undecided = self.chance.random() < 0.12
        return {
            "id": code.lower(),
            "name": f"{code} {self.words['kinds'][kind]} {self.words['synthetic']}",
            "english": f"{code} Synthetic {ENGLISH[kind]}",
            "helix": "" if undecided else "; ".join(self.words["helices"][one] for one in helices),
            "form": self.words["forms"][kind] if self.chance.random() < 0.8 else "",
            "nuts": self.partner.nuts,
            "country": self.partner.country,
            "sector": self.chance.choice(SECTORS) if self.chance.random() < 0.6 else "",
            "web": f"https://{code.lower()}.example/",
            "_helix": "" if undecided else helices[0],
            "_hybrid": len(helices) > 1,
        }

    def _cluster(self, no: int, plan: Row, special: str) -> None:
        code = f"SYN-{self.partner.code}-C{no}"
        formality = ("formal", "project-based", "informal")[no % 3] if plan.get("board", True) else "informal"
        self.clusters.append({
            "id": code.lower(), "name": f"{code} {self.words['cluster']} {self.words['synthetic']}",
            "english": f"{code} Synthetic cluster ({plan['show']})", "nuts": self.partner.nuts,
            "country": self.partner.country, "sector": self.chance.choice(SECTORS),
            "formality": self.words["formality"][formality],
        })  # fmt: skip
        recorded = self._join(code, "MEM", self._counts(plan, special))
        self._roster(code, "MEM", plan["list"], len(recorded) + plan.get("hidden", 0))
        self._board(code, plan, recorded)
        self._joint_work(code, plan, special, recorded)

    def _counts(self, plan: Row, special: str) -> dict[str, int]:
        counts = dict(zip(HELICES, plan["mem"], strict=True))
        if plan.get("drop"):
            counts[special] = 0
        if plan.get("weak"):
            counts[special] = 1
        return counts

    def _join(self, code: str, level: str, counts: dict[str, int]) -> list[Row]:
        chosen = []
        for helix in HELICES:
            pool = [one for one in self.stakeholders if one["_helix"] == helix]
            if counts["business"] <= 1:  # a hybrid would fill the gap the cluster is built to show
                pool = [one for one in pool if not one["_hybrid"]]
            chosen += self.chance.sample(pool, min(counts[helix], len(pool)))
        for one in chosen:
            role = "partner" if level == "ACT" else "member"
            self._member(code, one, level, role)
        return chosen

    def _member(self, code: str, one: Row, level: str, role: str) -> None:
        since = dt.date(self.chance.randint(2014, 2022), self.chance.randint(1, 12), 1)
        left = level == "ACT" and self.chance.random() < 0.1
        self.members.append({
            "cluster": code.lower(), "stakeholder": one["id"], "level": self.words["levels"][level],
            "role": self.words["roles"][role], "since": since, "until": dt.date(2023, 6, 30) if left else "",
        })  # fmt: skip

    def _roster(self, code: str, level: str, completeness: str, size: int) -> None:
        if not completeness:
            return
        self.rosters.append({
            "cluster": code.lower(), "level": self.words["levels"][level],
            "size": "" if completeness == "unknown" else size,
            "complete": self.words["complete"][completeness], "as_of": dt.date(2023, 12, 31),
        })  # fmt: skip

    def _board(self, code: str, plan: Row, recorded: list[Row]) -> None:
        if not plan.get("board", True):
            self._roster(code, "GOV", "complete", 0)
            return
        if not plan["seats"]:
            return
        seated = []
        for helix, seats in zip(HELICES, plan["seats"], strict=True):
            seated += [one for one in recorded if one["_helix"] == helix][:seats]
        for no, one in enumerate(seated):
            self._member(code, one, "GOV", "board-member" if no else "chair")
        complete = plan["list"] == "complete"
        self._roster(code, "GOV", "complete" if complete else "partial", len(seated) + (0 if complete else 2))

    def _joint_work(self, code: str, plan: Row, special: str, recorded: list[Row]) -> None:
        """Let an absent helix take part in joint work, so that its gap is bridged."""
        for one in self.chance.sample(recorded, min(3, len(recorded))):
            self._member(code, one, "ACT", "partner")
        if plan.get("drop"):
            self._join(code, "ACT", {helix: int(helix == special) for helix in HELICES})
        if recorded:
            self._member(code, recorded[0], "DAT", "service-provider")

    def _pilot(self, no: int) -> Row:
        code = f"SYN-{self.partner.code}-P{no}"
        partners = self.chance.sample(self.stakeholders, 4)
        return {
            "id": code.lower(), "name": f"{code} {self.words['pilot']} {self.words['synthetic']}",
            "english": f"{code} Synthetic pilot", "scenario": f"MS{self.chance.randint(1, 3)}",
            "partners": "; ".join(one["id"] for one in partners), "country": self.partner.country,
            "nuts": self.partner.nuts, "since": dt.date(2022, 1, 1), "until": dt.date(2023, 9, 30),
        }  # fmt: skip

    def _dataset(self, no: int) -> Row:
        code = f"SYN-{self.partner.code}-D{no}"
        return {
            "id": code.lower(), "title": f"{code} {self.words['dataset']} {self.words['synthetic']}",
            "english": f"{code} Synthetic dataset", "publisher": self.chance.choice(self.stakeholders)["id"],
            "category": self.chance.choice(CATEGORIES), "nuts": self.partner.nuts, "country": self.partner.country,
            "licence": self.chance.choice(("CC0-1.0", "CC-BY-4.0")),
            "cluster": f"syn-{self.partner.code}-C{no}".lower(),
            "modified": dt.date(2023, self.chance.randint(1, 12), 1), "page": f"https://{code.lower()}.example/",
        }  # fmt: skip

    def _priority(self, sector: str) -> Row:
        title = f"SYN-{self.partner.code} RIS3 {self.words['synthetic']}"
        return {"title": title, "sector": sector, "nuts": self.partner.nuts, "since": dt.date(2021, 1, 1)}


COLUMNS = (
    ("stakeholders", ("id", "name", "english", "helix", "form", "nuts", "country", "sector", "web")),
    ("clusters", ("id", "name", "english", "nuts", "country", "sector", "formality")),
    ("members", ("cluster", "stakeholder", "level", "role", "since", "until")),
    ("rosters", ("cluster", "level", "size", "complete", "as_of")),
    ("pilots", ("id", "name", "english", "scenario", "partners", "country", "nuts", "since", "until")),
    ("datasets", ("id", "title", "english", "publisher", "category", "nuts", "country", "licence", "cluster",
                  "modified", "page")),
    ("priorities", ("title", "sector", "nuts", "since")),
)  # fmt: skip


def write(book: Book, path: Path) -> None:
    """Write one workbook with the sheet names and headers of its language."""
    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd", "strings_to_urls": False}) as out:
        title = f"SYNTHETIC stakeholder matrix {book.partner.code}"
        out.set_properties({"title": title, "created": CREATED, "comments": "Invented data, CC0"})
        bold = out.add_format({"bold": True})
        for (key, columns), name in zip(COLUMNS, [*book.words["sheets"], "7 RIS3"], strict=True):
            sheet = out.add_worksheet(name)
            sheet.write_row(0, 0, [book.words["headers"][one] for one in columns], bold)
            for no, row in enumerate(getattr(book, key), 1):
                sheet.write_row(no, 0, [row[one] if row[one] != "" else None for one in columns])
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, len(columns) - 1, 22)


def books() -> list[Book]:
    """Return the eleven workbooks, filled."""
    words = yaml.safe_load((HERE / "words.yaml").read_text(encoding="utf-8"))
    made = []
    for number, partner in enumerate(PARTNERS):
        book = Book(partner, words[partner.lang], random.Random(f"helix atlas synthetic {partner.code}"))
        book.fill(number)
        made.append(book)
    return made


def main(folder: Path) -> None:
    """Write every workbook into the folder."""
    for number, book in enumerate(books(), 1):
        write(book, folder / f"partner-{number:02d}-{book.partner.code.lower()}.xlsx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
