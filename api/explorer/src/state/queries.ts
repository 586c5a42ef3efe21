// Which questions of the catalogue a page answers.
import type { CatalogueQuery } from "../api/types.ts";

const WORDS: Readonly<Record<"network" | "matrix", RegExp>> = {
  network: /network|neighbour|twinn|member|connection|ties/,
  matrix: /gap|helix|roster|presence/,
};

/** Return up to six questions whose name or tags belong to a page. */
export function queriesFor(page: "network" | "matrix", queries: readonly CatalogueQuery[]): CatalogueQuery[] {
  return queries.filter((query) => [query.name, ...query.tags].some((text) => WORDS[page].test(text))).slice(0, 6);
}
