"""The few words of a template that are not part of a record's declaration, in the partner languages.

Those in Portuguese, Croatian, Slovenian, Greek, Albanian and Swedish have not been read by a native speaker yet.
"""

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
    "pt": {
        "read_me": "Leia-me", "sheet": "Folha", "column": "Coluna", "required": "Obrigatória", "help": "O que escrever",
        "yes": "sim", "no": "não", "example": "p. ex.", "limit": "No máximo {} caracteres.",
        "several": "Vários valores: separe-os com ponto e vírgula.",
        "id_help": "Deixe vazio, ou um nome curto que nunca mude.",
        "how": "Escreva um registo por linha, abaixo do cabeçalho colorido.|As colunas com * são obrigatórias.|"
        "Deixe a célula vazia se não souber; não adivinhe.|Não escreva nomes, endereços de correio eletrónico nem "
        "números de telefone de pessoas.|As linhas acima do cabeçalho são ajuda e não são lidas.",
    },
    "hr": {
        "read_me": "Upute", "sheet": "List", "column": "Stupac", "required": "Obvezno", "help": "Što upisati",
        "yes": "da", "no": "ne", "example": "npr.", "limit": "Najviše {} znakova.",
        "several": "Više vrijednosti: odvojite ih točkom sa zarezom.",
        "id_help": "Ostavite prazno ili upišite kratko ime koje se nikad ne mijenja.",
        "how": "Upišite jedan zapis u svaki redak ispod obojenog zaglavlja.|Stupci sa * su obvezni.|"
        "Ostavite ćeliju praznom ako ne znate; ne pogađajte.|Ne upisujte imena, adrese e-pošte ni telefonske brojeve "
        "osoba.|Redci iznad zaglavlja su pomoć i ne čitaju se.",
    },
    "sl": {
        "read_me": "Navodila", "sheet": "List", "column": "Stolpec", "required": "Obvezno", "help": "Kaj vpisati",
        "yes": "da", "no": "ne", "example": "npr.", "limit": "Največ {} znakov.",
        "several": "Več vrednosti: ločite jih s podpičjem.",
        "id_help": "Pustite prazno ali vpišite kratko ime, ki se nikoli ne spremeni.",
        "how": "Vpišite en zapis v vsako vrstico pod obarvano glavo.|Stolpci z * so obvezni.|"
        "Celico pustite prazno, če ne veste; ne ugibajte.|Ne vpisujte imen, e-poštnih naslovov ali telefonskih številk "
        "oseb.|Vrstice nad glavo so pomoč in se ne berejo.",
    },
    "el": {
        "read_me": "Οδηγίες", "sheet": "Φύλλο", "column": "Στήλη", "required": "Υποχρεωτική", "help": "Τι γράφετε",
        "yes": "ναι", "no": "όχι", "example": "π.χ.", "limit": "Έως {} χαρακτήρες.",
        "several": "Πολλές τιμές: χωρίστε τις με ερωτηματικό (;).",
        "id_help": "Αφήστε το κενό ή γράψτε ένα σύντομο όνομα που δεν αλλάζει ποτέ.",
        "how": "Γράψτε μία εγγραφή σε κάθε γραμμή κάτω από τη χρωματιστή κεφαλίδα.|Οι στήλες με * είναι υποχρεωτικές.|"
        "Αφήστε κενό το κελί αν δεν γνωρίζετε· μη μαντεύετε.|Μη γράφετε ονόματα, ηλεκτρονικές διευθύνσεις ή τηλέφωνα "
        "προσώπων.|Οι γραμμές πάνω από την κεφαλίδα είναι βοήθεια και δεν διαβάζονται.",
    },
    "sq": {
        "read_me": "Udhëzime", "sheet": "Fleta", "column": "Kolona", "required": "E detyrueshme",
        "help": "Çfarë të shkruhet",
        "yes": "po", "no": "jo", "example": "p.sh.", "limit": "Më së shumti {} shenja.",
        "several": "Disa vlera: ndajini me pikëpresje.",
        "id_help": "Lëreni bosh, ose një emër të shkurtër që nuk ndryshon kurrë.",
        "how": "Shkruani një regjistrim në çdo rresht nën kokën me ngjyrë.|Kolonat me * janë të detyrueshme.|"
        "Lëreni qelizën bosh kur nuk e dini; mos hamendësoni.|Mos shkruani emra, adresa poste elektronike ose numra "
        "telefoni të personave.|Rreshtat mbi kokë janë ndihmë dhe nuk lexohen.",
    },
    "sv": {
        "read_me": "Läs mig", "sheet": "Blad", "column": "Kolumn", "required": "Obligatorisk",
        "help": "Vad som ska skrivas",
        "yes": "ja", "no": "nej", "example": "t.ex.", "limit": "Högst {} tecken.",
        "several": "Flera värden: skilj dem åt med semikolon.",
        "id_help": "Lämna tomt, eller ett kort namn som aldrig ändras.",
        "how": "Skriv en post per rad under den färgade rubriken.|Kolumner med * är obligatoriska.|"
        "Lämna cellen tom när du inte vet; gissa inte.|Skriv inga namn, e-postadresser eller telefonnummer till "
        "personer.|Raderna ovanför rubriken är hjälp och läses inte.",
    },
}  # fmt: skip


def words(lang: str) -> dict[str, str]:
    """Return the words in a language, in English where it has none."""
    return WORDS.get(lang, WORDS["en"])
