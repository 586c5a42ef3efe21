"""Helix Atlas: which helix is missing or weak in which cluster, how sure are we, and why.

>>> import helixatlas as ha
>>> atlas = ha.open("atlas")        # doctest: +SKIP
>>> atlas.query("clusters-per-country").to_pandas()   # doctest: +SKIP
"""

from helixatlas.atlas import Atlas, open  # noqa: A004  ha.open reads as it should
from helixatlas.errors import HelixAtlasError
from helixatlas.settings import Settings, settings_from_environment
from helixatlas.version import __version__

__all__ = ["Atlas", "HelixAtlasError", "Settings", "__version__", "open", "settings_from_environment"]
