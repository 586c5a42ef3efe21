"""The statistics of an atlas behind an address: the calls of :mod:`weighing`, the same tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from helixatlas.queries.result import Result

__all__ = ["RemoteWeighing", "table_of"]


class RemoteWeighing:
    """Rankings, questions, flips, comparisons, what-if and rules of a served atlas."""

    def rank(self, *, level: str | None = None, order: str = "confirmed") -> Result:
        """Return groups in one of the two lists."""
        return table_of(self._get("/api/rank", level=level, order=order), "rank")

    def questions(self, *, group: str | None = None, country: str | None = None, limit: int = 10) -> Result:
        """Return what to ask first."""
        return table_of(self._get("/api/questions", group=group, country=country, limit=limit), "questions")

    def sensitivity(self, *, group: str | None = None) -> Result:
        """Return how many verdicts each alternative changes."""
        return table_of(self._get("/api/flips", group=group), "sensitivity")

    def flips(self, *, group: str | None = None) -> Result:
        """Return every verdict that changes under an alternative."""
        return self._inner("flips", "/api/flips", group=group)

    def compare(self, by: str, *, level: str = "membership") -> Result:
        """Return how often each helix is absent, as bounds with denominators."""
        return table_of(self._get("/api/compare", by=by, level=level), "compare")

    def richness(self, by: str, *, level: str = "membership") -> Result:
        """Return how many helices are expected among equally many members."""
        return self._inner("richness", "/api/compare", by=by, level=level)

    def differences(self, by: str, *, level: str = "membership") -> Result:
        """Return pairwise differences of absence, tested by permutation."""
        return self._inner("differences", "/api/compare", by=by, level=level)

    def whatif(
        self, *, remove: Sequence[str] = (), add: Sequence[Sequence[str]] = (), as_of: str | None = None
    ) -> Result:
        """Return the verdicts that would change."""
        seats = tuple(" ".join(one) for one in add)
        return table_of(self._get("/api/whatif", remove=tuple(remove), add=seats, as_of=as_of), "whatif")

    def profiles(self) -> list[dict[str, str]]:
        """Return the rule profiles."""
        return list(self._get("/api/profiles"))

    def profile(self, name: str, *, group: str | None = None) -> Result:
        """Return which groups keep a rule."""
        body = self._get(f"/api/profiles/{quote(name, safe='')}", group=group)
        rows = [{**row, "gaps": " ".join(row["gaps"])} for row in body["rows"]]
        return table_of({**body, "rows": rows}, f"profile {name}")

    def brokers(
        self, cluster: str, helix: str, *, level: str = "membership", country: str | None = None,
        region: str | None = None,
    ) -> Result:  # fmt: skip
        """Return who stands between a group and the helix it lacks."""
        wanted = {"group": cluster, "helix": helix, "level": level, "country": country, "region": region}
        return self._inner("brokers", "/api/candidates", limit=1, **wanted)

    def _inner(self, name: str, path: str, **parameters: object) -> Result:
        body = self._get(path, **parameters)
        return table_of({**body, "rows": body[name]}, name)

    def _get(self, path: str, **parameters: object) -> Any:  # noqa: ANN401  JSON of any shape
        raise NotImplementedError


def table_of(body: Mapping[str, Any], query: str, columns: tuple[str, ...] = ()) -> Result:
    """Return the rows of an answer as a table with what they are cited with."""
    rows = body["rows"]
    columns = columns or (tuple(rows[0]) if rows else ())
    cells = tuple(tuple(row.get(name) for name in columns) for row in rows)
    return Result(columns, cells, query, body["hash"], body["synthetic"], about=body.get("about", {}))
