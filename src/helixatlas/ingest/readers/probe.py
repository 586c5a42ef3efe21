"""Open an old binary workbook in a process of its own first: its parser may loop for ever on a damaged file.

The sectors of such a file are chained; a chain that leads back to itself keeps native code busy, which no exception
and no thread can stop. A process can be stopped for certain.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

__all__ = ["can_be_read"]

_CPU_SECONDS = 4
_WALL_SECONDS = 30  # a loaded machine gives little CPU; a child that waits is not one that loops
_MEMORY = 1_500_000_000  # of address space, most of which is never touched

_CHILD = """
import sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_CPU, ({cpu}, {cpu}))
    resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
except ImportError:
    pass
import python_calamine
book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
for name in book.sheet_names:
    book.get_sheet_by_name(name).to_python(skip_empty_area=False)
"""


def can_be_read(path: Path) -> bool:
    """Return whether the parser comes to an end with a workbook, within 4 s of CPU and 1.5 GB of address space."""
    code = _CHILD.format(cpu=_CPU_SECONDS, memory=_MEMORY)
    command = [sys.executable, "-I", "-c", code, str(path)]
    try:
        return subprocess.run(command, capture_output=True, timeout=_WALL_SECONDS, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False
