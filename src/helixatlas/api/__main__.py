"""Print the OpenAPI document: ``python -m helixatlas.api > api/openapi.json``."""

from __future__ import annotations

import sys

from helixatlas.api.app import create_app
from helixatlas.api.contract import as_text
from helixatlas.atlas import Atlas

sys.stdout.write(as_text(create_app(Atlas()).openapi()))
