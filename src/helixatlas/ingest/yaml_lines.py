"""Read YAML so that every complaint can name the line it is about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from helixatlas.errors import InputError

__all__ = ["Block", "load_yaml"]


class Block(dict[str, Any]):
    """A mapping of a YAML file that knows its file and the line of each key."""

    file: str = ""
    line: int = 0

    def __init__(self, given: dict[str, Any] | None = None) -> None:
        super().__init__(given or {})
        self.lines: dict[str, int] = {}

    def fault(self, message: str, key: str = "", hint: str = "") -> InputError:
        """Return an error that points at a key of this block, or at the block."""
        line = self.lines.get(key, self.line)
        return InputError(f"{self.file}, line {line}: {message}", hint=hint, file=self.file, line=line)

    def text(self, key: str, default: str = "") -> str:
        """Return a value as text. Raises InputError for a list or a block."""
        value = self.get(key, default)
        if isinstance(value, (dict, list)):
            raise self.fault(f"{key} must be one value.", key)
        return "" if value is None else str(value)

    def block(self, key: str) -> Block:
        """Return the block under a key, an empty one where it is absent. Raises InputError."""
        value = self.get(key)
        if value is None:
            empty = Block()
            empty.file, empty.line = self.file, self.line
            return empty
        if not isinstance(value, Block):
            raise self.fault(f"{key} must hold keys and values.", key)
        return value

    def blocks(self, key: str) -> list[Block]:
        """Return the list of blocks under a key. Raises InputError."""
        value = self.get(key) or []
        if not isinstance(value, list) or not all(isinstance(one, Block) for one in value):
            raise self.fault(f"{key} must be a list of blocks.", key)
        return value

    def texts(self, key: str) -> list[str]:
        """Return a list of texts; a single value is a list of one."""
        value = self.get(key)
        if value is None:
            return []
        return [str(one) for one in value] if isinstance(value, list) else [str(value)]

    def only(self, known: set[str], what: str) -> None:
        """Check that no other keys are written. Raises InputError naming the first one and those there are."""
        for key in self:
            if key not in known:
                raise self.fault(f"{what} has no key {key!r}.", key, hint=f"Known are: {', '.join(sorted(known))}.")


class _Loader(yaml.SafeLoader):
    """The safe loader, with blocks for mappings and the line of each key."""


def _construct(loader: _Loader, node: yaml.MappingNode) -> Block:
    block = Block()
    block.file, block.line = loader.name, node.start_mark.line + 1
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        key = {True: "on", False: "off"}.get(key, key) if isinstance(key, bool) else key
        line = key_node.start_mark.line + 1
        if str(key) in block:
            raise InputError(f"{loader.name}, line {line}: {key} is written twice.", file=loader.name, line=line)
        block[str(key)] = loader.construct_object(value_node, deep=True)
        block.lines[str(key)] = line
    return block


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _construct)


def load_yaml(path: Path) -> Block:
    """Return the top block of a YAML file. Raises InputError with the line where it does not parse."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise InputError(
            f"There is no {path.name} in {path.parent.name or 'this folder'}.",
            hint="Write one, or copy another source's.",
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name} is not UTF-8.", file=path.name) from error
    loader = _Loader(text)
    loader.name = "/".join(filter(None, (path.parent.name, path.name)))
    try:
        body = loader.get_single_data()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        message = f"{loader.name}, line {line}: {error.problem or 'not valid YAML'}."
        raise InputError(message, hint="Indentation and colons matter.", file=path.name, line=line) from error
    if not isinstance(body, Block):
        raise InputError(f"{loader.name} must hold keys and values.", file=path.name)
    return body
