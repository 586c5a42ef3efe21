"""What every answer carries: a strict policy, no cookies, a tag that spares the second download."""

from __future__ import annotations

import httpx
import pytest

PATHS = ["/", "/health", "/api/summary", "/sparql", "/openapi.json", "/no-such-page", "/api/gaps.csv"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_forbids_foreign_and_inline_content_and_sets_no_cookie(client: httpx.Client, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'self';")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers


@pytest.mark.parametrize("path", ["/api/summary", "/api/network", "/api/gaps", "/api/queries", "/api/facets"])
def test_an_answer_is_named_by_the_graph_and_not_sent_twice(client: httpx.Client, path: str) -> None:
    first = client.get(path)
    tag = first.headers["etag"]
    assert client.get("/health").json()["hash"] in tag
    second = client.get(path, headers={"If-None-Match": tag})
    assert (second.status_code, second.content) == (304, b"")
    assert second.headers["etag"] == tag
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_long_answers_are_packed(client: httpx.Client) -> None:
    assert client.get("/api/gaps", headers={"Accept-Encoding": "gzip"}).headers["content-encoding"] == "gzip"
    assert "content-encoding" not in client.get("/api/gaps", headers={"Accept-Encoding": "identity"}).headers


def test_pages_elsewhere_may_read_and_nothing_else(client: httpx.Client) -> None:
    origin = {"Origin": "https://example.org"}
    assert client.get("/api/summary", headers=origin).headers["access-control-allow-origin"] == "*"
    asked = {**origin, "Access-Control-Request-Method": "DELETE"}
    assert client.options("/api/summary", headers=asked).status_code == 400
    assert client.post("/api/summary").status_code == 405


HEADED = [
    "/health",
    "/api/summary",
    "/api/gaps",
    "/api/gaps.csv",
    "/sparql?query=ASK{}",
    "/id/cluster/inn-veneto",
    "/ns",
]


@pytest.mark.parametrize("path", HEADED)
def test_head_gives_the_headers_of_get_without_a_body(client: httpx.Client, path: str) -> None:
    asked = {"Accept-Encoding": "identity"}
    head, full = client.head(path, headers=asked), client.get(path, headers=asked)
    assert head.status_code == full.status_code == 200
    assert head.headers["content-type"] == full.headers["content-type"]
    assert head.headers["content-length"] == full.headers["content-length"]
    assert head.content == b""


def test_any_tag_means_any_graph(client: httpx.Client) -> None:
    assert client.get("/api/summary", headers={"If-None-Match": "*"}).status_code == 304
