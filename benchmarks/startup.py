"""Measure the CPU time of ``helixatlas --help``: the median of five runs must stay within 0.4 s."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys

LIMIT = 0.4


def cpu_of_help() -> float:
    """Return user plus system seconds of one ``helixatlas --help``."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "helixatlas", "--help"], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Print the runs and their median; return 1 when the median passes the limit."""
    runs = [cpu_of_help() for _ in range(6)][1:]
    median = statistics.median(runs)
    print(f"helixatlas --help: {median:.2f} s of CPU (limit {LIMIT}); runs {' '.join(f'{run:.2f}' for run in runs)}")
    return int(median > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
