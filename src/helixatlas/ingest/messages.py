"""The words of the checks in the partner languages, for comments in a workbook.

A message that has no translation is given in English; values, expectations and suggestions stay as they are.
"""

from __future__ import annotations

from helixatlas.ingest.problems import Problem

__all__ = ["LANGUAGES", "message_in", "page_words"]

_PAGE = {
    "en": (
        "Helix Atlas check|{} rows read, {} errors, {} warnings|Error|Warning|Information|Severity|Sheet|"
        "Cell|Value|What is wrong|Suggestion|Expected|Did you mean|"
        "Copied from {}: values only, without formats and formulas"
    ),
    "it": (
        "Controllo Helix Atlas|{} righe lette, {} errori, {} avvisi|Errore|Avviso|Informazione|Gravità|"
        "Foglio|Cella|Valore|Che cosa non va|Suggerimento|Atteso|Si intendeva|"
        "Copiato da {}: solo valori, senza formati e formule"
    ),
    "es": (
        "Revisión Helix Atlas|{} filas leídas, {} errores, {} avisos|Error|Aviso|Información|Gravedad|"
        "Hoja|Celda|Valor|Qué está mal|Sugerencia|Se espera|¿Quiso decir|"
        "Copiado de {}: solo valores, sin formatos ni fórmulas"
    ),
    "fr": (
        "Contrôle Helix Atlas|{} lignes lues, {} erreurs, {} avertissements|Erreur|Avertissement|"
        "Information|Gravité|Feuille|Cellule|Valeur|Ce qui ne va pas|Suggestion|Attendu|Vouliez-vous dire|"
        "Copié de {} : valeurs seules, sans formats ni formules"
    ),
    "de": (
        "Prüfung Helix Atlas|{} Zeilen gelesen, {} Fehler, {} Warnungen|Fehler|Warnung|Hinweis|Schwere|"
        "Blatt|Zelle|Wert|Was nicht stimmt|Vorschlag|Erwartet|Gemeint war|"
        "Kopiert aus {}: nur Werte, ohne Formate und Formeln"
    ),
    "hr": (
        "Provjera Helix Atlas|Pročitano redaka: {}, pogrešaka: {}, upozorenja: {}|Pogreška|Upozorenje|"
        "Obavijest|Težina|List|Ćelija|Vrijednost|Što nije u redu|Prijedlog|Očekuje se|Je li mišljeno|"
        "Kopirano iz {}: samo vrijednosti, bez oblika i formula"
    ),
}  # fmt: skip
_KEYS = (
    "title",
    "counts",
    "error",
    "warning",
    "information",
    "severity",
    "sheet",
    "cell",
    "value",
    "message",
    "suggestion",
    "expected", "meant", "copied",
)  # fmt: skip
LANGUAGES = tuple(_PAGE)
_ORDER = ("it", "es", "fr", "de", "hr")
_MESSAGES = {
    "required-missing": (
        "Manca un valore obbligatorio.|Falta un valor obligatorio.|Une valeur obligatoire manque.|"
        "Ein Pflichtwert fehlt.|Nedostaje obvezna vrijednost."
    ),
    "unknown-value": (
        "Questo valore non è nell'elenco.|Este valor no está en la lista.|"
        "Cette valeur n'est pas dans la liste.|Dieser Wert steht nicht in der Liste.|"
        "Ova vrijednost nije na popisu."
    ),
    "nuts-code-unknown": (
        "Questo codice NUTS non esiste.|Este código NUTS no existe.|Ce code NUTS n'existe pas.|"
        "Diesen NUTS-Code gibt es nicht.|Ovaj NUTS kod ne postoji."
    ),
    "territory-unknown": (
        "Territorio sconosciuto.|Territorio desconocido.|Territoire inconnu.|Unbekanntes Gebiet.|"
        "Nepoznato područje."
    ),
    "not-a-date": (
        "Questa non è una data.|Esto no es una fecha.|Ce n'est pas une date.|Das ist kein Datum.|"
        "Ovo nije datum."
    ),
    "ambiguous-date": (
        "La data si può leggere in due modi.|La fecha puede leerse de dos maneras.|"
        "La date peut se lire de deux façons.|Das Datum ist zweideutig.|"
        "Datum se može čitati na dva načina."
    ),
    "not-a-month": (
        "Questo non è un mese.|Esto no es un mes.|Ce n'est pas un mois.|Das ist kein Monat.|"
        "Ovo nije mjesec."
    ),
    "not-a-number": (
        "Questo non è un numero.|Esto no es un número.|Ce n'est pas un nombre.|Das ist keine Zahl.|"
        "Ovo nije broj."
    ),
    "not-a-whole-number": (
        "Questo non è un numero intero.|Esto no es un número entero.|Ce n'est pas un nombre entier.|"
        "Das ist keine ganze Zahl.|Ovo nije cijeli broj."
    ),
    "ambiguous-number": (
        "Il numero si può leggere in due modi.|El número puede leerse de dos maneras.|"
        "Le nombre peut se lire de deux façons.|Die Zahl ist zweideutig.|"
        "Broj se može čitati na dva načina."
    ),
    "out-of-range": (
        "Il numero è fuori dai limiti.|El número está fuera de los límites.|Le nombre est hors limites.|"
        "Die Zahl liegt außerhalb der Grenzen.|Broj je izvan granica."
    ),
    "too-long": (
        "Il testo è troppo lungo.|El texto es demasiado largo.|Le texte est trop long.|"
        "Der Text ist zu lang.|Tekst je predug."
    ),
    "pattern": (
        "Il valore non ha la forma attesa.|El valor no tiene la forma esperada.|"
        "La valeur n'a pas la forme attendue.|Der Wert hat nicht die erwartete Form.|"
        "Vrijednost nema očekivani oblik."
    ),
    "not-yes-or-no": (
        "Serve sì o no.|Se espera sí o no.|Il faut oui ou non.|Hier gehört ja oder nein hin.|"
        "Očekuje se da ili ne."
    ),
    "not-an-address": (
        "Questo non è un indirizzo web.|Esto no es una dirección web.|Ce n'est pas une adresse web.|"
        "Das ist keine Web-Adresse.|Ovo nije web-adresa."
    ),
    "duplicate-key": (
        "Questo elemento è già indicato altrove.|Este elemento ya figura en otro lugar.|"
        "Cet élément figure déjà ailleurs.|Dieser Eintrag steht schon an anderer Stelle.|"
        "Ovaj zapis već postoji drugdje."
    ),
    "interval-reversed": (
        "Finisce prima di iniziare.|Termina antes de empezar.|Cela finit avant de commencer.|"
        "Das endet, bevor es beginnt.|Završava prije nego što počinje."
    ),
    "roster-too-small": (
        "L'elenco completo è più piccolo dei membri indicati.|"
        "La lista completa es más pequeña que los miembros indicados.|"
        "La liste complète est plus petite que les membres indiqués.|"
        "Die vollständige Liste ist kleiner als die Zahl der genannten Mitglieder.|"
        "Potpuni popis manji je od broja navedenih članova."
    ),
    "membership-dates": (
        "La stessa appartenenza è indicata altrove con un'altra data.|"
        "La misma pertenencia figura en otro lugar con otra fecha.|"
        "La même adhésion est indiquée ailleurs avec une autre date.|"
        "Dieselbe Mitgliedschaft ist an anderer Stelle mit einem anderen Datum angegeben.|"
        "Isto članstvo drugdje je navedeno s drugim datumom."
    ),
    "membership-roles": (
        "L'organizzazione ha altrove un altro ruolo nello stesso periodo.|"
        "La organización tiene en otro lugar otra función al mismo tiempo.|"
        "L'organisation a ailleurs un autre rôle au même moment.|"
        "Die Organisation hat an anderer Stelle zur gleichen Zeit eine andere Rolle.|"
        "Organizacija drugdje u isto vrijeme ima drugu ulogu."
    ),
    "file-not-mapped": (
        "Il file non è un modello Helix Atlas e nessuna mappatura lo descrive.|"
        "El archivo no es una plantilla de Helix Atlas y ningún mapeo lo describe.|"
        "Le fichier n'est pas un modèle Helix Atlas et aucun mappage ne le décrit.|"
        "Die Datei ist keine Helix-Atlas-Vorlage, und keine Zuordnung beschreibt sie.|"
        "Datoteka nije predložak Helix Atlasa i nijedno je mapiranje ne opisuje."
    ),
    "unknown-reference": (
        "Nessun elemento con questo nome.|Ningún elemento con este nombre.|Aucun élément de ce nom.|"
        "Kein Eintrag dieses Namens ist bekannt.|Nema zapisa s tim nazivom."
    ),
    "ambiguous-name": (
        "Il nome indica più elementi.|El nombre designa varios elementos.|"
        "Ce nom désigne plusieurs éléments.|Der Name meint mehrere Einträge.|Naziv označava više zapisa."
    ),
    "formula-error": (
        "La formula dà un errore.|La fórmula da un error.|La formule donne une erreur.|"
        "Die Formel ergibt einen Fehler.|Formula daje pogrešku."
    ),
    "formula-without-result": (
        "La formula non ha un risultato salvato.|La fórmula no tiene resultado guardado.|"
        "La formule n'a pas de résultat enregistré.|Die Formel hat kein gespeichertes Ergebnis.|"
        "Formula nema spremljen rezultat."
    ),
    "document-unknown": (
        "Documento non dichiarato.|Documento no declarado.|Document non déclaré.|"
        "Nicht erklärtes Dokument.|Neprijavljen dokument."
    ),
    "person-data": (
        "Un indirizzo e-mail o un numero di telefono è stato tolto.|"
        "Se ha quitado una dirección de correo o un número de teléfono.|"
        "Une adresse électronique ou un numéro de téléphone a été retiré.|"
        "Eine E-Mail-Adresse oder Telefonnummer wurde entfernt.|"
        "Uklonjena je adresa e-pošte ili telefonski broj."
    ),
    "column-ignored": (
        "Nessun campo legge questa colonna.|Ningún campo lee esta columna.|Aucun champ ne lit cette colonne.|"
        "Kein Feld liest diese Spalte.|Nijedno polje ne čita ovaj stupac."
    ),
    "judgement-open": (
        "Il valore è stato interpretato: confermare.|El valor se ha interpretado: confírmelo.|"
        "La valeur a été interprétée : à confirmer.|Der Wert wurde gedeutet: bitte bestätigen.|"
        "Vrijednost je protumačena: potvrdite."
    ),
    "row-of-errors": (
        "La riga contiene solo errori di formula.|La fila solo contiene errores de fórmula.|"
        "La ligne ne contient que des erreurs de formule.|Die Zeile enthält nur Formelfehler.|"
        "Redak sadrži samo pogreške formula."
    ),
    "nuts-code-superseded": (
        "Questo codice NUTS è stato sostituito.|Este código NUTS ha sido sustituido.|"
        "Ce code NUTS a été remplacé.|Dieser NUTS-Code wurde ersetzt.|Ovaj NUTS kod je zamijenjen."
    ),
    "rows-differ": (
        "Le righe dello stesso elemento non concordano.|Las filas del mismo elemento no coinciden.|"
        "Les lignes du même élément ne concordent pas.|Die Zeilen desselben Eintrags stimmen nicht überein.|"
        "Redci istog zapisa se ne slažu."
    ),
    "too-many-values": (
        "Serve un solo valore.|Se espera un solo valor.|Une seule valeur est attendue.|"
        "Es wird ein einziger Wert erwartet.|Očekuje se samo jedna vrijednost."
    ),
}  # fmt: skip


def page_words(lang: str) -> dict[str, str]:
    """Return the words of the summary page in a language, in English where it has none."""
    return dict(zip(_KEYS, _PAGE.get(lang, _PAGE["en"]).split("|"), strict=True))


def message_in(problem: Problem, lang: str, *, short: bool = False) -> str:
    """Return what is wrong in a language, with expectation and suggestion unless ``short``."""
    text = problem.message
    translated = _MESSAGES.get(problem.code, "").split("|")
    if lang in _ORDER and len(translated) == len(_ORDER):
        text = translated[_ORDER.index(lang)]
    if short:
        return text
    say = page_words(lang)
    expected = f"\n{say['expected']}: {problem.expected}" if problem.expected else ""
    return text + expected + (f"\n{say['meant']}: {problem.suggestion}?" if problem.suggestion else "")
