// A network too large to draw each connection: its parts, and one line for all connections between two of them.
import { type NetEdge, type NetNode, type Network } from "../state/network.ts";

/** Above so many connections only the lines between parts are drawn, and those round the focus. */
export const DRAWN_EDGES = 20_000;
/** Above so many entries connections are added to the drawing only when they are wanted. */
export const LARGE = 15_000;
const LINES = 150;
const NAMED_PARTS = 40;

export interface PartLink {
  one: NetNode;
  two: NetNode;
  count: number;
}

export interface Parts {
  /** The entry each part is named after: the one with most connections. */
  hubs: Set<NetNode>;
  links: PartLink[];
}

export function isLarge(network: Pick<Network, "nodes" | "edges">): boolean {
  return network.nodes.length > LARGE || network.edges.length > DRAWN_EDGES;
}

function hubsOf(nodes: Iterable<NetNode>): { hub: Map<number, NetNode>; size: Map<number, number> } {
  const hub = new Map<number, NetNode>();
  const size = new Map<number, number>();
  for (const node of nodes) {
    if (node.community === null) continue;
    size.set(node.community, (size.get(node.community) ?? 0) + 1);
    const best = hub.get(node.community);
    if (!best || node.degree > best.degree) hub.set(node.community, node);
  }
  return { hub, size };
}

/** Return the parts of what is shown: the strongest links between them, and whom the largest are named after. */
export function partsOf(nodes: Iterable<NetNode>, edges: Iterable<NetEdge>): Parts {
  const { hub, size } = hubsOf(nodes);
  const links = new Map<string, PartLink>();
  for (const edge of edges) {
    const [a, b] = [edge.source.community, edge.target.community];
    if (a === null || b === null || a === b) continue;
    const [one, two] = [hub.get(Math.min(a, b)), hub.get(Math.max(a, b))];
    if (!one || !two) continue;
    const key = `${one.index}-${two.index}`;
    const link = links.get(key) ?? { one, two, count: 0 };
    link.count += 1;
    links.set(key, link);
  }
  const largest = [...size].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, NAMED_PARTS);
  return {
    hubs: new Set(largest.flatMap(([part]) => hub.get(part) ?? [])),
    links: [...links.values()].sort((a, b) => b.count - a.count || a.one.index - b.one.index).slice(0, LINES),
  };
}
