// What the pages share: the loaded answers and what follows from them.
import type { CompareAnswer, QuestionsAnswer, RankAnswer } from "../api/answers.ts";
import { comparesPlaces, getComparison, getGaps, getNetwork, getQueries, getQuestions, getRank, getSummary } from "../api/client.ts";
import { Resource } from "../api/resource.svelte.ts";
import type { CatalogueQuery, GapRow, GapsAnswer, Source, Summary } from "../api/types.ts";
import { readMatrix } from "./matrix.ts";
import { filterNetwork, neighbourhood, readNetwork, type Network } from "./network.ts";
import { router } from "./router.svelte.ts";

class Atlas {
  summary = new Resource<Summary>(getSummary);
  network = new Resource<Network>(async () => readNetwork(await getNetwork()));
  gaps = new Resource<GapsAnswer>(getGaps);
  questions = new Resource<QuestionsAnswer | null>(() => getQuestions(6));
  queries = new Resource<CatalogueQuery[]>(getQueries);

  rows = $derived(readMatrix(this.gaps.data?.rows ?? []));
  synthetic = $derived(Boolean(this.summary.data?.synthetic));

  /** The entries within the steps the address names around the chosen one; null where it names none. */
  within = $derived.by(() => {
    const network = this.network.data;
    const { near, selection } = router.view;
    const centre = selection?.kind === "node" ? network?.byIri.get(selection.iri) : undefined;
    return network && near > 0 && centre ? neighbourhood(network, centre, near) : null;
  });

  /** What the filters of the address leave of the network. */
  visible = $derived(this.network.data && filterNetwork(this.network.data, router.view.filters, this.within));
  #ranks = new Map<string, Resource<RankAnswer | null>>();

  compares = new Resource<boolean>(comparesPlaces);
  #comparisons = new Map<string, Resource<CompareAnswer | null>>();

  /** Return the comparison of places or topics at a level. */
  comparison(by: string, level: string): Resource<CompareAnswer | null> {
    const key = `${by} ${level}`;
    const known = this.#comparisons.get(key) ?? new Resource<CompareAnswer | null>(() => getComparison(by, level));
    this.#comparisons.set(key, known);
    return known;
  }

  /** Return the rankings of the groups at a level, or of all. */
  rank(level: string): Resource<RankAnswer | null> {
    const known = this.#ranks.get(level) ?? new Resource<RankAnswer | null>(() => getRank(level));
    this.#ranks.set(level, known);
    return known;
  }

  source(id: string | null): Source | undefined {
    return this.summary.data?.sources.find((source) => source.id === id);
  }

  gap(group: string, level: string, helix: string): GapRow | undefined {
    return this.gaps.data?.rows.find((row) => row.group === group && row.level === level && row.helix === helix);
  }
}

export const atlas = new Atlas();
