"""What a query may ask: reading this atlas, nothing else.

Refused are updates, SERVICE and LOAD, and datasets (FROM) outside the atlas. The text is judged twice, as
written and with its code point escapes replaced, because an engine may read it either way; what only one
reading shows is refused. The engine itself reports syntax errors; here they get a place and a hint.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from helixatlas.errors import HelixAtlasError, QueryRefusedError, QuerySyntaxError
from helixatlas.graph.lexer import Token, position, tokens, unescaped
from helixatlas.ontology.namespaces import GRAPH, PREFIXES

__all__ = ["Accepted", "check_query", "syntax_error"]

_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD"})
_WHERE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_LONGEST = 100_000


@dataclass(frozen=True)
class Accepted:
    """A query that may run: its form and whether it names its own dataset with FROM.

    ``order`` holds the variables as they appear where the query says ``SELECT *``: the engine gives them by
    the alphabet, people expect them as written.
    """

    text: str
    form: str
    has_dataset: bool
    order: tuple[str, ...] = ()


def check_query(text: str) -> Accepted:
    """Return the query if it only reads this atlas.

    Raises QueryRefusedError for updates, SERVICE and foreign graphs, QuerySyntaxError for what is no query.
    """
    if len(text) > _LONGEST:
        raise QueryRefusedError(
            f"The query is longer than {_LONGEST:,} characters.", hint="Put long lists of values in parts."
        )
    readings = dict.fromkeys((text, unescaped(text)))
    accepted = [_check(text, list(tokens(reading)), reading) for reading in readings]
    last = accepted[-1]
    return Accepted(text, last.form, any(one.has_dataset for one in accepted), last.order)


def syntax_error(text: str, message: str) -> QuerySyntaxError:
    """Return the engine's complaint as an error with line, column and a hint."""
    found = _WHERE.match(message)
    line, column = (int(found[1]), int(found[2])) if found else (1, 1)
    said = re.sub(r"\s+", " ", found[3] if found else message)
    told = said if len(said) < 120 else "this does not continue the query"
    return QuerySyntaxError(
        f"The query does not parse at line {line}, column {column}: {told}.",
        hint=_hint(list(tokens(text))),
        line=line,
        column=column,
    )


def _check(text: str, found: list[Token], reading: str) -> Accepted:
    form = _form(text, found, reading)
    for number, token in enumerate(found):
        if token.kind == "open":
            raise syntax_error(reading, "error at {}:{}: a text is not closed".format(*position(reading, token.start)))
        if token.keyword in _UPDATES:
            raise _refused(reading, token, "changes data", "This endpoint only reads; data changes by ingest.")
        if token.keyword == "SERVICE":
            raise _refused(
                reading, token, "asks another server", "Query the other server by itself and join the answers."
            )
        if token.keyword == "FROM":
            _check_dataset(reading, found, number)
    return Accepted(text, form, any(token.keyword == "FROM" for token in found), _order(found))


def _order(found: Sequence[Token]) -> tuple[str, ...]:
    words = [token.text.upper() for token in found]
    first = words.index("SELECT") if "SELECT" in words else len(words)
    star = [word for word in words[first + 1 : first + 3] if word not in {"DISTINCT", "REDUCED"}][:1] == ["*"]
    return tuple(dict.fromkeys(token.text[1:] for token in found if token.kind == "variable")) if star else ()


def _form(text: str, found: Sequence[Token], reading: str) -> str:
    """Return the first keyword after the prologue, which must be one of a query."""
    words = [token for token in found if token.kind in {"word", "other"}]
    for token in words:
        if token.keyword in {"PREFIX", "BASE"}:
            continue
        if token.keyword in _FORMS:
            return token.keyword
        if token.keyword in _UPDATES or token.keyword in {"WITH", "USING"}:
            raise _refused(reading, token, "changes data", "This endpoint only reads; data changes by ingest.")
        raise _unparsed(reading, token)
    raise syntax_error(text, f"error at 1:1: a query begins with {', '.join(_FORMS[:-1])} or {_FORMS[-1]}")


def _check_dataset(reading: str, found: Sequence[Token], number: int) -> None:
    after = [token for token in found[number + 1 : number + 3] if token.keyword != "NAMED"]
    target = after[0] if after else None
    iri = _expanded(target, found) if target else None
    if target and iri is not None and not iri.startswith(GRAPH):
        raise _refused(reading, target, f"reads from {iri}", f"The graphs of this atlas begin with {GRAPH}")


def _expanded(token: Token, found: Sequence[Token]) -> str | None:
    """Return the full IRI of a token; a relative one is resolved like the engine would, as far as it matters."""
    if token.kind == "iri":
        return token.text[1:-1]
    if token.kind != "name":
        return None
    prefix, _, local = token.text.partition(":")
    spaces = {name.text: iri.text[1:-1] for name, iri in pairwise(found) if iri.kind == "iri"}
    return spaces.get(f"{prefix}:", PREFIXES.get(prefix, "")) + local


def _refused(reading: str, token: Token, what: str, hint: str) -> HelixAtlasError:
    line, column = position(reading, token.start)
    message = f"The query {what} ({token.text} at line {line}, column {column}); that is not allowed here."
    return QueryRefusedError(message, hint=hint, line=line, column=column)


def _unparsed(reading: str, token: Token) -> HelixAtlasError:
    line, column = position(reading, token.start)
    message = f"The query does not parse at line {line}, column {column}: {token.text!r} begins no query."
    hint = f"A query begins with {', '.join(_FORMS)}, after its PREFIX lines."
    return QuerySyntaxError(message, hint=hint, line=line, column=column)


def _hint(found: Sequence[Token]) -> str:
    """Return advice for the commonest slips: an undeclared prefix, a bracket or quote left open."""
    declared = {name.text for word, name in pairwise(found) if word.keyword == "PREFIX"}
    used = {token.text.partition(":")[0] for token in found if token.kind == "name"}
    strange = sorted(name for name in used if f"{name}:" not in declared and name not in PREFIXES)
    if strange:
        return f"The prefix {strange[0]!r} is not declared; add: PREFIX {strange[0]}: <…>"
    if any(token.kind == "open" for token in found):
        return "A quotation mark is left open; a text over several lines takes three of them."
    for opening, closing in ("{}", "()", "[]"):
        missing = sum((token.text == opening) - (token.text == closing) for token in found)
        if missing:
            return f"{abs(missing)} {closing if missing > 0 else opening} too few."
    return "See the examples in the query catalogue: helixatlas query"
