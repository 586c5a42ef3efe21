"""The frame of a documentation page: no script, no foreign request, light and dark, readable without style."""

from __future__ import annotations

from html import escape

__all__ = ["anchor", "link", "page"]

_STYLE = """
:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--soft:#57606a;--line:#d0d7de;--link:#0550ae;--good:#116329;
--bad:#a40e26;--mark:#f6f8fa}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--soft:#9198a1;--line:#3d444d;--link:#79c0ff;
--good:#56d364;--bad:#ff7b72;--mark:#161b22}}
body{font:1rem/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0}
main{max-width:62rem;margin:auto;padding:1rem 1.25rem 4rem}a{color:var(--link)}
h1{font-size:1.9rem;line-height:1.2}h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}h3{margin:2rem 0 .3rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
.iri,.soft{color:var(--soft);font-size:.9rem;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(8rem,12rem) minmax(0,1fr);gap:.25rem 1rem;margin:.5rem 0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid var(--line);padding:.35rem .6rem .35rem 0;text-align:left;vertical-align:top}
section:target,tr:target{background:var(--mark)}.passed{color:var(--good)}.failed{color:var(--bad);font-weight:600}
summary{cursor:pointer}pre{overflow-x:auto;background:var(--mark);padding:.6rem;font-size:.85rem}
.wide{overflow-x:auto}.wide table{min-width:34rem}
.toc{columns:16rem;padding-left:1.1rem}li,td{overflow-wrap:anywhere}@media(max-width:40rem){dl{grid-template-columns:minmax(0,1fr)}
.wide thead{display:none}.wide table{min-width:0}.wide tr,.wide td{display:block;border:0;padding:0}
.wide tr{border-bottom:1px solid var(--line);padding:.6rem 0}.wide td:first-child{font-weight:600}}
"""


def page(title: str, body: str, *, lang: str = "en") -> str:
    """Return a whole HTML page around a body that is HTML already."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(lang)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)} – Helix Atlas</title><style>{_STYLE}</style></head><body>"
        f'<a class="skip" href="#content">Skip to content</a><main id="content"><h1>{escape(title)}</h1>{body}'
        "</main></body></html>\n"
    )


def anchor(iri: str) -> str:
    """Return the fragment under which a term stands on its page: its local name."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def link(href: str, words: str) -> str:
    """Return a link, with both parts escaped."""
    return f'<a href="{escape(href, quote=True)}">{escape(words)}</a>'
