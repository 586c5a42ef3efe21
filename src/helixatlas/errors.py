"""The errors a user may meet; everything else is a bug.

    HelixAtlasError
    ├── InputError        a sheet, mapping or file says something wrong   exit 1  HTTP 422
    ├── UsageError        the call itself is wrong                        exit 2  HTTP 400
    │   ├── NotFoundError     no such source, query, entity or edition    exit 2  HTTP 404
    │   ├── QuerySyntaxError  the SPARQL text does not parse              exit 2  HTTP 400
    │   └── QueryRefusedError the query asks for what is not allowed      exit 2  HTTP 403
    └── ServiceError      the store or a service failed                   exit 3  HTTP 500
        ├── QueryTimeoutError the query passed its time limit             exit 3  HTTP 504
        ├── QueryMemoryError  the query passed its memory or row limit    exit 3  HTTP 507
        └── BusyError         every query worker is taken                 exit 3  HTTP 503

Each error carries the sentence for the user (``str(error)``), what to do about it (``hint``)
and the culprit as attributes given by keyword. No error imports settings.
"""

from __future__ import annotations

__all__ = [
    "BusyError",
    "HelixAtlasError",
    "InputError",
    "NotFoundError",
    "QueryMemoryError",
    "QueryRefusedError",
    "QuerySyntaxError",
    "QueryTimeoutError",
    "ServiceError",
    "UsageError",
]


class HelixAtlasError(Exception):
    """Base of all errors that are shown to a user, with their exit code and HTTP status."""

    exit_code = 3
    http_status = 500

    def __init__(self, message: str, *, hint: str = "", **culprit: object) -> None:
        super().__init__(message)
        self.hint = hint
        self.culprit = culprit


class InputError(HelixAtlasError):
    """A sheet, a mapping or a file says something that cannot be taken in."""

    exit_code = 1
    http_status = 422


class UsageError(HelixAtlasError):
    """The command or request is wrong, whatever the data."""

    exit_code = 2
    http_status = 400


class NotFoundError(UsageError):
    """The named source, query, edition or entity does not exist in this atlas."""

    http_status = 404


class QuerySyntaxError(UsageError):
    """The SPARQL text does not parse."""


class QueryRefusedError(UsageError):
    """The query asks for an update, a remote service or a foreign file."""

    http_status = 403


class ServiceError(HelixAtlasError):
    """The store or a service behind it failed."""


class QueryTimeoutError(ServiceError):
    """The query was stopped at its time limit."""

    http_status = 504


class QueryMemoryError(ServiceError):
    """The query was stopped at its memory or row limit."""

    http_status = 507


class BusyError(ServiceError):
    """No query worker became free in time."""

    http_status = 503
