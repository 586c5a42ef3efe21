"""What a command needs to resolve a built atlas: the open proposals, and the certain ones taken in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from helixatlas.ingest.resolve.judgement_file import judgements_path, read_judgements, update_judgements
from helixatlas.ingest.resolve.judgements import Judgements
from helixatlas.ingest.resolve.propose import Proposal, propose
from helixatlas.ingest.resolve.reading import place_names, read_organisations

__all__ = ["accept_certain", "open_proposals"]


def open_proposals(
    projection: Path,
    data: Path,
    dump: Path | None = None,
    *,
    limit: int | None = None,
    types: Sequence[str] = ("organisation",),
) -> list[Proposal]:
    """Return the pairs of a built atlas that nobody judged yet, within and across sources, the surest first.

    ``projection`` and ``dump`` are files of one build, ``data`` the folder that holds the judgements.
    """
    organisations = read_organisations(projection, dump, types)
    judged = read_judgements(judgements_path(data))
    return propose(organisations, judged, limit, places=place_names(projection))


def accept_certain(proposals: Iterable[Proposal], data: Path, *, day: str = "") -> Judgements:
    """Store the certain proposals (equal register number, names that fit) as the same and return all judgements.

    A pair a person ever judged, or undid, is left to the person.
    """
    found = list(proposals)
    return update_judgements(judgements_path(data), lambda judged: judged.accept(found, day=day))
