"""The façade: one object that answers what command line, HTTP API, notebooks and tests ask."""

from helixatlas.atlas.facade import Atlas, open  # noqa: A004  ha.open reads as it should
from helixatlas.atlas.filters import GapFilter
from helixatlas.atlas.remote import RemoteAtlas
from helixatlas.atlas.starting import init_atlas

__all__ = ["Atlas", "GapFilter", "RemoteAtlas", "init_atlas", "open"]
