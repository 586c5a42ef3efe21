### Helix Atlas explorer: Portuguese. Not yet reviewed by a speaker.

## Frame
skip = Ir para o conteúdo
nav = Vistas
page-start = Visão geral
page-network = Rede
page-matrix = Matriz de hélices
page-queries = Perguntas
language = Língua
theme-dark = Cores escuras
synthetic = Sintético
synthetic-banner = Estão ativados dados inventados. São desenhados às riscas e rotulados onde quer que apareçam; não cite números desta vista.
translation-note = Esta tradução ainda não foi revista por um falante nativo. Em caso de dúvida, vale o texto inglês.
footer-open = As mesmas respostas em ficheiro:
footer-edition = Grafo
loading = A carregar …
building = O atlas está a ser construído. Esta página continua sozinha.
error-title = Não foi possível carregar
error-unreachable = O serviço não respondeu.
retry = Tentar de novo
empty = Nada está registado aqui.
nothing-left = Com estes filtros nada resta. Retire um acima.
close = Fechar os detalhes
copy-link = Copiar ligação
copied = Ligação copiada
all-queries = Todas as perguntas
as-sparql = Ver em SPARQL
legend = Legenda

## Search
search-label = Pesquisar no atlas
search-placeholder = Pesquisar ( / )
search-none = Nada registado com «{ $q }».
search-count = { $n ->
    [one] { $n } resultado
   *[other] { $n } resultados
}
search-failed = A pesquisa não respondeu. Tente de novo.

## Overview
start-holds = Este atlas contém { $clusters ->
    [one] um cluster
   *[other] { $clusters } clusters
}, { $organisations ->
    [one] uma organização
   *[other] { $organisations } organizações
} e { $pilots ->
    [one] um piloto
   *[other] { $pilots } pilotos
}, retirados de { $sources ->
    [one] uma fonte
   *[other] { $sources } fontes
}. Cada afirmação conduz ao seu documento, folha e linha.
start-unknown = Para { $unknown } das { $total } perguntas «esta hélice está presente, neste cluster, a este nível?» ninguém registou o suficiente para responder: a resposta é desconhecida – o que não é o mesmo que ausente.
start-synthetic = Além destes { $n ->
    [one] está ativada uma entrada inventada
   *[other] estão ativadas { $n } entradas inventadas
}, para experimentar.
start-doors = Entradas
start-matrix = Que hélice está presente, fraca, ausente ou desconhecida em que cluster.
start-network = Quem está ligado a quem, e como se conhece cada ligação.
start-table = Tudo o que está no mapa como tabela, para ordenar e descarregar.
start-queries = Perguntas prontas, como tabelas ou SPARQL.
start-known = O que se sabe e o que não
start-known-help = A cada grupo pergunta-se a quatro níveis por quatro hélices. Um número leva às células que conta.
start-contents = O que contém
groups-of = { $type }: { $n }
cells-count = { $n ->
    [one] { $n } célula
   *[other] { $n } células
}
sources = Fontes
source = Fonte
source-kind = Tipo
source-document = Documento
source-register = Registo
source-curated = Curado
source-synthetic = Sintético
licence = Licença
as-of = À data de
confidence = Confiança
records = Registos
documents-count = { $n ->
    [one] { $n } documento
   *[other] { $n } documentos
}

## Network
filters = Filtros
filters-active = Filtros ativos
remove = Retirar
clear = Retirar todos
face = Mostrar como
face-map = Mapa
face-actors = Tabela
face-links = Ligações
shown = { $nodes } de { $allNodes } entradas, { $edges } de { $allEdges } ligações
facet-type = Tipo
facet-helix = Hélice
facet-country = País
facet-kind = Ligação
facet-evidence = Como se sabe
country-none = Nenhum país registado
more = mais { $n }
fewer = Menos
and-more = e mais { $n }
no-webgl = Este navegador não consegue desenhar o mapa (sem WebGL): as mesmas entradas são mostradas em tabela.
map-role = mapa de rede
map-label = Rede de { $nodes } entradas e { $edges } ligações
map-keys = As setas vão de entrada em entrada, Enter abre, Esc sai, + − 0 para o zoom.
zoom = Zoom
zoom-in = Ampliar
zoom-out = Reduzir
zoom-fit = Mostrar tudo
near-toggle = Só os vizinhos
near-only = Vizinhos de { $name }
show-on-map = Mostrar no mapa
legend-colour = Cor: hélice
legend-shape = Forma: tipo
legend-line = Linha: como se sabe
legend-size = Quanto maior, mais ligações.
legend-several = duas hélices
legend-neutral = não é um ator
rows-range = { $from }–{ $to } de { $total }
download-csv = Descarregar CSV
pages = Páginas
previous = Anterior
next = Seguinte
column-label = Nome
column-type = Tipo
column-helix = Hélice
column-country = País
column-degree = Ligações
column-source = De
column-kind = Ligação
column-target = Para
column-detail = Nível, papel
column-evidence = Como se sabe
column-why = Origem

## Words of the data
type-organisation = Organização
type-cluster = Cluster
type-partnership = Parceria
type-consortium = Consórcio
type-project = Projeto
type-pilot = Piloto
type-event = Evento
type-territory = Território
type-need = Necessidade
type-dataset = Conjunto de dados
type-innovation = Inovação
type-document = Documento
type-sector = Setor
type-scenario = Cenário
type-theme = Tema
type-site = Local
type-funding = Financiamento
type-policy = Política
type-work-package = Pacote de trabalho
type-lesson = Lição
type-challenge = Desafio
type-swot = Ponto SWOT
type-twinning = Geminação
kind-membership = Membro de
kind-involvement = Envolvido em
kind-located-in = Situado em
kind-within = Dentro de
kind-part-of = Parte de
kind-consortium-of = Consórcio de
kind-consortium = Tem como consórcio
kind-funded-by = Financiado por
kind-led-by = Liderado por
kind-twinned-with = Geminado com
kind-has-scenario = Tem o cenário
kind-need-theme = Tema da necessidade
kind-identified-in = Identificado em
kind-belongs-to = Pertence a
kind-visited = Visitou
kind-hosted-by = Acolhido por
kind-stated-by = Declarado por
kind-in-sector = No setor
kind-provided-by = Fornecido por
kind-data-of = Dados de
kind-addresses-policy = Aborda a política
kind-cofinanced-by = Cofinanciado por
kind-incoming = { $kind } esta entrada
helix-government = Governo
helix-academia = Academia
helix-business = Empresas
helix-civil-society = Sociedade civil
helix-none = Hélice não classificada
helix-short-government = Gov
helix-short-academia = Aca
helix-short-business = Emp
helix-short-civil-society = Civ
level = Nível
level-governance = Governação
level-membership = Adesão
level-activity = Atividade
level-data = Dados
level-all = Todos os níveis
evidence = Como se sabe
evidence-asserted = Declarado na fonte
evidence-curated = Acrescentado por um curador
evidence-inferred-layout = Lido na disposição
evidence-inferred-context = Inferido do contexto
evidence-derived = Calculado
evidence-contested = Contradito por outra fonte
evidence-synthetic = Inventado
connectivity-via-level = Presente noutro nível
connectivity-tied = Ligações diretas a membros
connectivity-reachable = Alcançável através de terceiros
connectivity-none-known = Nenhuma ligação conhecida

## Matrix
matrix-title = Cluster × hélice
matrix-help = Quem está à mesa? Uma hélice só está ausente onde uma lista completa ou uma fonte o diz. Sem lista a resposta é desconhecida: ninguém registou, o que não significa que não esteja ninguém.
matrix-sentence = Grupos mostrados: { $groups }. Células: { $present } presentes, { $weak } fracas, { $absent } ausentes, { $unknown } desconhecidas.
matrix-caption = Presença de cada hélice em cada grupo. Nível: { $level }
group = Grupo
group-type = Tipo de grupo
all-groups = Todos os grupos
all-countries = Todos os países
presence = Resposta
presence-present = Presente
presence-present-means = Está registado pelo menos um membro classificado.
presence-weak = Fraca
presence-weak-means = Registada, mas com uma quota muito provavelmente inferior a metade de uma equitativa.
presence-absent = Ausente
presence-absent-means = Uma lista ou uma fonte mostra que não há ninguém desta hélice.
presence-unknown = Desconhecida
presence-unknown-means = Não está registado o suficiente para dizer sim ou não.
presence-not-applicable = Não aplicável
presence-not-applicable-means = O grupo não tem este nível.
cell-numbers = { $k } de { $n } registados
cell-nobody = ninguém registado
cell-none = Não foi perguntado para este grupo.
gamma-said = probabilidade de estar realmente ausente: { $gamma }

## Details
details = Detalhes
names = Outros nomes
gaps = Hélices por nível
connections = Ligações
connections-none = Nenhuma ligação registada.
connections-count = { $n ->
    [one] { $n } ligação
   *[other] { $n } ligações
}
connection = Ligação
statements = Afirmações
statements-none = Nenhuma afirmação registada.
identifier = Identificador
why = Porque está aqui?
document = Documento
place = Lugar
locator = Passagem
edition = Edição
graph = Grafo
sheet = folha { $name }
row = linha { $n }
column = coluna { $name }
synthetic-origin = Inventado para experimentar; não é sobre o mundo real.
origin-none = Nenhuma origem registada.
and-more-rows = e mais { $n ->
    [one] { $n } linha
   *[other] { $n } linhas
}
rule = Calculado pela regra
rests-on = Assenta em { $n ->
    [one] uma afirmação
   *[other] { $n } afirmações
}:
fragile = depende de um só membro
numbers = Números
numbers-k = Membros registados desta hélice
numbers-n = Membros classificados, todas as hélices
numbers-size = Tamanho da lista
numbers-gamma = γ, também com visibilidade ½ e ¼
numbers-share = Quota desta hélice
numbers-gap = Dimensão da lacuna
numbers-weak = Probabilidade de quota fraca
numbers-connected = Ligada de outro modo
numbers-breadth = Atores externos ligados
numbers-bridges = Pontes independentes
gamma-means = γ é a probabilidade de a hélice estar realmente ausente, dado quem está registado; menor se os seus membros forem metade ou um quarto tão visíveis como os outros.
not-known = não se sabe
range = de { $low } a { $high } (cerca de { $mean })
recorded = Quem está registado
recorded-none = Ninguém desta hélice está registado a este nível.
missing-title = O que falta para saber:
missing-nobody = uma lista de membros deste nível, com a data e se está completa. Até agora ninguém está registado.
missing-roster = quantos membros há ao todo e se a lista está completa.
missing-classified = quem são os outros { $left } de { $size } membros, ou a que hélice pertencem.
missing-helix = a que hélice pertencem { $left } dos { $size } membros registados.
missing-newer = uma lista mais recente ou mais completa ainda poderia mudar esta resposta.
missing-share = o resto da lista; a quota ainda poderia mudar.
missing-nothing = nada: a lista está completa.
missing-not-applicable = nada: o grupo não tem este nível.

## Questions
queries-help = Perguntas a que o atlas responde logo, cada uma uma consulta SPARQL que corre em qualquer lado.
answer-show = Mostrar a resposta
answer-hide = Ocultar a resposta
answer-none = Nada do que está registado responde a esta pergunta. Isso não significa que não haja nada.
sparql-endpoint = Perguntas próprias: o acesso SPARQL

## Gaps filled, order, state of the service
candidates-title = Quem o poderia preencher
candidates-help = Organizações desta hélice que não constam neste nível, primeiro as mais próximas do grupo. Um ponto por onde começar a perguntar, não uma recomendação.
candidates-unknown = Não se sabe se esta hélice falta; uma destas pode já lá estar. A primeira coisa a pedir é a lista de membros.
candidates-no-link = Nada do que está registado leva do grupo a uma organização desta hélice.
candidates-none = O atlas não conhece outra organização desta hélice.
candidates-unlinked = { $n ->
    [one] mais { $n } desta hélice, sem ligação registada ao grupo
   *[other] mais { $n } desta hélice, sem ligação registada ao grupo
}
candidates-at = Já no grupo: { $levels }
candidates-rank = posição { $n }
candidates-brokers = Quem está no meio
candidates-limits = Conhecem-se poucas ligações: onde os valores são nulos ou iguais, a ordem diz pouco. Quem o atlas não conhece não aparece; se alguém quer ou pode não está registado.
feature-already-in = Outros níveis do grupo onde está
feature-cn = Membros a que está ligada
feature-ra = Ligações a membros, as raras contam mais
feature-aa = Adamic–Adar sobre esses membros
feature-co-group = Outros grupos partilhados com membros
feature-ppr = Proximidade na rede (PageRank)
feature-ppr-wide = Proximidade, com os grupos (PageRank)
feature-sector = Setores afins (0 a 1)
feature-strength = Força dos caminhos (0 a 1)
feature-near = Região partilhada (0 a 4)
feature-load = Grupos que já serve
ask-title = Perguntar isto primeiro
ask-help = O único facto, até agora desconhecido, cuja resposta mudaria mais células da matriz.
ask-changes = { $n ->
    [one] mudaria até { $n } resposta
   *[other] mudariam até { $n } respostas
}
ask-next = Perguntas seguintes
ask-complete = A lista de { $group } está completa? (Nível: { $level })
ask-helix = De que hélice é { $subject }?
ask-seat = { $subject } está em { $group }? (Nível: { $level })
ask-list = Quem está em { $group }, e essa lista está completa? (Nível: { $level })
lost = O serviço não responde de momento. A página tenta de novo sozinha.
renewed = O atlas foi renovado desde que esta página foi carregada.
reload = Carregar de novo
order = Ordem
order-name = Por nome
order-confirmed = Primeiro as lacunas confirmadas
order-map-first = Primeiro os menos conhecidos
order-help = Confirmadas: primeiro o que falta com certeza. Menos conhecidos: onde uma lista de membros diria mais.
near-steps = { $n ->
    [one] A um passo de { $name }
   *[other] A { $n } passos de { $name }
}
near-radius = Passos em redor
trail = Percurso
remain = { $n ->
    [one] resta { $n }
   *[other] restam { $n }
}
report = Comunicar um erro
report-text =
    Algo no Helix Atlas parece errado.
    Sobre: { $name }
    Identificador: { $iri }
    Página: { $page }
    Grafo: { $hash }
    O que está errado e onde está dito corretamente:
reported = Texto copiado: cole-o numa mensagem a quem mantém este atlas
map-large = Desenhada por partes, porque há { $n } entradas: uma linha representa todas as ligações entre duas partes. Aponte ou escolha uma entrada para ver as suas.
predicate-type = é um
predicate-preflabel = nome
predicate-altlabel = outro nome
predicate-hiddenlabel = nome oculto
predicate-description = descrição
predicate-wasderivedfrom = lido da linha
predicate-role = papel
predicate-member = membro
predicate-organization = organização
predicate-hasmember = tem como membro
predicate-startdate = desde
predicate-enddate = até
predicate-memberduring = período de pertença
predicate-notation = código
predicate-homepage = sítio web
predicate-title = título
predicate-identifier = identificador
yes = sim
no = não

## Comparison
compare-title = Comparação
compare-help = Com que frequência falta uma hélice? A resposta está entre o certo e o possível: os grupos de que ninguém registou o bastante contam como possíveis, nunca como certos.
compare-link = Comparar lugares e temas
compare-back = Voltar aos grupos
compare-by = Comparar por
compare-by-country = País
compare-by-region = Região
compare-by-scenario = Cenário
compare-caption = Ausência de cada hélice, comparada por: { $by }. Nível: { $level }
compare-bounds = de { $low } a { $high } em { $all } ausentes
compare-decided = { $absent } ausentes em { $decided } decididos
compare-undecided = nenhum decidido
compare-interval = intervalo de 95 % sobre os decididos: { $low } a { $high }
compare-key-certain = ausente com certeza
compare-key-possible = possível: não se sabe
compare-key-interval = intervalo de 95 % sobre os grupos decididos
compare-richness = Hélices entre { $n } membros, média (grupos)
compare-differences = { $n ->
    [one] Um par difere
   *[other] { $n } pares diferem
} claramente, corrigido para { $all } testes (q ≤ 0,1).
compare-no-differences = Nenhum par difere claramente, corrigido para { $all } testes (q ≤ 0,1).
compare-difference = { $one } ({ $m }) e { $two } ({ $n }): { $difference }
compare-nothing = Neste nível nenhum grupo lhes pertence, por isso nada há a comparar.
compare-why = Entre parênteses: o número de grupos decididos.
candidates-way = O caminho no mapa
