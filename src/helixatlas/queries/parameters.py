"""The typed parameters of a catalogue query and how a given value becomes a SPARQL term."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from helixatlas.errors import InputError, UsageError
from helixatlas.queries.terms import concept_term, date_term, integer_term, iri_term, string_term

__all__ = ["PARAMETER_TYPES", "Parameter", "Resolver", "read_parameter"]

Resolver = Callable[[str, str], str | None]
"""Give the IRI of a concept from scheme and what was typed (notation, label in any language), or None."""

_SCHEMES = {"country": "country", "level": "level", "helix": "helix"}
_PLAIN: dict[str, Callable[[str], str]] = {
    "iri": iri_term,
    "string": string_term,
    "integer": integer_term,
    "date": date_term,
}
PARAMETER_TYPES = tuple(sorted([*_PLAIN, *_SCHEMES, "concept"]))


@dataclass(frozen=True)
class Parameter:
    """One parameter: its name, type, default (None: may be left out) and what it means.

    ``scheme`` is the concept scheme of the types concept, country, level and helix. A parameter that is
    left out becomes UNDEF, so it may stand only in ``VALUES ?x { $x }``, where it restricts nothing.
    """

    name: str
    type: str
    description: str
    default: str | None = None
    scheme: str = ""
    required: bool = False

    def term(self, value: str | None, resolve: Resolver | None = None) -> str:
        """Return the SPARQL term of a value. Raises UsageError naming the parameter and what it takes."""
        given = self.default if value is None or value == "" else value
        if given is None:
            if self.required:
                raise UsageError(f"The parameter {self.name} is missing.", hint=f"{self.name}: {self.description}")
            return "UNDEF"
        try:
            return self._term(given, resolve)
        except UsageError as error:
            raise UsageError(
                f"The parameter {self.name} takes {_article(self.type)}: {error}", hint=error.hint, parameter=self.name
            ) from error

    def _term(self, given: str, resolve: Resolver | None) -> str:
        if self.type in _PLAIN:
            return _PLAIN[self.type](given)
        found = resolve(self.scheme, given) if resolve is not None else None
        return iri_term(found) if found else concept_term(given, self.scheme)


def read_parameter(name: str, body: object, where: str) -> Parameter:
    """Return the parameter declared in a query head. Raises InputError naming the file and the fault."""
    if not isinstance(body, Mapping):
        raise InputError(f"{where}: the parameter {name} needs type and description.")
    kind = str(body.get("type", ""))
    if kind not in PARAMETER_TYPES:
        hint = f"Types: {', '.join(PARAMETER_TYPES)}."
        raise InputError(f"{where}: {name} has the unknown type {kind!r}.", hint=hint)
    default = body.get("default")
    return Parameter(
        name=name,
        type=kind,
        description=str(body.get("description", "")),
        default=None if default is None else str(default),
        scheme=str(body.get("scheme", _SCHEMES.get(kind, ""))),
        required=bool(body.get("required", False)),
    )


def _article(kind: str) -> str:
    return {"iri": "an IRI", "integer": "an integer"}.get(kind, f"a {kind}")
