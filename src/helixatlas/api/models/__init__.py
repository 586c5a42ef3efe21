"""The answers of the HTTP API as types: what ``/openapi.json`` promises."""
