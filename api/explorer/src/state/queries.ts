// Which questions of the catalogue a page answers.
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
