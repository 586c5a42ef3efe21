// The words for the values of the facets.
import { t } from "../i18n/index.svelte.ts";
import { countryName, term } from "../i18n/terms.ts";
import { NONE } from "./network.ts";
import type { FacetName } from "./view.ts";

/** Return what a value of a facet is called in the language of the page. */
export function facetLabel(facet: FacetName, value: string): string {
  if (value === NONE) return t(facet === "helix" ? "helix-none" : "country-none");
  return facet === "country" ? countryName(value) : term(facet, value);
}
