"""What partners call the columns: words for each field, by language, in plain ASCII lower case.

A key may stand for a field of several record types. ``@`` keys are roles of another record in the row.
"""

from __future__ import annotations

__all__ = ["HEADER_WORDS"]

# field key: words parted by commas, one string a language: en | it | es,ca,pt | fr | de | hr,sl | others
HEADER_WORDS: dict[str, dict[str, str]] = {
    "name": {
        "en": "name,title,organisation,organization,organisation name,name of organisation,initiative,entity,cluster,"
        "stakeholder,institution,company,project title,project name,dct:title,foaf:name,legal name,"
        "name of the initiative",
        "it": "nome,denominazione,ragione sociale,titolo,associazione,nomeassociazione,ente,organizzazione,"
        "titolo del progetto,nome progetto,azienda,impresa",
        "es": (
            "nombre,denominacion,razon social,titulo,entidad,organizacion,nome,nom,titol,designacao,"
            "nombre del proyecto"
        ),
        "fr": "nom,denomination,raison sociale,intitule,titre,organisme,structure,nom du projet",
        "de": "name,bezeichnung,organisation,titel,name des ortes,einrichtung,projektname,firma,traeger",
        "hr": (
            "naziv,ime,naziv projekta,organizacija,tz zupanija,tz gradova,tz opcina,turisticka zajednica,"
            "podnositelj,udruga"
        ),
        "fi": "nimi,organisaatio",
        "pl": "nazwa,tytul",
        "bg": "ime,naimenovanie",
        "ro": "denumire,nume",
        "hu": "nev,megnevezes",
        "cs": "nazev,jmeno", "sl": "naziv,ime", "nl": "naam", "el": "onoma,eponymia",
    },
    "acronym": {
        "en": "acronym,short name,abbreviation,short title",
        "it": "acronimo,sigla,acronimo del progetto",
        "es": "acronimo,siglas,sigles",
        "fr": "acronyme,sigle",
        "de": "akronym,abkuerzung,kurzname",
        "hr": "kratica,akronim,skraceni naziv",
        "fi": "lyhenne",
    },
    "description": {
        "en": (
            "description,about,summary,abstract,objective,activities,activity,what they do,"
            "dct:description,notes,short description"
        ),
        "it": "descrizione,attivita,sintesi,oggetto,note",
        "es": "descripcion,resumen,actividad,actividades,descripcio,descricao,resumo",
        "fr": "description,resume,activite,activites", "de": "beschreibung,taetigkeit,kurzbeschreibung",
        "hr": "opis,opis projekta,djelatnost",
        "fi": "kuvaus",
        "pl": "opis",
        "bg": "opisanie",
        "ro": "descriere",
        "hu": "leiras",
        "cs": "popis", "sl": "opis", "nl": "omschrijving", "el": "perigrafe",
    },
    "website": {
        "en": (
            "website,web,url,web site,homepage,web address,link,project website,internet,web page,"
            "foaf:homepage,contact:website"
        ),
        "it": "sito web,sito,sito internet,link al progetto,pagina web",
        "es": "pagina web,sitio web,enlace,web,lloc web",
        "fr": "site web,site internet,lien",
        "de": "webseite,internetseite,webadresse",
        "hr": "web,web stranica,mrezna stranica",
        "fi": "verkkosivu,www", "pl": "strona internetowa", "bg": "uebsait",
    },
    "country": {
        "en": "country,addr:country,nation,state,country code", "it": "paese,nazione,stato", "es": "pais",
        "fr": "pays",
        "de": "land,staat",
        "hr": "drzava,zemlja",
        "fi": "maa",
        "pl": "kraj",
        "bg": "darzhava,strana",
        "hu": "orszag",
    },
    "territory": {
        "en": (
            "nuts,nuts code,nuts2,nuts3,nuts ii,nuts 2,nuts 3,region,territory,province,region code,"
            "nuts region,county,dct:spatial,area"
        ),
        "it": "regione,provincia,prov,territorio,codice nuts",
        "es": "region,provincia,comunidad autonoma,comarca,regiao",
        "fr": "region,departement,territoire",
        "de": "region,bundesland,landkreis",
        "hr": "nutsii,regija,zupanija",
        "fi": "maakunta",
        "pl": "wojewodztwo",
    },
    "identifier": {
        "en": (
            "identifier,registration number,register number,tax id,vat,vat number,company number,pic,"
            "organisation id,legal id"
        ),
        "it": "partita iva,codice fiscale,p.iva,cf", "es": "cif,nif,nipc", "fr": "siret,siren,numero siret",
        "de": "registernummer,ust-id,handelsregister",
        "hr": "oib,mbs,maticni broj",
        "fi": "y-tunnus",
        "pl": "nip,regon,krs",
    },
    "reference": {
        "en": "project id,project number,grant agreement,reference,project code,grant agreement number,rcn",
        "it": "codice progetto,cup", "es": "codigo,expediente,referencia", "fr": "reference,code projet",
        "de": "foerderkennzeichen,projektnummer", "hr": "ref. br.,ref. br,sifra,kod projekta",
    },
    "legal_form": {
        "en": "legal form,type of organisation,organisation type,legal status,type,activity type,entity type",
        "it": "forma giuridica,tipologia ente,natura giuridica",
        "es": "forma juridica,tipo de entidad",
        "fr": "forme juridique,statut juridique",
        "de": "rechtsform,organisationsform",
        "hr": "pravni oblik,vrsta organizacije",
        "fi": "yhtiomuoto",
        "pl": "forma prawna",
    },
    "helix": {
        "en": "helix,sector of society,stakeholder type,quadruple helix,stakeholder category,type of stakeholder",
        "it": "elica,tipo di stakeholder,categoria stakeholder",
        "es": "helice,tipo de agente",
        "fr": "helice,type d'acteur",
        "de": "helix,akteursgruppe", "hr": "heliks,vrsta dionika",
    },
    "sector": {
        "en": "sector,ris3,smart specialisation,specialisation,ris3 sector,industry",
        "it": "settore,specializzazione",
        "es": "sector,especializacion",
        "fr": "secteur,specialisation", "de": "sektor,branche", "hr": "sektor",
    },
    "start": {
        "en": "start,start date,since,from,begin,starting date,date from,dcat:startdate",
        "it": "inizio,data inizio,dal",
        "es": "inicio,fecha de inicio,desde",
        "fr": "debut,date de debut,depuis",
        "de": "beginn,startdatum,seit,anfang",
        "hr": "pocetak,datum pocetka,datum pocetka provedbe",
    },
    "end": {
        "en": "end,end date,until,to,ending date,date to",
        "it": "fine,data fine,al,scadenza",
        "es": "fin,fecha de fin,hasta",
        "fr": "fin,date de fin",
        "de": "ende,enddatum,bis",
        "hr": "zavrsetak,datum zavrsetka,zakljucni datum provedbe",
    },
    "founded": {
        "en": "founded,year founded,year of foundation,established",
        "it": "anno costituzione,fondazione,anno di fondazione",
        "es": "fundacion,ano de creacion",
        "fr": "annee de creation,fondation",
        "de": "gruendung,gruendungsjahr",
        "hr": "godina osnivanja",
    },
    "other_name": {
        "en": "other names,also known as,alternative name,former name,alt name,name in english,english name",
        "it": "altri nomi,altre denominazioni",
        "es": "otros nombres",
        "fr": "autres noms",
        "de": "weitere namen,andere namen",
        "hr": "drugi nazivi,ostali nazivi",
    },
    "mission": {
    "en": "mission,mission statement",
    "it": "missione",
    "es": "mision",
    "fr": "mission",
    "de": "auftrag",
    "hr": "misija"
    },
    "programme": {
        "en": "programme,program,funding programme,funded under,call,fund",
        "it": "programma,tipologia bando,bando",
        "es": "programa",
        "fr": "programme", "de": "programm,foerderprogramm", "hr": "operativni program,program,fond",
    },
    "keyword": {
        "en": "keyword,keywords,tags,dcat:keyword,free keywords,free tagging",
        "it": "keyword,parole chiave",
        "es": "palabras clave",
        "fr": "mots-cles", "de": "schlagworte,stichworte", "hr": "kljucne rijeci",
    },
    "publisher": {
    "en": "publisher,dct:publisher,data owner,holder",
    "it": "titolare,editore",
    "es": "publicador,titular",
    "fr": "editeur,producteur"
    },
    "licence": {
    "en": "licence,license,dct:license,terms of use",
    "it": "licenza",
    "es": "licencia",
    "fr": "licence",
    "de": "lizenz"
    },
    "modified": {
    "en": "modified,last update,dct:modified,updated,date modified",
    "it": "data modifica,aggiornamento",
    "de": "zuletzt geaendert"
    },
    "page": {"en": "landing page,dcat:landingpage,page", "it": "pagina"},
    "@address": {
        "en": (
            "street,address,city,town,postcode,postal code,zip,house number,addr:street,addr:city,"
            "addr:postcode,addr:housenumber,street location,latitude,longitude"
        ),
        "it": "indirizzo,via,citta,comune,cap,localita",
        "es": "direccion,calle,ciudad,municipio,codigo postal,localidad",
        "fr": "adresse,rue,ville,commune,code postal", "de": "strasse,ort,stadt,plz,postleitzahl,hausnummer,adresse",
        "hr": "ulica,grad,mjesto,adresa,posta,br. poste,postanski broj",
        "fi": "osoite,postinumero,kaupunki",
        "pl": "ulica,miasto,kod pocztowy",
    },
    "@id": {
    "en": "id,site id,iri,uri,code,key,no,nr,number",
    "it": "id,codice",
    "es": "id,codigo",
    "de": "nummer,id,lfd. nr",
    "hr": "rb,red. br,redni broj"
    },
    "@organisation": {
        "en": (
            "beneficiary,partner,participant,coordinator,lead partner,applicant,member,participant name,"
            "organisation name,beneficiaries,partners"
        ),
        "it": "beneficiario,capofila,partner,soggetto attuatore,proponente",
        "es": "beneficiario,socio,solicitante,coordinador",
        "fr": "beneficiaire,partenaire,porteur,chef de file",
        "de": "begunstigter,projekttraeger,antragsteller,beguenstigter,mitglied",
        "hr": "korisnik,podnositelj,prijavitelj,nositelj", "fi": "hakija", "pl": "beneficjent",
    },
}  # fmt: skip
