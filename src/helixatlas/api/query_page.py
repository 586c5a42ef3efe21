"""The page to write a query in: plain HTML, no script, its one style sheet named by its hash in the policy."""

from __future__ import annotations

import html

__all__ = ["page"]

_STYLE = """:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;margin:1.5rem auto;max-width:70rem;padding:0 1rem}
textarea{width:100%;min-height:14rem;font:0.95rem/1.4 ui-monospace,monospace;box-sizing:border-box;padding:.6rem}
button,select{font:inherit;padding:.4rem .9rem;min-height:2.2rem}
table{border-collapse:collapse;margin-top:1rem;display:block;overflow-x:auto}
th,td{border:1px solid #8a949e;padding:.25rem .5rem;text-align:left;vertical-align:top}
.problem{border-left:.3rem solid #b3261e;padding-left:.8rem}
.note{border-left:.3rem solid #8a6100;padding-left:.8rem}"""
_EXAMPLE = """PREFIX ha: <https://w3id.org/helixatlas/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?cluster ?name WHERE {
  ?cluster a ha:Cluster ; skos:prefLabel ?name .
}
ORDER BY ?name"""


def page(text: str = "", result: str = "") -> str:
    """Return the page with a query and, below it, an answer that is HTML already."""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ask in SPARQL · Helix Atlas</title>
<style>{_STYLE}</style>
</head>
<body>
<p><a href="./">Helix Atlas</a></p>
<h1>Ask in SPARQL</h1>
<form action="sparql" method="get">
<label for="query">Query (SPARQL 1.1, read only; the default graph is the union of all graphs)</label>
<textarea id="query" name="query" spellcheck="false">{html.escape(text or _EXAMPLE)}</textarea>
<p><button type="submit">Ask</button></p>
</form>
{result}
<p>Programs ask here too: send <code>query</code> by GET or POST and say with <code>Accept</code> what you want:
JSON, XML, CSV, TSV; Turtle, N-Triples, RDF/XML or JSON-LD for CONSTRUCT and DESCRIBE.
Ready questions: <a href="api/queries">the catalogue</a>. The contract: <a href="openapi.json">openapi.json</a>.</p>
</body>
</html>
"""
