"""Print how well candidates are found again, and what hangs on codebook and thresholds, on a built atlas.

    python benchmarks/helix_validation.py atlas          the data folder of a built atlas

Reads the newest projection. These are the numbers quoted in docs/method.md.
"""

from __future__ import annotations

import sys
from pathlib import Path

from helixatlas.content import content_folder
from helixatlas.helix.assignments import assign_actors, read_actors
from helixatlas.helix.codebook import load_codebook
from helixatlas.helix.facts import read_facts
from helixatlas.helix.flips import alternative_methods, codebook_flips, method_flips
from helixatlas.helix.robustness import sampling_flips
from helixatlas.helix.validation import validate


def main(data: Path) -> None:
    """Print three tables: validation, flips, and verdicts when actors are forgotten."""
    built = sorted(data.glob("projection/*/atlas.sqlite"), key=lambda path: path.stat().st_mtime)
    if not built:
        raise SystemExit(f"No built atlas in {data}. Run: helixatlas --data {data} ingest")
    projection = built[-1]
    facts = read_facts(projection)
    for sole in (True, False):
        print(f"\nhidden: {'the only member of its helix' if sole else 'every member'}, known elsewhere")
        for s in validate(facts, sole=sole, codebook="default"):
            print(
                f"{s.index:13s} {s.cases:3d} cases of {s.candidates:5.1f}  "
                f"hits@1 {s.hits_at_1:.2f} @5 {s.hits_at_5:.2f} @10 {s.hits_at_10:.2f}  "
                f"MRR {s.mrr:.2f} [{s.mrr_interval[0]:.2f}, {s.mrr_interval[1]:.2f}]  "
                f"AUC {s.auc:.2f} [{s.auc_interval[0]:.2f}, {s.auc_interval[1]:.2f}]  "
                f"over degree [{s.over_degree[0]:.2f}, {s.over_degree[1]:.2f}]"
            )
    books = [load_codebook(path) for path in sorted(content_folder("graph", "codebooks").glob("*.yaml"))]
    actors = read_actors(projection)
    others = {book.id: assign_actors(actors, book) for book in books if book.id != "default"}
    lines = codebook_flips(facts, others, base="default")
    print("\nflips")
    for line in [*lines, *method_flips(facts, alternative_methods(), codebook="default")]:
        print(f"{line.alternative:42s} {line.changed:3d} of {line.rows}  {dict(line.transitions)}")
    print("\nforgotten actors")
    for one in sampling_flips(facts, codebook="default"):
        print(f"{one.share:.0%} forgotten: {one.changed:.1f} of {one.rows} change  {dict(one.transitions)}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "atlas"))
