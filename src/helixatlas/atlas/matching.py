"""Files of partners that no mapping knows yet, and records that may be the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from helixatlas.atlas.naming import meant_iri
from helixatlas.atlas.state import State

if TYPE_CHECKING:
    from helixatlas.ingest.propose import MappingProposal
    from helixatlas.ingest.resolve.judgements import Judgements
    from helixatlas.ingest.resolve.propose import Proposal
    from helixatlas.ingest.resolve.review import Reviewed

__all__ = ["Matching"]


class Matching(State):
    """Proposals for a person to judge. Nothing is merged or rewritten that nobody decided."""

    def propose_mapping(self, path: Path) -> MappingProposal:
        """Return a proposed mapping of a file, with confidences and open questions.

        Raises UsageError where there is no such file, InputError where it cannot be read.
        """
        from helixatlas.atlas.context import context_of, require_files
        from helixatlas.ingest.propose import propose_mapping

        require_files([path])
        return propose_mapping(path, context_of(self))

    def resolve_proposals(self, *, limit: int | None = None) -> list[Proposal]:
        """Return pairs of records that may be the same and that nobody judged yet, the surest first."""
        from helixatlas.ingest.resolve.desk import open_proposals

        built = self.ensure_built()
        return open_proposals(built.projection, self.settings.data, built.dump, limit=limit)

    def judgements(self) -> Judgements:
        """Return what people judged about pairs of records."""
        from helixatlas.ingest.resolve.judgement_file import read_judgements

        return read_judgements(self._judged)

    def judge(self, left: str, right: str, judgement: str, *, day: str = "", reason: str = "") -> Judgements:
        """Store that two records are ``same``, ``different`` or ``unsure``, and return all judgements.

        Raises UsageError for another word, InputError naming the judgements that say the opposite.
        """
        from helixatlas.errors import UsageError
        from helixatlas.ingest.resolve.judgement_file import update_judgements
        from helixatlas.ingest.resolve.judgements import Judgement

        words = {one.value: one for one in Judgement}
        if judgement not in words:
            raise UsageError(f"{judgement!r} is no judgement.", hint="Use same, different or unsure.")
        pair = meant_iri(self, left), meant_iri(self, right)
        names = self._name(pair[0]), self._name(pair[1])
        return update_judgements(
            self._judged, lambda held: held.judge(*pair, words[judgement], reason=reason, day=day, names=names)
        )

    def undo_judgement(self, left: str, right: str, *, day: str = "") -> Judgements:
        """Take back what was judged of a pair and return all judgements. Raises NotFoundError when nothing was."""
        from helixatlas.ingest.resolve.judgement_file import update_judgements

        pair = meant_iri(self, left), meant_iri(self, right)
        return update_judgements(self._judged, lambda held: held.undo(*pair, day=day))

    def accept_certain(self, *, day: str = "") -> Judgements:
        """Store the certain proposals (the same register number under names that fit) as the same."""
        from helixatlas.ingest.resolve.desk import accept_certain

        return accept_certain(self.resolve_proposals(), self.settings.data, day=day)

    def review(
        self, ask: Callable[[str], str], say: Callable[[str], None], *, limit: int | None = None, day: str = ""
    ) -> Reviewed:
        """Ask a person about proposal after proposal; every answer is stored at once."""
        from helixatlas.ingest.resolve.review import review

        return review(self.resolve_proposals(limit=limit), self._judged, ask, say, day=day)

    def export_proposals(self, path: Path, *, limit: int | None = None) -> int:
        """Write the open proposals into a sheet to be judged and return how many there are."""
        from helixatlas.ingest.resolve.review import proposals_csv

        found = self.resolve_proposals(limit=limit)
        path.write_text(proposals_csv(found), encoding="utf-8")
        return len(found)

    def import_judgements(self, path: Path, *, day: str = "") -> Reviewed:
        """Take a judged sheet in, all of it or nothing. Raises InputError naming the line that is wrong."""
        from helixatlas.atlas.context import require_files
        from helixatlas.ingest.resolve.review import import_judged

        require_files([path])
        return import_judged(path, self._judged, day=day)

    @property
    def _judged(self) -> Path:
        from helixatlas.ingest.resolve.judgement_file import judgements_path

        return judgements_path(self.settings.data)

    def _name(self, iri: str) -> str:
        rows = self.projection.rows("SELECT label FROM node WHERE iri = ?", (iri,))
        return str(rows[0]["label"]) if rows else ""
