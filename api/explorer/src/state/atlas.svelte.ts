// What the pages share: the loaded answers and what follows from them.
import { getGaps, getNetwork, getQueries, getSummary } from "../api/client.ts";
import { Resource } from "../api/resource.svelte.ts";
import type { CatalogueQuery, GapRow, GapsAnswer, Source, Summary } from "../api/types.ts";
import { readMatrix } from "./matrix.ts";
import { filterNetwork, neighbourhood, readNetwork, type Network } from "./network.ts";
import { router } from "./router.svelte.ts";

class Atlas {
  summary = new Resource<Summary>(getSummary);
  network = new Resource<Network>(async () => readNetwork(await getNetwork()));
  gaps = new Resource<GapsAnswer>(getGaps);
  queries = new Resource<CatalogueQuery[]>(getQueries);

  rows = $derived(readMatrix(this.gaps.data?.rows ?? []));
  synthetic = $derived(Boolean(this.summary.data?.synthetic));

  /** What the filters of the address leave of the network. */
  visible = $derived.by(() => {
    const network = this.network.data;
    if (!network) return null;
    const { filters, near, selection } = router.view;
    const centre = selection?.kind === "node" ? network.byIri.get(selection.iri) : undefined;
    const within = near > 0 && centre ? neighbourhood(network, centre, near) : null;
    return filterNetwork(network, filters, within);
  });

  source(id: string | null): Source | undefined {
    return this.summary.data?.sources.find((source) => source.id === id);
  }

  gap(group: string, level: string, helix: string): GapRow | undefined {
    return this.gaps.data?.rows.find((row) => row.group === group && row.level === level && row.helix === helix);
  }
}

export const atlas = new Atlas();
