// Asks the service. Addresses are relative to the page, so that a prefix in front of the atlas does no harm.
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

async function get<T>(path: string, needs: readonly string[], signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { headers: { accept: "application/json" }, signal: signal ?? null });
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
export const getQueries = (): Promise<CatalogueQuery[]> => get("api/queries", []);
