### Helix Atlas explorer: Spanish. Not yet reviewed by a speaker.

## Frame
skip = Ir al contenido
nav = Vistas
page-start = Resumen
page-network = Red
page-matrix = Matriz de hélices
page-queries = Preguntas
language = Idioma
theme-dark = Colores oscuros
synthetic = Sintético
synthetic-banner = Hay datos inventados activados. Se dibujan a rayas y llevan etiqueta dondequiera que aparezcan; no cite cifras de esta vista.
translation-note = Esta traducción aún no ha sido revisada por un hablante nativo. En caso de duda vale el texto inglés.
footer-open = Las mismas respuestas como archivos:
footer-edition = Grafo
loading = Cargando …
building = El atlas se está construyendo. Esta página sigue sola.
error-title = No se ha podido cargar
error-unreachable = El servicio no ha respondido.
retry = Reintentar
empty = Aquí no hay nada registrado.
nothing-left = Con estos filtros no queda nada. Quite uno arriba.
close = Cerrar los detalles
copy-link = Copiar enlace
copied = Enlace copiado
all-queries = Todas las preguntas
as-sparql = Ver en SPARQL
legend = Leyenda

## Search
search-label = Buscar en el atlas
search-placeholder = Buscar ( / )
search-none = No hay nada registrado con «{ $q }».
search-count = { $n ->
    [one] { $n } resultado
   *[other] { $n } resultados
}
search-failed = La búsqueda no ha respondido. Inténtelo de nuevo.

## Overview
start-holds = Este atlas contiene { $clusters ->
    [one] un clúster
   *[other] { $clusters } clústeres
}, { $organisations ->
    [one] una organización
   *[other] { $organisations } organizaciones
} y { $pilots ->
    [one] un piloto
   *[other] { $pilots } pilotos
}, tomados de { $sources ->
    [one] una fuente
   *[other] { $sources } fuentes
}. Cada afirmación lleva a su documento, hoja y fila.
start-unknown = Para { $unknown } de las { $total } preguntas «¿está esta hélice, en este clúster, en este nivel?» nadie ha registrado lo suficiente para responder: la respuesta es desconocida, que no es lo mismo que ausente.
start-synthetic = Aparte de estos { $n ->
    [one] hay una entrada inventada activada
   *[other] hay { $n } entradas inventadas activadas
}, para hacer pruebas.
start-doors = Entradas
start-matrix = Qué hélice está presente, débil, ausente o desconocida en qué clúster.
start-network = Quién está conectado con quién y cómo se conoce cada vínculo.
start-table = Todo lo del mapa como tabla, para ordenar y descargar.
start-queries = Preguntas listas, como tablas o SPARQL.
start-known = Qué se sabe y qué no
start-known-help = A cada grupo se le pregunta en cuatro niveles por cuatro hélices. Un número lleva a sus celdas.
start-contents = Qué contiene
groups-of = { $type }: { $n }
cells-count = { $n ->
    [one] { $n } celda
   *[other] { $n } celdas
}
sources = Fuentes
source = Fuente
source-kind = Tipo
source-document = Documento
source-register = Registro
source-curated = Curado
source-synthetic = Sintético
licence = Licencia
as-of = Con fecha de
confidence = Confianza
records = Registros
documents-count = { $n ->
    [one] { $n } documento
   *[other] { $n } documentos
}

## Network
filters = Filtros
filters-active = Filtros activos
remove = Quitar
clear = Quitar todos
face = Mostrar como
face-map = Mapa
face-actors = Tabla
face-links = Vínculos
shown = { $nodes } de { $allNodes } entradas, { $edges } de { $allEdges } vínculos
facet-type = Tipo
facet-helix = Hélice
facet-country = País
facet-kind = Vínculo
facet-evidence = Cómo se sabe
country-none = Ningún país registrado
more = { $n } más
fewer = Menos
and-more = y { $n } más
no-webgl = Este navegador no puede dibujar el mapa (sin WebGL): las mismas entradas se muestran en tabla.
map-role = mapa de red
map-label = Red de { $nodes } entradas y { $edges } vínculos
map-keys = Las flechas van de entrada en entrada, Intro abre, Esc sale, + − 0 para el zoom.
zoom = Zoom
zoom-in = Ampliar
zoom-out = Reducir
zoom-fit = Mostrar todo
near-toggle = Solo sus vecinos
near-only = Vecinos de { $name }
show-on-map = Mostrar en el mapa
legend-colour = Color: hélice
legend-shape = Forma: tipo
legend-line = Línea: cómo se sabe
legend-size = Cuanto mayor, más vínculos.
legend-several = dos hélices
legend-neutral = no es un actor
rows-range = { $from }–{ $to } de { $total }
download-csv = Descargar CSV
pages = Páginas
previous = Anterior
next = Siguiente
column-label = Nombre
column-type = Tipo
column-helix = Hélice
column-country = País
column-degree = Vínculos
column-source = De
column-kind = Vínculo
column-target = A
column-detail = Nivel, función
column-evidence = Cómo se sabe
column-why = Origen

## Words of the data
type-organisation = Organización
type-cluster = Clúster
type-partnership = Asociación
type-consortium = Consorcio
type-project = Proyecto
type-pilot = Piloto
type-event = Evento
type-territory = Territorio
type-need = Necesidad
type-dataset = Conjunto de datos
type-innovation = Innovación
type-document = Documento
type-sector = Sector
type-scenario = Escenario
type-theme = Tema
type-site = Emplazamiento
type-funding = Financiación
type-policy = Política
type-work-package = Paquete de trabajo
type-lesson = Lección
type-challenge = Reto
type-swot = Punto DAFO
type-twinning = Hermanamiento
kind-membership = Miembro de
kind-involvement = Implicado en
kind-located-in = Situado en
kind-within = Dentro de
kind-part-of = Parte de
kind-consortium-of = Consorcio de
kind-consortium = Tiene como consorcio
kind-funded-by = Financiado por
kind-led-by = Dirigido por
kind-twinned-with = Hermanado con
kind-has-scenario = Tiene el escenario
kind-need-theme = Tema de la necesidad
kind-identified-in = Identificado en
kind-belongs-to = Pertenece a
kind-visited = Visitó
kind-hosted-by = Acogido por
kind-stated-by = Declarado por
kind-in-sector = En el sector
kind-provided-by = Proporcionado por
kind-data-of = Datos de
kind-addresses-policy = Aborda la política
kind-cofinanced-by = Cofinanciado por
kind-incoming = { $kind } esta entrada
helix-government = Gobierno
helix-academia = Academia
helix-business = Empresa
helix-civil-society = Sociedad civil
helix-none = Hélice no clasificada
helix-short-government = Gob
helix-short-academia = Aca
helix-short-business = Emp
helix-short-civil-society = Civ
level = Nivel
level-governance = Gobernanza
level-membership = Afiliación
level-activity = Actividad
level-data = Datos
level-all = Todos los niveles
evidence = Cómo se sabe
evidence-asserted = Declarado en la fuente
evidence-curated = Añadido por un curador
evidence-inferred-layout = Leído de la disposición
evidence-inferred-context = Inferido del contexto
evidence-derived = Calculado
evidence-contested = Contradicho por otra fuente
evidence-synthetic = Inventado
connectivity-via-level = Presente en otro nivel
connectivity-tied = Vínculos directos con miembros
connectivity-reachable = Alcanzable a través de terceros
connectivity-none-known = Ningún vínculo conocido

## Matrix
matrix-title = Clúster × hélice
matrix-help = ¿Quién está en la mesa? Una hélice solo está ausente donde lo dice una lista completa o una fuente. Sin lista la respuesta es desconocida: nadie lo registró, lo que no significa que no haya nadie.
matrix-sentence = Grupos mostrados: { $groups }. Celdas: { $present } presentes, { $weak } débiles, { $absent } ausentes, { $unknown } desconocidas.
matrix-caption = Presencia de cada hélice en cada grupo. Nivel: { $level }
group = Grupo
group-type = Tipo de grupo
all-groups = Todos los grupos
all-countries = Todos los países
presence = Respuesta
presence-present = Presente
presence-present-means = Consta al menos un miembro clasificado.
presence-weak = Débil
presence-weak-means = Consta, pero con una cuota muy probablemente inferior a la mitad de una equitativa.
presence-absent = Ausente
presence-absent-means = Una lista o una fuente muestra que no hay nadie de esta hélice.
presence-unknown = Desconocida
presence-unknown-means = No consta lo suficiente para decir sí o no.
presence-not-applicable = No aplicable
presence-not-applicable-means = El grupo no tiene este nivel.
cell-numbers = { $k } de { $n } registrados
cell-nobody = nadie registrado
cell-none = No se ha preguntado para este grupo.
gamma-said = probabilidad de que esté realmente ausente: { $gamma }

## Details
details = Detalles
names = Otros nombres
gaps = Hélices por nivel
connections = Vínculos
connections-none = No consta ningún vínculo.
connections-count = { $n ->
    [one] { $n } vínculo
   *[other] { $n } vínculos
}
connection = Vínculo
statements = Afirmaciones
statements-none = No consta ninguna afirmación.
identifier = Identificador
why = ¿Por qué está aquí?
document = Documento
place = Lugar
locator = Pasaje
edition = Edición
graph = Grafo
sheet = hoja { $name }
row = fila { $n }
column = columna { $name }
synthetic-origin = Inventado para probar; no trata del mundo real.
origin-none = No consta ningún origen.
and-more-rows = y { $n ->
    [one] { $n } fila más
   *[other] { $n } filas más
}
rule = Calculado por la regla
rests-on = Se apoya en { $n ->
    [one] una afirmación
   *[other] { $n } afirmaciones
}:
fragile = depende de un solo miembro
numbers = Cifras
numbers-k = Miembros registrados de esta hélice
numbers-n = Miembros clasificados, todas las hélices
numbers-size = Tamaño de la lista
numbers-gamma = γ, también con visibilidad ½ y ¼
numbers-share = Cuota de esta hélice
numbers-gap = Tamaño de la carencia
numbers-weak = Probabilidad de cuota débil
numbers-connected = Conectada de otro modo
numbers-breadth = Actores externos vinculados
numbers-bridges = Puentes independientes
gamma-means = γ es la probabilidad de que la hélice esté realmente ausente, dado quién consta; menor si sus miembros son la mitad o la cuarta parte de visibles que otros.
not-known = no se sabe
range = de { $low } a { $high } (unos { $mean })
recorded = Quién consta
recorded-none = Nadie de esta hélice consta en este nivel.
missing-title = Qué falta para saber:
missing-nobody = una lista de miembros de este nivel, con su fecha y si está completa. Hasta ahora no consta nadie.
missing-roster = cuántos miembros hay en total y si la lista está completa.
missing-classified = quiénes son los otros { $left } de { $size } miembros, o a qué hélice pertenecen.
missing-helix = a qué hélice pertenecen { $left } de los { $size } miembros registrados.
missing-newer = una lista más reciente o más completa aún podría cambiar esta respuesta.
missing-share = el resto de la lista; la cuota aún podría cambiar.
missing-nothing = nada: la lista está completa.
missing-not-applicable = nada: el grupo no tiene este nivel.

## Questions
queries-help = Preguntas que el atlas responde al momento, cada una una consulta SPARQL que se puede ejecutar en cualquier sitio.
answer-show = Mostrar la respuesta
answer-hide = Ocultar la respuesta
answer-none = Nada de lo registrado responde a esta pregunta. Eso no significa que no haya nada.
sparql-endpoint = Preguntas propias: el punto SPARQL

## Gaps filled, order, state of the service
candidates-title = Quién podría cubrirlo
candidates-help = Organizaciones de esta hélice que no constan en este nivel, primero las más cercanas al grupo. Un punto por donde empezar a preguntar, no una recomendación.
candidates-unknown = No se sabe si esta hélice falta; una de estas puede estar ya dentro. Lo primero que hay que pedir es la lista de miembros.
candidates-no-link = Nada registrado lleva del grupo a una organización de esta hélice.
candidates-none = El atlas no conoce otra organización de esta hélice.
candidates-unlinked = { $n ->
    [one] { $n } más de esta hélice, sin vínculo registrado con el grupo
   *[other] { $n } más de esta hélice, sin vínculo registrado con el grupo
}
candidates-at = Ya en el grupo: { $levels }
candidates-rank = puesto { $n }
candidates-brokers = Quién está en medio
candidates-limits = Se conocen pocos vínculos: donde las cifras son nulas o iguales, el orden dice poco. Quien el atlas no conoce no aparece; si alguien quiere o puede no está registrado.
feature-already-in = Otros niveles del grupo en los que está
feature-cn = Miembros con los que tiene vínculo
feature-ra = Vínculos con miembros, los raros cuentan más
feature-aa = Adamic–Adar sobre esos miembros
feature-co-group = Otros grupos compartidos con miembros
feature-ppr = Cercanía en la red (PageRank)
feature-ppr-wide = Cercanía, con los grupos (PageRank)
feature-sector = Sectores afines (de 0 a 1)
feature-strength = Fuerza de los caminos (de 0 a 1)
feature-near = Región compartida (de 0 a 4)
feature-load = Grupos a los que ya sirve
ask-title = Preguntar esto primero
ask-help = El único dato, desconocido hasta ahora, cuya respuesta cambiaría más celdas de la matriz.
ask-changes = { $n ->
    [one] cambiaría hasta { $n } respuesta
   *[other] cambiarían hasta { $n } respuestas
}
ask-next = Preguntas siguientes
ask-complete = ¿Está completa la lista de { $group }? (Nivel: { $level })
ask-helix = ¿De qué hélice es { $subject }?
ask-seat = ¿Está { $subject } en { $group }? (Nivel: { $level })
ask-list = ¿Quién está en { $group } y está completa esa lista? (Nivel: { $level })
lost = El servicio no responde en este momento. La página lo intenta de nuevo por sí sola.
renewed = El atlas se ha renovado desde que se cargó esta página.
reload = Cargar de nuevo
order = Orden
order-name = Por nombre
order-confirmed = Primero los vacíos confirmados
order-map-first = Primero los menos conocidos
order-help = Confirmados: primero lo que falta con certeza. Menos conocidos: donde una lista de miembros diría más.
near-steps = { $n ->
    [one] A un paso de { $name }
   *[other] A { $n } pasos de { $name }
}
near-radius = Pasos alrededor
trail = Recorrido
remain = { $n ->
    [one] queda { $n }
   *[other] quedan { $n }
}
report = Señalar un error
report-text =
    Algo en Helix Atlas parece incorrecto.
    Sobre: { $name }
    Identificador: { $iri }
    Página: { $page }
    Grafo: { $hash }
    Qué está mal y dónde se dice correctamente:
reported = Texto copiado: péguelo en un mensaje a quien mantiene este atlas
map-large = Dibujada por partes, porque hay { $n } entradas: una línea representa todas las conexiones entre dos partes. Señale o elija una entrada para ver las suyas.
predicate-type = es un
predicate-preflabel = nombre
predicate-altlabel = otro nombre
predicate-hiddenlabel = nombre oculto
predicate-description = descripción
predicate-wasderivedfrom = leído de la fila
predicate-role = papel
predicate-member = miembro
predicate-organization = organización
predicate-hasmember = tiene como miembro
predicate-startdate = desde
predicate-enddate = hasta
predicate-memberduring = periodo de pertenencia
predicate-notation = código
predicate-homepage = sitio web
predicate-title = título
predicate-identifier = identificador
yes = sí
no = no

## Comparison
compare-title = Comparación
compare-help = ¿Con qué frecuencia falta una hélice? La respuesta está entre lo cierto y lo posible: los grupos de los que nadie registró lo bastante cuentan como posibles, nunca como ciertos.
compare-link = Comparar lugares y temas
compare-back = Volver a los grupos
compare-by = Comparar por
compare-by-country = País
compare-by-region = Región
compare-by-scenario = Escenario
compare-caption = Ausencia de cada hélice, comparada por: { $by }. Nivel: { $level }
compare-bounds = de { $low } a { $high } de { $all } ausentes
compare-decided = { $absent } ausentes de { $decided } decididos
compare-undecided = ninguno decidido
compare-interval = intervalo del 95 % sobre los decididos: de { $low } a { $high }
compare-key-certain = ausente con certeza
compare-key-possible = posible: no se sabe
compare-key-interval = intervalo del 95 % sobre los grupos decididos
compare-richness = Hélices entre { $n } miembros, media (grupos)
compare-differences = { $n ->
    [one] Un par difiere
   *[other] { $n } pares difieren
} con claridad, corregido por { $all } pruebas (q ≤ 0,1).
compare-no-differences = Ningún par difiere con claridad, corregido por { $all } pruebas (q ≤ 0,1).
compare-difference = { $one } ({ $m }) y { $two } ({ $n }): { $difference }
compare-nothing = En este nivel ningún grupo les pertenece, así que no hay nada que comparar.
compare-why = Entre paréntesis: el número de grupos decididos.
candidates-way = El camino en el mapa
