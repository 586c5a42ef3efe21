"""The version of the package, in one place for code, page and packaging."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

__all__ = ["__version__"]

try:
    __version__ = version("helixatlas")
except PackageNotFoundError:  # a checkout that was never installed
    __version__ = "0.1.0"
