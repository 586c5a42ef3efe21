"""Read the ``#+`` head of a ``.rq`` file: YAML lines in front of the SPARQL text."""

from __future__ import annotations

from typing import Any

import yaml

from helixatlas.errors import InputError

__all__ = ["split_head"]


def split_head(text: str, name: str = "query") -> tuple[dict[str, Any], str]:
    """Return the head as a mapping and the SPARQL text below it.

    >>> split_head("#+ summary: Who?\\nSELECT * {}")
    ({'summary': 'Who?'}, 'SELECT * {}')
    """
    lines = text.splitlines()
    head = [line[2:].removeprefix(" ") for line in lines if line.startswith("#+")]
    body = "\n".join(line for line in lines if not line.startswith("#+")).strip()
    try:
        values = yaml.safe_load("\n".join(head)) if head else {}
    except yaml.YAMLError as error:
        raise InputError(
            f"The head of {name} is not YAML: {error}", hint="Each head line starts with '#+ '."
        ) from error
    if not isinstance(values, dict):
        raise InputError(f"The head of {name} is not a mapping of keys to values.")
    return values, body
