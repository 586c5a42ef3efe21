// Asks the service. Addresses are relative to the page, so that a prefix in front of the atlas does no harm.
import type { CandidatesAnswer, CompareAnswer, QuestionsAnswer, RankAnswer } from "./answers.ts";
import type { QueryAnswer } from "../state/queries.ts";
import type { CatalogueQuery, Entity, Explanation, GapsAnswer, NetworkAnswer, SearchAnswer, Summary } from "./types.ts";

/** What went wrong with a request, for a person: the status and the service's own sentence. */
export class ServiceError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly hint: string = "",
  ) {
    super(message);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(record: Record<string, unknown>, key: string): string {
  const value = record[key];
  return typeof value === "string" ? value : "";
}

function fault(status: number, body: unknown): ServiceError {
  if (!isRecord(body)) return new ServiceError(status, "");
  const inner = isRecord(body["error"]) ? body["error"] : body;
  return new ServiceError(status, text(inner, "message") || text(inner, "detail"), text(inner, "hint"));
}

async function get<T>(path: string, needs: readonly string[], signal?: AbortSignal, accept = "application/json"): Promise<T> {
  const response = await fetch(path, { headers: { accept }, signal: signal ?? null }).catch((cause: unknown) => {
    // The browser's own words for "nobody there" come in its language and say little.
    throw cause instanceof TypeError ? new ServiceError(0, "") : cause;
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw fault(response.status, body);
  const missing = needs.filter((key) => !isRecord(body) || !(key in body));
  if (missing.length > 0) throw new ServiceError(response.status, `the answer has no ${missing.join(", ")}`);
  return body as T;
}

const about = (path: string, key: string, value: string): string => `${path}?${key}=${encodeURIComponent(value)}`;

export const getSummary = (): Promise<Summary> => get("api/summary", ["counts", "sources", "gaps"]);
export const getNetwork = (): Promise<NetworkAnswer> => get("api/network", ["nodes", "edges"]);
export const getGaps = (): Promise<GapsAnswer> => get("api/gaps", ["rows"]);
export const getEntity = (iri: string, signal?: AbortSignal): Promise<Entity> =>
  get(about("api/entity", "iri", iri), ["iri", "label"], signal);
export const getExplanation = (iri: string, signal?: AbortSignal): Promise<Explanation> =>
  get(about("api/explain", "iri", iri), ["iri", "statements"], signal);
export const search = (q: string, signal?: AbortSignal): Promise<SearchAnswer> =>
  get(about("api/search", "q", q), ["results"], signal);
export const getAnswer = (name: string, values: URLSearchParams): Promise<QueryAnswer> =>
  get(`api/queries/${encodeURIComponent(name)}.json?${values.toString()}`, ["columns", "rows"]);
export const getQueries = (): Promise<CatalogueQuery[]> => get("api/queries", []);

let routes: Promise<ReadonlySet<string>> | undefined;

/** Return the answer, or null where this service has no such route: its own description says which it has. */
async function ifOffered<T>(route: string, ask: () => Promise<T>): Promise<T | null> {
  routes ??= get<{ paths: object }>("openapi.json", ["paths"]).then((answer) => new Set(Object.keys(answer.paths)));
  const known = await routes.catch((cause: unknown) => {
    routes = undefined;
    throw cause;
  });
  return known.has(route) ? ask() : null;
}

export const getCandidates = (group: string, helix: string, level: string, limit: number): Promise<CandidatesAnswer> =>
  get(`${about("api/candidates", "group", group)}&helix=${helix}&level=${level}&limit=${limit}`, ["rows"]);
export const getQuestions = (limit: number): Promise<QuestionsAnswer | null> =>
  ifOffered("/api/questions", () => get<QuestionsAnswer>(`api/questions?limit=${limit}`, ["rows"]));
export const getRank = (level: string): Promise<RankAnswer | null> =>
  ifOffered("/api/rank", () => get<RankAnswer>(`api/rank${level === "all" ? "" : `?level=${level}`}`, ["rows"]));
export const getComparison = (by: string, level: string): Promise<CompareAnswer | null> =>
  ifOffered("/api/compare", () => get<CompareAnswer>(`api/compare?by=${by}&level=${level}`, ["rows"]));
/** Return whether this service compares places and topics. */
export const comparesPlaces = async (): Promise<boolean> => (await ifOffered("/api/compare", () => Promise.resolve(true))) ?? false;
export const getHash = async (): Promise<string> =>
  text(await get<Record<string, unknown>>("health", ["hash"]), "hash");

const LABELS = `SELECT ?p ?l WHERE { VALUES ?g { <https://w3id.org/helixatlas/graph/ref/ontology> <https://w3id.org/helixatlas/graph/ref/vocabularies> }
  GRAPH ?g { ?p <http://www.w3.org/2000/01/rdf-schema#label>|<http://www.w3.org/2004/02/skos/core#prefLabel> ?l } FILTER(LANG(?l) = "LANGUAGE") }`;

interface SparqlAnswer {
  results: { bindings: { p?: { value: string }; l?: { value: string } }[] };
}

/** Return what the ontology and its vocabularies call their terms in a language, by IRI. */
export async function getLabels(language: string): Promise<Map<string, string>> {
  const path = about("sparql", "query", LABELS.replace("LANGUAGE", language));
  const answer = await get<SparqlAnswer>(path, ["results"], undefined, "application/sparql-results+json");
  return new Map(answer.results.bindings.flatMap(({ p, l }) => (p && l ? [[p.value, l.value] as const] : [])));
}
