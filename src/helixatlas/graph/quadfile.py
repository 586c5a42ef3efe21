"""Look up the statements of a subject in a sorted N-Quads file, without loading it.

The file is mapped into memory and searched by halving; 8 bytes per line are kept. A file that turns out
not to be sorted is searched through an index of its order, so that the answer is right all the same.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pyoxigraph import Quad, RdfFormat, parse

__all__ = ["LineFile", "QuadFile"]

_PART = 2**24


class LineFile:
    """The lines of a text file by number, as bytes without line ends; an empty or missing file has none."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._data: mmap.mmap | bytes = b""
        if path.is_file() and path.stat().st_size:
            with path.open("rb") as stream:
                self._data = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)

    def __len__(self) -> int:
        return len(self._ends)

    def line(self, number: int) -> bytes:
        """Return one line, counted from 0; empty beyond the end."""
        if not 0 <= number < len(self._ends):
            return b""
        start = int(self._ends[number - 1]) + 1 if number else 0
        return bytes(self._data[start : int(self._ends[number])])

    @cached_property
    def _ends(self) -> NDArray[np.int64]:
        found = [np.zeros(0, dtype=np.int64)]
        for start in range(0, len(self._data), _PART):
            part = np.frombuffer(self._data[start : start + _PART], dtype=np.uint8)
            found.append(np.flatnonzero(part == ord("\n")).astype(np.int64) + start)
        return np.concatenate(found)


class QuadFile(LineFile):
    """A sorted N-Quads file, asked by subject; ``in_order`` spares the check of a file known to be sorted."""

    def __init__(self, path: Path, *, in_order: bool = False) -> None:
        super().__init__(path)
        self._sorted = in_order

    def quads(self, subject: str) -> list[tuple[int, Quad]]:
        """Return the line number and the quad of every statement about an IRI, in file order."""
        key = f"<{subject}> ".encode()
        numbers = list(self._numbers(key))
        text = b"\n".join(self.line(number) for number in numbers)
        return list(zip(numbers, parse(text, format=RdfFormat.N_QUADS), strict=True)) if numbers else []

    def _numbers(self, key: bytes) -> Iterator[int]:
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self._at(middle) < key:
                low = middle + 1
            else:
                high = middle
        while low < len(self) and self._at(low).startswith(key):
            yield low if self._order is None else int(self._order[low])
            low += 1

    def _at(self, position: int) -> bytes:
        return self.line(position if self._order is None else int(self._order[position]))

    @cached_property
    def _order(self) -> list[int] | None:
        if self._sorted or all(one <= other for one, other in pairwise(map(self.line, range(len(self))))):
            return None
        return sorted(range(len(self)), key=self.line)
