"""Which field of a record type a meaning fills; ``@organisation`` is another record named in the row."""

from __future__ import annotations

from helixatlas.ontology.records import RecordType

__all__ = ["USUAL", "fields_of"]

USUAL = ("organisation", "project", "dataset", "cluster", "pilot", "event", "innovation", "membership")
"""The record types a partner's list is usually about; the others are found by their own labels only."""

_ANY = "*"
# meaning → record type (or any) → fields, the likeliest first. A field the record type lacks is passed over.
_FIELDS: dict[str, dict[str, tuple[str, ...]]] = {
    "name": {"membership": ("member",), _ANY: ("name",)},
    "entity": {
        "organisation": ("name",), "membership": ("member",), "event": ("@organisation", "host"),
        "dataset": ("publisher",), "cluster": ("@organisation", "name"), _ANY: ("@organisation",),
    },
    "project_name": {"project": ("name",), "pilot": ("name",), "innovation": ("name",)},
    "event_name": {"event": ("name",)},
    "dataset_name": {"dataset": ("name",)},
    "cluster_name": {"cluster": ("name",), "membership": ("group",), "organisation": ("@group",)},
    "acronym": {"membership": ("@organisation.acronym",), _ANY: ("acronym", "other_name")},
    "other_name": {"membership": ("@organisation.other_name",), _ANY: ("other_name", "acronym")},
    "identifier": {
        "organisation": ("identifier",), "dataset": ("identifier",), _ANY: ("@organisation.identifier",),
    },
    "reference": {
        "project": ("reference",), "dataset": ("identifier",), "organisation": ("@id", "identifier"), _ANY: ("@id",),
    },
    "legal_form": {"organisation": ("legal_form",), _ANY: ("@organisation.legal_form",)},
    "helix": {"organisation": ("helix",), _ANY: ("@organisation.helix",)},
    "region": {"membership": ("@organisation.territory",), _ANY: ("territory", "area", "place")},
    "municipality": {"membership": ("@organisation.territory",), _ANY: ("territory", "area", "place")},
    "country": {"membership": ("@organisation.country",), _ANY: ("country",)},
    "sector": {
        "membership": ("@organisation.sector", "@organisation.topic"), "event": ("theme", "topic", "description"),
        "dataset": ("category", "keyword"), _ANY: ("sector", "topic", "description"),
    },
    "description": {"membership": ("@organisation.description",), _ANY: ("description",)},
    "start": {"organisation": ("@group.start", "founded"), _ANY: ("start", "founded")},
    "end": {"organisation": ("@group.end",), _ANY: ("end",)},
    "founded": {"membership": ("@organisation.founded", "start"), _ANY: ("founded", "start")},
    "registered": {"membership": ("start", "@organisation.founded"), _ANY: ("founded", "start")},
    "website": {"membership": ("@organisation.website",), "dataset": ("page",), _ANY: ("website",)},
    "page": {_ANY: ("page", "website")},
    "download": {_ANY: ("download", "page", "website")},
    "size": {"cluster": ("@roster.size",), "partnership": ("@roster.size",), _ANY: ("people_reached",)},
    "staff": {"membership": ("@organisation.staff",), "organisation": ("staff",)},
    "budget": {_ANY: ("budget",)},
    "amount": {_ANY: ("budget",)},
    "target_group": {_ANY: ("target_group", "target_group_text")},
    "programme": {_ANY: ("programme",)},
    "lead": {
        "organisation": (), "membership": ("member",), "event": ("host",), "dataset": ("publisher",),
        "innovation": ("leader",), _ANY: ("@organisation",),
    },
    "partners": {"organisation": (), "membership": ("member",), "pilot": ("partner",), _ANY: ("@organisation",)},
    "host": {"event": ("host",), "organisation": (), "membership": (), _ANY: ("@organisation",)},
    "publisher": {"dataset": ("publisher",), "organisation": (), "membership": (), _ANY: ("@organisation",)},
    "group": {"membership": ("group",), "organisation": ("@group",), "cluster": ("name",)},
    "member": {"membership": ("member",), "organisation": ("name",), _ANY: ("@organisation",)},
    "role": {"membership": ("role",), "organisation": ("@group.role",), _ANY: ("@organisation.role",)},
    "level": {"membership": ("level",), "organisation": ("@group.level",)},
    "keyword": {_ANY: ("keyword", "topic")},
    "licence": {_ANY: ("licence",)},
    "data_format": {_ANY: ("data_format",)},
    "frequency": {_ANY: ("frequency",)},
    "modified": {_ANY: ("modified",)},
    "kind": {"event": ("event_type",), "pilot": ("action_type",)},
}  # fmt: skip


def fields_of(meaning: str, record: RecordType) -> tuple[str, ...]:
    """Return the fields of a record type that a meaning fills, the likeliest first."""
    by_record = _FIELDS.get(meaning, {})
    keys = {field.key for field in record.fields}
    found = by_record.get(record.key, by_record.get(_ANY, ()))
    return tuple(key for key in found if key.startswith("@") or key in keys)
