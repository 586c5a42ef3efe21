// The questions of the catalogue: which a page answers, and how an answer is shown.
import type { CatalogueQuery } from "../api/types.ts";

const WORDS: Readonly<Record<"network" | "matrix", RegExp>> = {
  network: /network|neighbour|twin|membership|broker/,
  matrix: /gap|helix|roster/,
};

/** Return up to six questions whose name or tags belong to a page. */
export function queriesFor(page: "network" | "matrix", queries: readonly CatalogueQuery[]): CatalogueQuery[] {
  // Needing a value first, a question cannot be a mere link.
  const ready = queries.filter((query) => !query.parameters.some((parameter) => parameter.required));
  return ready.filter((query) => [query.name, ...query.tags].some((text) => WORDS[page].test(text))).slice(0, 6);
}

export type AnswerRow = Readonly<Record<string, unknown>>;

export interface QueryAnswer {
  columns: string[];
  rows: AnswerRow[];
}

/** So many rows of an answer are shown; all of them are in the files. */
export const ANSWER_ROWS = 200;

const BASE = "https://w3id.org/helixatlas/";

/** Return how a value is written: short for an IRI of the atlas, with what it leads to. */
export function cellOf(value: unknown): { text: string; thing: string; numeric: boolean } {
  const text = value === null || value === undefined ? "" : String(value);
  const thing = text.startsWith(`${BASE}id/`) ? text : "";
  return { text: text.startsWith(BASE) ? text.slice(BASE.length) : text, thing, numeric: typeof value === "number" };
}
