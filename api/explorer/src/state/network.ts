// The network as the pages use it: records instead of columns, and the set that the filters leave.
import type { NetworkAnswer } from "../api/types.ts";
import { isActor } from "../visual/rules.ts";
import { FACETS, type FacetName, type Filters } from "./view.ts";

export interface NetNode {
  index: number;
  iri: string;
  type: string;
  label: string;
  countries: string[];
  territory: string;
  helices: string[];
  known: Record<string, string>;
  x: number | null;
  y: number | null;
  degree: number;
  community: number | null;
  synthetic: boolean;
}

export interface NetEdge {
  index: number;
  iri: string;
  source: NetNode;
  target: NetNode;
  kind: string;
  level: string;
  role: string;
  evidence: string;
  confidence: number | null;
  synthetic: boolean;
}

export interface Network {
  hash: string;
  nodes: NetNode[];
  edges: NetEdge[];
  byIri: Map<string, NetNode>;
  edgeByIri: Map<string, NetEdge>;
  edgesOf: Map<NetNode, NetEdge[]>;
}

export interface Visible {
  nodes: Set<NetNode>;
  edges: Set<NetEdge>;
  counts: Record<FacetName, Map<string, number>>;
}

/** The value of a facet where nothing is recorded. */
export const NONE = "none";

function readNodes(answer: NetworkAnswer): NetNode[] {
  const c = answer.nodes;
  return c.iri.map((iri, i) => ({
    index: i,
    iri,
    type: c.type[i] ?? "",
    label: c.label[i] ?? iri,
    countries: c.countries?.[i] ?? [c.country[i] ?? []].flat(),
    territory: c.territory[i] ?? "",
    helices: c.helices[i] ?? [],
    known: c.known?.[i] ?? {},
    x: c.x[i] ?? null,
    y: c.y[i] ?? null,
    degree: c.degree[i] ?? 0,
    community: c.community[i] ?? null,
    synthetic: Boolean(c.synthetic[i]),
  }));
}

function readEdges(answer: NetworkAnswer, nodes: NetNode[]): NetEdge[] {
  const c = answer.edges;
  const edges: NetEdge[] = [];
  for (const [i, iri] of c.iri.entries()) {
    const source = nodes[c.source[i] ?? -1];
    const target = nodes[c.target[i] ?? -1];
    if (!source || !target) continue;
    edges.push({
      index: i,
      iri,
      source,
      target,
      kind: c.kind[i] ?? "",
      level: c.level[i] ?? "",
      role: c.role[i] ?? "",
      evidence: c.evidence[i] ?? "",
      confidence: c.confidence[i] ?? null,
      synthetic: Boolean(c.synthetic[i]),
    });
  }
  return edges;
}

/** Return the network of an answer, with its indexes. */
export function readNetwork(answer: NetworkAnswer): Network {
  const nodes = readNodes(answer);
  const edges = readEdges(answer, nodes);
  const edgesOf = new Map<NetNode, NetEdge[]>(nodes.map((node) => [node, []]));
  for (const edge of edges) {
    edgesOf.get(edge.source)?.push(edge);
    if (edge.target !== edge.source) edgesOf.get(edge.target)?.push(edge);
  }
  return {
    hash: answer.hash,
    nodes,
    edges,
    byIri: new Map(nodes.map((node) => [node.iri, node])),
    edgeByIri: new Map(edges.map((edge) => [edge.iri, edge])),
    edgesOf,
  };
}

/** Return the other end of an edge. */
export function otherEnd(edge: NetEdge, node: NetNode): NetNode {
  return edge.source === node ? edge.target : edge.source;
}

/** Return the nodes within some steps of one node, itself included. */
export function neighbourhood(network: Network, centre: NetNode, steps: number): Set<NetNode> {
  const found = new Set([centre]);
  let ring = [centre];
  for (let step = 0; step < steps; step += 1) {
    const next: NetNode[] = [];
    for (const node of ring) {
      for (const edge of network.edgesOf.get(node) ?? []) {
        const other = otherEnd(edge, node);
        if (!found.has(other)) next.push(other);
        found.add(other);
      }
    }
    ring = next;
  }
  return found;
}

const NODE_VALUES: Record<"type" | "country" | "helix", (node: NetNode) => string[]> = {
  type: (node) => [node.type],
  country: (node) => (node.countries.length > 0 ? node.countries : [NONE]),
  // Only an actor can lack a helix: on a place or a project an empty one says nothing.
  helix: (node) => (node.helices.length > 0 ? node.helices : isActor(node.type) ? [NONE] : []),
};

const EDGE_VALUES: Record<"kind" | "evidence", (edge: NetEdge) => string[]> = {
  kind: (edge) => [edge.kind],
  evidence: (edge) => [edge.evidence],
};

const NODE_FACETS = ["type", "country", "helix"] as const;
const EDGE_FACETS = ["kind", "evidence"] as const;

function fits(values: string[], wanted: string[]): boolean {
  return wanted.length === 0 || values.some((value) => wanted.includes(value));
}

interface Selected {
  nodes: Set<NetNode>;
  edges: Set<NetEdge>;
}

function select(network: Network, filters: Filters, within: Set<NetNode> | null, ignore?: FacetName): Selected {
  const nodeFits = (node: NetNode): boolean =>
    (within === null || within.has(node)) &&
    NODE_FACETS.every((facet) => facet === ignore || fits(NODE_VALUES[facet](node), filters[facet]));
  const edgeFits = (edge: NetEdge): boolean =>
    EDGE_FACETS.every((facet) => facet === ignore || fits(EDGE_VALUES[facet](edge), filters[facet]));
  const nodes = new Set(network.nodes.filter(nodeFits));
  const edges = new Set(
    network.edges.filter((edge) => nodes.has(edge.source) && nodes.has(edge.target) && edgeFits(edge)),
  );
  const byEdge = EDGE_FACETS.some((facet) => facet !== ignore && filters[facet].length > 0);
  if (!byEdge) return { nodes, edges };
  // A filter on connections asks for the actors at their ends, not for everybody else without any.
  return { nodes: new Set([...edges].flatMap((edge) => [edge.source, edge.target])), edges };
}

function tally(values: Iterable<string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of values) for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Return what the filters leave, and for each facet how many each of its values would leave. */
export function filterNetwork(network: Network, filters: Filters, within: Set<NetNode> | null = null): Visible {
  const nodeCounts = (facet: (typeof NODE_FACETS)[number]): Map<string, number> =>
    tally([...select(network, filters, within, facet).nodes].map(NODE_VALUES[facet]));
  const edgeCounts = (facet: (typeof EDGE_FACETS)[number]): Map<string, number> =>
    tally([...select(network, filters, within, facet).edges].map(EDGE_VALUES[facet]));
  return {
    ...select(network, filters, within),
    counts: {
      type: nodeCounts("type"),
      country: nodeCounts("country"),
      helix: nodeCounts("helix"),
      kind: edgeCounts("kind"),
      evidence: edgeCounts("evidence"),
    },
  };
}

/** Return for each facet that filters how many nodes are left once it and those before it apply. */
export function remainingAfter(network: Network, filters: Filters, within: Set<NetNode> | null = null): Map<FacetName, number> {
  const left = new Map<FacetName, number>();
  const soFar: Filters = { type: [], country: [], helix: [], kind: [], evidence: [] };
  for (const facet of FACETS.filter((name) => filters[name].length > 0)) {
    soFar[facet] = filters[facet];
    left.set(facet, select(network, soFar, within).nodes.size);
  }
  return left;
}

/** Return who is recorded in a group at a level, with the edge that says so. */
export function recordedAt(network: Network, group: string, level: string): { node: NetNode; edge: NetEdge }[] {
  const centre = network.byIri.get(group);
  if (!centre) return [];
  return (network.edgesOf.get(centre) ?? [])
    .filter((edge) => edge.level === level)
    .map((edge) => ({ node: otherEnd(edge, centre), edge }))
    .sort((a, b) => a.node.label.localeCompare(b.node.label));
}
