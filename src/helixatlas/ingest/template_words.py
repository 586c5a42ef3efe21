"""The few words of a template that are not part of a record's declaration, in the partner languages."""

from __future__ import annotations

__all__ = ["WORDS", "words"]

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "read_me": "Read me", "sheet": "Sheet", "column": "Column", "required": "Required", "help": "What to write",
        "yes": "yes", "no": "no", "example": "e.g.", "limit": "At most {} characters.",
        "several": "Several values: separate them with a semicolon.",
        "id_help": "Leave empty, or a short name that stays the same for ever.",
        "how": "Write one record in each row below the coloured header.|Columns marked * must be filled.|"
        "Leave a cell empty where you do not know; never guess.|Do not write names, e-mail addresses or telephone "
        "numbers of persons.|The rows above the header are help; they are not read.",
    },
    "it": {
        "read_me": "Leggimi", "sheet": "Foglio", "column": "Colonna", "required": "Obbligatoria",
        "help": "Che cosa scrivere",
        "yes": "sì", "no": "no", "example": "es.", "limit": "Al massimo {} caratteri.",
        "several": "Più valori: separarli con un punto e virgola.",
        "id_help": "Lasciare vuoto, o un nome breve che resti sempre uguale.",
        "how": "Scrivere un elemento per riga, sotto l'intestazione colorata.|Le colonne con * sono obbligatorie.|"
        "Lasciare vuota la cella se non si sa; non indovinare.|Non scrivere nomi, indirizzi e-mail o numeri di "
        "telefono di persone.|Le righe sopra l'intestazione sono un aiuto e non vengono lette.",
    },
    "es": {
        "read_me": "Léame", "sheet": "Hoja", "column": "Columna", "required": "Obligatoria", "help": "Qué escribir",
        "yes": "sí", "no": "no", "example": "p. ej.", "limit": "Como máximo {} caracteres.",
        "several": "Varios valores: sepárelos con punto y coma.",
        "id_help": "Déjelo vacío, o un nombre corto que no cambie nunca.",
        "how": "Escriba un elemento por fila, debajo de la cabecera de color.|Las columnas con * son obligatorias.|"
        "Deje la celda vacía si no lo sabe; no adivine.|No escriba nombres, correos ni teléfonos de personas.|"
        "Las filas por encima de la cabecera son ayuda y no se leen.",
    },
    "fr": {
        "read_me": "Lisez-moi", "sheet": "Feuille", "column": "Colonne", "required": "Obligatoire",
        "help": "Que faut-il écrire",
        "yes": "oui", "no": "non", "example": "p. ex.", "limit": "Au plus {} caractères.",
        "several": "Plusieurs valeurs : les séparer par un point-virgule.",
        "id_help": "Laisser vide, ou un nom court qui ne change jamais.",
        "how": "Écrire un élément par ligne, sous l'en-tête coloré.|Les colonnes marquées * sont obligatoires.|"
        "Laisser la cellule vide si l'on ne sait pas ; ne pas deviner.|Ne pas écrire de noms, de courriels ni de "
        "téléphones de personnes.|Les lignes au-dessus de l'en-tête sont une aide et ne sont pas lues.",
    },
    "de": {
        "read_me": "Anleitung", "sheet": "Blatt", "column": "Spalte", "required": "Pflicht", "help": "Was hier steht",
        "yes": "ja", "no": "nein", "example": "z. B.", "limit": "Höchstens {} Zeichen.",
        "several": "Mehrere Werte: mit Semikolon trennen.",
        "id_help": "Leer lassen, oder ein Kurzname, der immer gleich bleibt.",
        "how": "Ein Eintrag je Zeile, unter der farbigen Kopfzeile.|Spalten mit * müssen ausgefüllt sein.|"
        "Leer lassen, was nicht bekannt ist; nicht raten.|Keine Namen, E-Mail-Adressen oder Telefonnummern von "
        "Personen.|Die Zeilen über der Kopfzeile sind Hilfe und werden nicht gelesen.",
    },
}  # fmt: skip


def words(lang: str) -> dict[str, str]:
    """Return the words in a language, in English where it has none."""
    return WORDS.get(lang, WORDS["en"])
