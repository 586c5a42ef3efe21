"""What a source says of a body in its own words comes out of a template as it went in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from rdflib import Graph

from helixatlas.atlas import Atlas
from helixatlas.content import content_folder
from helixatlas.ingest.checked import Checked
from helixatlas.ingest.context import load_context
from helixatlas.ingest.export_rows import rows_of
from helixatlas.ingest.persons import is_personal_header
from helixatlas.ingest.pipeline import check_files
from helixatlas.ingest.template import write_template
from helixatlas.ontology.namespaces import HA, ID, PREFIXES
from helixatlas.ontology.pages.model import read_model
from helixatlas.ontology.reasoner import schema_graph
from helixatlas.ontology.reasoner_rules import run_rules
from helixatlas.settings import Settings

AMOUNTS = {"people_reached": "1200", "budget": "250000", "currency": "EUR"}
ROWS: Mapping[str, list[dict[str, str]]] = {
    "organisation": [
        {
            "id": "a",
            "name": "Alpha",
            "founded": "1998",
            "staff": "12",
            "topic": "rural care; housing",
            "target_group_text": "young people; their families",
        }
    ],
    "cluster": [{"id": "c", "name": "Gamma", "founded": "2001-05", "topic": "elder care"}],
    "partnership": [{"id": "p", "name": "Phi", "topic": "short food chains"}],
    "project": [
        {"id": "j", "name": "Iota", "topic": "work; care", "target_group_text": "migrants", **AMOUNTS},
        {"id": "k", "name": "Without currency", "budget": "1999.5"},
    ],
    "pilot": [
        {
            "id": "q",
            "name": "Kappa",
            "topic": "repair cafés",
            "programme": "programme/m; programme/n",
            "website": "https://kappa.example.org/",
            **AMOUNTS,
        }
    ],
    "innovation": [{"id": "i", "name": "Lambda", "topic": "time banks", "programme": "programme/m", **AMOUNTS}],
    "event": [
        {
            "id": "e",
            "name": "Epsilon",
            "topic": "open data; housing",
            "target_group_text": "mayors; their staff",
            "website": "https://epsilon.example.org/",
            "max_participants": "40",
            **AMOUNTS,
        }
    ],
    "study-visit": [
        {
            "id": "v",
            "name": "Sigma",
            "target_group_text": "farmers",
            "website": "https://sigma.example.org/",
            **AMOUNTS,
        }
    ],
    "programme": [{"id": "m", "name": "Mu"}, {"id": "n", "name": "Nu"}],
    "dataset": [{"id": "d", "name": "Delta", "keyword": "mobility; buses"}],
}
ALPHA = f"{ID}org/a"
PROJECT, POORER, PILOT, INNOVATION, EVENT, VISIT = (
    f"{ID}{end}" for end in ("project/j", "project/k", "pilot/q", "innovation/i", "event/e", "visit/v")
)
MU, NU = f"{ID}programme/m", f"{ID}programme/n"


@pytest.fixture(scope="module")
def atlas(tmp_path_factory: pytest.TempPathFactory) -> Atlas:
    """Return an atlas of one filled-in template and nothing else."""
    folder = tmp_path_factory.mktemp("stated")
    context = load_context(content_folder())
    write_template(
        [context.record_types[key] for key in ROWS], folder / "mine.xlsx", "en", schemes=context.schemes, rows=ROWS
    )
    made = Atlas(Settings(data=folder / "atlas"))
    (result,) = made.ingest(str(folder / "mine.xlsx"))
    assert not result.failed, result.to_text()
    made.ensure_built()
    return made


def said(atlas: Atlas, iri: str, name: str, namespace: str = HA) -> list[str]:
    """Return what the page of a thing shows for a property, one of the project if no other namespace is given."""
    statements = atlas.entity(iri)["statements"]
    return sorted(one["object"]["value"] for one in statements if one["predicate"] == namespace + name)


def checked(folder: Path, rows: Mapping[str, list[dict[str, str]]], lang: str = "en") -> Checked:
    """Return what a check says of a template filled with these rows."""
    context = load_context(content_folder())
    types = [context.record_types[key] for key in rows]
    write_template(types, folder / "mine.xlsx", lang, schemes=context.schemes, rows=rows)
    return check_files([folder / "mine.xlsx"], None, context)


def parts(row: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the cells of a row, each as its sorted parts, because several values have no order."""
    return {name: sorted(text.split("; ")) for name, text in row.items()}


def test_the_page_of_an_organisation_shows_founding_topics_and_whom_it_serves(atlas: Atlas) -> None:
    assert said(atlas, ALPHA, "foundedOn") == ["1998-01-01"]
    assert said(atlas, ALPHA, "statedTopic") == ["housing", "rural care"]
    assert said(atlas, ALPHA, "targetGroupDescription") == ["young people; their families"]


def test_the_year_an_organisation_was_founded_stays_a_year(atlas: Atlas) -> None:
    (one,) = [row for row in atlas.explain(ALPHA)["statements"] if row["predicate"] == HA + "foundedOn"]
    assert one["evidence"] == "asserted"
    assert one["origin"]["locator"].endswith("“1998”")


def test_an_organisation_with_a_founding_date_stays_an_organisation(atlas: Atlas) -> None:
    classes = {one["object"]["iri"] for one in atlas.entity(ALPHA)["statements"] if one["predicate"].endswith("#type")}
    assert atlas.entity(ALPHA)["type"] == "organisation"
    assert PREFIXES["org"] + "Organization" in classes
    assert HA + "Cluster" not in classes


def test_no_rule_makes_a_cluster_of_what_was_founded(root: Path) -> None:
    data = Graph().parse(
        data=f'<{ALPHA}> <{HA}foundedOn> "1998-01-01"^^<{PREFIXES["xsd"]}date> ; <{HA}statedTopic> "housing"@en .',
        format="turtle",
    )
    found = run_rules(schema_graph(root / "ontology"), data)
    assert found.consistent is not False
    assert {cls for cls, things in found.instances.items() if ALPHA in things and cls.startswith(HA)} == set()
    assert ALPHA in found.instances[PREFIXES["org"] + "Organization"]


def test_what_pays_for_a_pilot_or_an_innovation_is_an_edge_of_the_network(atlas: Atlas) -> None:
    edges = {(source, target) for source, target, kind in atlas.network().edges(data="kind") if kind == "funded-by"}
    assert edges == {(PILOT, MU), (PILOT, NU), (INNOVATION, MU)}


@pytest.mark.parametrize(("iri", "kind"), [(PILOT, "pilot"), (INNOVATION, "innovation")])
def test_an_undertaking_that_is_paid_for_stays_what_it_is(atlas: Atlas, iri: str, kind: str) -> None:
    assert atlas.entity(iri)["type"] == kind
    assert HA + "Project" not in said(atlas, iri, "type", PREFIXES["rdf"])


def test_no_rule_makes_a_project_of_what_a_programme_pays_for(root: Path) -> None:
    data = Graph().parse(data=f"<{PILOT}> a <{HA}PilotAction> ; <{HA}fundedBy> <{MU}> .", format="turtle")
    found = run_rules(schema_graph(root / "ontology"), data)
    assert found.consistent is not False
    classes = {cls for cls, things in found.instances.items() if PILOT in things and cls.startswith(HA)}
    assert classes == {HA + "PilotAction", HA + "Activity"}
    assert MU in found.instances[HA + "FundingProgramme"]


@pytest.mark.parametrize(("iri", "name"), [(PILOT, "kappa"), (EVENT, "epsilon"), (VISIT, "sigma")])
def test_the_page_of_a_pilot_or_an_event_shows_its_website(atlas: Atlas, iri: str, name: str) -> None:
    assert said(atlas, iri, "homepage", PREFIXES["foaf"]) == [f"https://{name}.example.org/"]


def test_the_page_of_an_event_shows_whom_it_is_meant_for(atlas: Atlas) -> None:
    assert said(atlas, EVENT, "targetGroupDescription") == ["mayors; their staff"]
    assert said(atlas, VISIT, "targetGroupDescription") == ["farmers"]


@pytest.mark.parametrize("key", ROWS)
def test_every_kind_of_record_gives_back_what_was_filled_in(atlas: Atlas, key: str) -> None:
    (edition,) = atlas.editions.current().values()
    context = load_context(content_folder())
    rows = rows_of([edition.quads], context.record_types[key], context.schemes, types=context.record_types)
    assert [parts(row) for row in rows] == [parts(row) for row in ROWS[key]]


def test_each_keyword_of_a_cell_is_a_statement(atlas: Atlas) -> None:
    found = atlas.sparql(f"SELECT ?word {{ <{ID}dataset/d> <{PREFIXES['dcat']}keyword> ?word }} ORDER BY ?word")
    assert [row[0] for row in found.rows] == ["buses", "mobility"]


@pytest.mark.parametrize("name", ["Cluster", "Partnership", "Project", "PilotAction", "SocialInnovation", "Event"])
def test_the_documentation_of_a_class_names_its_topics(root: Path, name: str) -> None:
    assert HA + "statedTopic" in read_model(root / "ontology").properties_of(HA + name)


@pytest.mark.parametrize("name", ["Project", "PilotAction", "SocialInnovation"])
def test_the_documentation_of_a_class_names_what_pays_for_it(root: Path, name: str) -> None:
    assert HA + "fundedBy" in read_model(root / "ontology").properties_of(HA + name)


@pytest.mark.parametrize("name", ["Event", "StudyVisit"])
def test_the_documentation_of_a_class_names_whom_it_is_meant_for(root: Path, name: str) -> None:
    assert HA + "targetGroupDescription" in read_model(root / "ontology").properties_of(HA + name)


def test_the_page_of_an_organisation_shows_how_many_people_work_there(atlas: Atlas) -> None:
    assert said(atlas, ALPHA, "staffCount") == ["12"]


@pytest.mark.parametrize("iri", [PROJECT, PILOT, INNOVATION, EVENT, VISIT])
def test_the_page_of_an_undertaking_shows_whom_it_reached_and_its_budget(atlas: Atlas, iri: str) -> None:
    assert said(atlas, iri, "peopleReached") == ["1200"]
    assert said(atlas, iri, "statedBudget") == ["250000"]
    assert said(atlas, iri, "budgetCurrency") == ["EUR"]


def test_people_who_took_part_stand_beside_the_limit_of_an_event(atlas: Atlas) -> None:
    assert said(atlas, EVENT, "maximumParticipants") == ["40"]
    assert said(atlas, EVENT, "peopleReached") == ["1200"]


def test_a_budget_and_its_currency_come_from_one_graph(atlas: Atlas) -> None:
    names = {HA + "statedBudget", HA + "budgetCurrency"}
    graphs = {one["graph"] for one in atlas.entity(PROJECT)["statements"] if one["predicate"] in names}
    assert len(graphs) == 1


def test_for_a_budget_without_a_currency_none_is_assumed(atlas: Atlas) -> None:
    assert said(atlas, POORER, "statedBudget") == ["1999.5"]
    assert said(atlas, POORER, "budgetCurrency") == []


@pytest.mark.parametrize(
    ("key", "field", "value", "code"),
    [
        ("organisation", "staff", "-1", "out-of-range"),
        ("organisation", "staff", "a dozen", "not-a-whole-number"),
        ("project", "people_reached", "-12", "out-of-range"),
        ("event", "people_reached", "12.5", "not-a-whole-number"),
        ("pilot", "budget", "-0.5", "out-of-range"),
        ("innovation", "budget", "plenty", "not-a-number"),
        ("study-visit", "currency", "euro", "pattern"),
        ("project", "currency", "eur", "pattern"),
    ],
)
def test_a_number_or_currency_that_is_none_is_an_error_at_its_cell(
    tmp_path: Path, key: str, field: str, value: str, code: str
) -> None:
    report = checked(tmp_path, {key: [{"id": "x", "name": "X", field: value}]}).report
    header = load_context(content_folder()).record_types[key].field(field).label()
    (one,) = [problem for problem in report.problems if problem.severity == "error"]
    assert (one.code, one.row, one.header, one.value) == (code, 5, header, value)


def test_a_currency_in_words_is_answered_with_a_code(tmp_path: Path) -> None:
    report = checked(tmp_path, {"project": [{"id": "x", "name": "X", "budget": "5", "currency": "euro"}]}).report
    assert [one.expected for one in report.problems if one.code == "pattern"] == ["like EUR"]


def test_a_budget_whose_point_may_group_thousands_is_a_warning(tmp_path: Path) -> None:
    report = checked(tmp_path, {"project": [{"id": "x", "name": "X", "budget": "250.000"}]}).report
    assert [(one.code, one.severity) for one in report.problems] == [("ambiguous-number", "warning")]


@pytest.mark.parametrize(
    ("name", "code"),
    [("Shqipëria", "ALB"), ("Kosova", "XKX"), ("Italia", "ITA"), ("Mali i Zi", "MNE"), ("Sllovenia", "SVN")],
)
def test_an_albanian_country_is_known_with_its_article(tmp_path: Path, name: str, code: str) -> None:
    found = checked(tmp_path, {"organisation": [{"id": "x", "name": "X", "country": name}]}, "sq")
    assert not found.report.problems
    (records,) = found.records
    (column,) = [one for one in records.columns if one.field.key == "country"]
    assert column.terms == [(f"<http://publications.europa.eu/resource/authority/country/{code}>",)]


@pytest.mark.parametrize("key", ROWS)
@pytest.mark.parametrize("lang", ["en", "it", "es", "pt", "fr", "el", "sl", "hr", "sq", "sv"])
def test_no_column_of_a_template_is_taken_for_data_of_persons(key: str, lang: str) -> None:
    fields = load_context(content_folder()).record_types[key].fields
    assert [one.label(lang) for one in fields if is_personal_header(one.label(lang))] == []


@pytest.mark.parametrize("name", ["Project", "PilotAction", "SocialInnovation", "Event", "StudyVisit"])
def test_the_documentation_of_a_class_names_people_reached_and_budget(root: Path, name: str) -> None:
    wanted = {HA + "peopleReached", HA + "statedBudget", HA + "budgetCurrency"}
    assert wanted <= set(read_model(root / "ontology").properties_of(HA + name))


def test_no_rule_makes_more_than_an_undertaking_of_what_has_a_budget(root: Path) -> None:
    data = Graph().parse(
        data=f'<{PILOT}> <{HA}statedBudget> 5.0 ; <{HA}peopleReached> 3 ; <{HA}budgetCurrency> "EUR" .', format="turtle"
    )
    found = run_rules(schema_graph(root / "ontology"), data)
    assert found.consistent is not False
    classes = {cls for cls, things in found.instances.items() if PILOT in things and cls.startswith(HA)}
    assert classes == {HA + "Activity"}
