"""Words that say what kind of body a name speaks of, in the partner languages and the larger languages of the EU.

All words stand here as they are spelt; :func:`plain` brings them, like every name, into lower-case ASCII. They
decide only how two names are compared, never to which helix a body belongs.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

__all__ = [
    "BRANCHES",
    "FORMS",
    "FUNCTION_WORDS",
    "GENERIC",
    "LOCATIVES",
    "MUNICIPAL",
    "NUMERALS",
    "PURPOSES",
    "UNITS",
    "UNIVERSITIES",
    "is_generic",
    "is_unit",
    "is_university",
    "plain",
    "same_stem",
]

_ENDING, _STEM = 3, 4


@lru_cache(maxsize=200_000)
def plain(text: str) -> str:
    """Return a text in lower-case ASCII, transliterated from any script.

    >>> plain("Πανεπιστήμιο Κρήτης"), plain("Općina Šibenik")
    ('panepistimio kritis', 'opcina sibenik')
    """
    return anyascii(text).lower()


def _set(*lines: str) -> frozenset[str]:
    return frozenset(plain(word) for line in lines for word in line.split())


def _phrases(lines: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted({tuple(plain(line).split()) for line in lines}, key=lambda one: (-len(one), one)))


FUNCTION_WORDS = _set(
    "i u na od s sa za te iz e ed di del della delle dei degli dello da dal dalla in per con a al alla il lo la le gli",
    "de el los las y en con por para do dos das ao aos na nas no nos o os um et du des les l d aux au pour of the and",
    "for at to der die das und fur fuer zu im des v z ter ki na και του της των για την τον το η ο στη στο οι τα",
    "e i te te ne dhe per och av for i og til ja en van het voor w dla si din pentru es az va a",
)
PURPOSES = _set("za per para pour for fur für για për för dla voor pentru")
LOCATIVES = ("u", "v", "in", "à", "en", "em", "στη", "στο", "në")
NUMERALS = frozenset(["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv"])

FORMS = _set(
    "udruga udruge udruženje društvo zaklada fundacija ustanova zavod zadruga savez",
    "associazione fondazione ente cooperativa consorzio asociación fundación entidad asociacion associació fundació",
    "associação fundação association fondation coopérative foundation charity trust society verein",
    "cooperative stiftung genossenschaft σύλλογος σωματείο ίδρυμα συνεταιρισμός shoqata fondacioni shoqëria",
    "förening stiftelse vereniging stichting stowarzyszenie fundacja spolek",
    "nadace egyesület alapítvány asociatia fundatia сдружение фондация",
)
UNITS = _set(
    "fakultet fakulteta faculty facoltà facultad faculdade faculté fakultät σχολή fakulteti fakulteten факултет",
    "odjel odsjek oddelek katedra department dipartimento departamento département abteilung τμήμα departamenti",
    "akademija academy accademia academia académie hochschule institut institute istituto instituto ινστιτούτο",
    "škola škole šola school scuola escuela escola école schule σχολείο shkolla skola gimnazija centar centro centre",
)
UNIVERSITIES = _set(
    "sveučilište univerza univerzitet university università universidad universidade université universität",
    "universitat πανεπιστήμιο universiteti universitet universiteit uniwersytet univerzita egyetem",
    "universitatea университет",
)
MUNICIPAL = _set(
    "grad općina županija občina mesto comune comunità provincia regione ayuntamiento diputación concello câmara",
    "município freguesia mairie commune département région ville municipality city town county region province",
    "gemeinde stadt landkreis kreis δήμος περιφέρεια bashkia qarku komuna kommun region landsting община област",
)
BRANCHES = _phrases(
    [
        "područni ured", "područna služba", "podružnica", "ispostava", "područna jedinica",
        "območna služba", "območna enota", "izpostava", "branch office", "regional office", "local office",
        "sede territoriale", "sede locale", "ufficio territoriale", "filiale", "delegación territorial", "delegación",
        "sucursal", "oficina territorial", "delegação", "délégation", "succursale", "antenne", "zweigstelle",
        "niederlassung", "geschäftsstelle", "außenstelle", "παράρτημα", "υποκατάστημα", "dega", "zyra rajonale",
        "filial", "lokalkontor", "pobočka", "oddział", "клон",
    ]
)  # fmt: skip
_SCHOOLS = _set(
    "osnovna srednja tehnička strukovna ekonomska primary secondary elementary technical primaria secondaria",
    "poljoprivredna gospodarska medicinska visoka veleučilište učilište vrtić dječji polytechnic",
    "hrvatski hrvatska nacionalni nazionale nacional national agencija agenzia agencia agência agence agency agentur",
    "razvojna regionalna regionale regional regionali javna javni pubblico público public centar centre centro center",
    "ministarstvo ministero ministerio ministério ministère ministry ministerium komora camera cámara chamber group",
    "gruppo grupo grupa network rete red rede réseau mreža research innovation development social",
)
GENERIC = FORMS | UNITS | UNIVERSITIES | MUNICIPAL | _SCHOOLS


def same_stem(left: str, right: str) -> bool:
    """Say whether two words differ only in their ending: a common beginning of 4 letters, endings of up to 3.

    >>> same_stem("sveuciliste", "sveucilista"), same_stem("zagreb", "zagrebacka")
    (True, False)
    """
    if left[:_STEM] != right[:_STEM]:
        return False
    short, long = sorted((len(left), len(right)))
    if short < _STEM or long - short > _ENDING:
        return left == right
    common = next((i for i in range(short) if left[i] != right[i]), short)
    return long - common <= min(_ENDING, common - 1)


@lru_cache(maxsize=100_000)
def is_generic(word: str) -> bool:
    """Say whether a word, in any ending, names a kind of body."""
    return _like(word, GENERIC)


@lru_cache(maxsize=100_000)
def is_unit(word: str) -> bool:
    """Say whether a word, in any ending, names a part of a larger body, such as a faculty."""
    return _like(word, UNITS) and not is_university(word)


@lru_cache(maxsize=100_000)
def is_university(word: str) -> bool:
    """Say whether a word, in any ending, means university."""
    return _like(word, UNIVERSITIES)


def _like(word: str, words: frozenset[str]) -> bool:
    return word in words or any(same_stem(word, other) for other in words)
