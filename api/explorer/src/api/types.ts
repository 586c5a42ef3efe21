// The shapes of the answers of the service, as docs/architecture.md names them.

export type Presence = "present" | "weak" | "absent" | "unknown" | "not-applicable";
export type Level = "governance" | "membership" | "activity" | "data";
export type Helix = "government" | "academia" | "business" | "civil-society";

export const PRESENCES: readonly Presence[] = ["present", "weak", "absent", "unknown", "not-applicable"];
export const LEVELS: readonly Level[] = ["governance", "membership", "activity", "data"];
export const HELICES: readonly Helix[] = ["government", "academia", "business", "civil-society"];

export interface SourceDocument {
  id: string;
  title: string;
  date: string | null;
}

export interface Source {
  id: string;
  title: string;
  kind: string;
  licence: string | null;
  as_of: string | null;
  confidence: number | null;
  documents: SourceDocument[];
  records: Record<string, number>;
}

export interface Summary {
  title: string;
  hash: string;
  synthetic: boolean;
  sources: Source[];
  counts: Record<string, number>;
  gaps: Record<string, number>;
}

export interface NodeColumns {
  iri: string[];
  type: string[];
  label: string[];
  /** The country, where there is exactly one. */
  country: (string | null)[];
  countries?: string[][];
  territory: (string | null)[];
  helices: string[][];
  /** How country, territory and each helix are known, where no source states them plainly. */
  known?: Record<string, string>[];
  x: (number | null)[];
  y: (number | null)[];
  degree: number[];
  community: (number | null)[];
  synthetic: (boolean | number)[];
}

export interface EdgeColumns {
  iri: string[];
  source: number[];
  target: number[];
  kind: string[];
  level: (string | null)[];
  role: (string | null)[];
  evidence: string[];
  confidence: (number | null)[];
  synthetic: (boolean | number)[];
}

export interface NetworkAnswer {
  hash: string;
  synthetic: boolean;
  nodes: NodeColumns;
  edges: EdgeColumns;
}

export interface GapRow {
  iri?: string;
  group: string;
  group_label: string;
  group_type: string;
  country: string | null;
  country_known?: string | null;
  level: string;
  helix: string;
  presence: Presence;
  k: number | null;
  n: number | null;
  size: number | null;
  gamma: number | null;
  gamma_half: number | null;
  gamma_quarter: number | null;
  share_lo: number | null;
  share_mean: number | null;
  share_hi: number | null;
  gap_lo: number | null;
  gap_mean: number | null;
  gap_hi: number | null;
  p_weak: number | null;
  fragile: boolean | number | null;
  connectivity: string | null;
  via_level: string | null;
  beta: number | null;
  nu: number | null;
  anchors: number | null;
  breadth: number | null;
  reason: string | null;
  synthetic: boolean | number;
}

export interface GapsAnswer {
  hash: string;
  synthetic: boolean;
  rows: GapRow[];
}

export interface SearchResult {
  iri: string;
  label: string;
  type: string;
  country: string | null;
  country_known?: string | null;
  match: string | null;
}

export interface SearchAnswer {
  q: string;
  total: number;
  results: SearchResult[];
}

export interface Origin {
  source: string | null;
  source_title: string | null;
  document: string | null;
  document_title: string | null;
  file: string | null;
  sheet: string | null;
  row: number | null;
  column: string | null;
  as_of: string | null;
  edition: number | null;
  locator: string | null;
  kind: string | null;
}

export interface StatementObject {
  iri: string | null;
  value: string | number | boolean | null;
  label: string | null;
  lang: string | null;
  datatype: string | null;
}

export interface Statement {
  subject?: string | null;
  predicate: string;
  predicate_label: string | null;
  object: StatementObject;
  evidence: string | null;
  confidence: number | null;
  graph: string | null;
  origin: Origin | null;
}

export interface Neighbour {
  edge: string;
  iri: string;
  label: string;
  type: string;
  kind: string;
  direction: string;
  level: string | null;
  role: string | null;
  start: string | null;
  end: string | null;
  evidence: string | null;
}

export interface Entity {
  iri: string;
  type: string;
  label: string;
  names: { text: string; lang: string | null; kind: string | null }[];
  description: string | null;
  country: string | null;
  countries?: string[];
  helices: string[];
  known?: Record<string, string>;
  synthetic: boolean | number;
  statements: Statement[];
  neighbours: Neighbour[];
  gaps: GapRow[];
}

/** What an explanation rests on: an IRI, or a record that names one. */
export type Dependency = string | { iri?: string | null; label?: string | null };

export interface Explanation {
  iri: string;
  kind: string;
  sentence: string;
  statements: Statement[];
  rule: { name: string; summary: string | null; sparql: string | null } | null;
  depends_on: Dependency[];
}

export interface QueryParameter {
  name: string;
  type: string;
  description: string;
  default: string | null;
  required: boolean;
}

export interface CatalogueQuery {
  name: string;
  summary: string;
  description: string | null;
  tags: string[];
  parameters: QueryParameter[];
  text?: string;
}
