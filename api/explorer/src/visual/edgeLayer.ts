// Which connections stand in the drawing: all of them, or in a large network those that are wanted just now.
import type { MultiDirectedGraph } from "graphology";

import type { NetEdge, Network, Visible } from "../state/network.ts";
import { addEdge, edgeKey, nodeKey } from "./graphModel.ts";
import type { Palette } from "./palette.ts";
import { DRAWN_EDGES, isLarge, partsOf, type Parts } from "./parts.ts";

const NO_PARTS: Parts = { hubs: new Set(), links: [] };

export class EdgeLayer {
  readonly large: boolean;
  parts: Parts = NO_PARTS;
  readonly #graph: MultiDirectedGraph;
  #drawn = new Set<NetEdge>();

  constructor(graph: MultiDirectedGraph, network: Network) {
    this.#graph = graph;
    this.large = isLarge(network);
  }

  /** Take over another set of entries and connections. */
  show(visible: Visible, palette: Palette): void {
    if (!this.large) return;
    for (const i of this.parts.links.keys()) this.#graph.dropEdge(`p${i}`);
    this.parts = visible.edges.size > DRAWN_EDGES ? partsOf(visible.nodes, visible.edges) : NO_PARTS;
    for (const [i, { one, two, count }] of this.parts.links.entries()) {
      const size = 0.6 + Math.log2(count) * 0.3;
      const line = { size, color: palette["edge-weak"], dashOn: 0, dashOff: 0, lane: 0, zIndex: 0 };
      this.#graph.addEdgeWithKey(`p${i}`, nodeKey(one), nodeKey(two), line);
    }
  }

  /** Draw the connections that are wanted: the lit ones, and all that are visible where these are few enough. */
  want(visible: Visible, lit: ReadonlySet<NetEdge> | null, palette: Palette): void {
    if (!this.large) return;
    const wanted = visible.edges.size > DRAWN_EDGES ? (lit ?? new Set<NetEdge>()) : visible.edges;
    for (const edge of this.#drawn) if (!wanted.has(edge)) this.#graph.dropEdge(edgeKey(edge));
    for (const edge of wanted) if (!this.#drawn.has(edge)) addEdge(this.#graph, edge, 0, palette);
    this.#drawn = new Set(wanted);
  }
}
