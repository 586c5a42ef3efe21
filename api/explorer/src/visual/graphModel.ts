// The network as sigma draws it: one graphology graph with the attributes the rules give.
import { MultiDirectedGraph } from "graphology";

import { type NetEdge, type NetNode, type Network } from "../state/network.ts";
import { isLarge, LARGE } from "./parts.ts";
import { colourOf, type Palette } from "./palette.ts";
import { evidenceRule, fillRule, nodeRadius, typeRule } from "./rules.ts";
import { SHAPE_NAMES } from "./shapes.ts";

export const nodeKey = (node: NetNode): string => `n${node.index}`;
export const edgeKey = (edge: NetEdge): string => `e${edge.index}`;

const LANE = 3;


function position(node: NetNode, total: number): { x: number; y: number } {
  if (node.x !== null && node.y !== null) return { x: node.x, y: node.y };
  // Without a position from the server nodes stand on a circle: readable, and plainly not a layout.
  const angle = (2 * Math.PI * node.index) / Math.max(1, total);
  return { x: Math.cos(angle), y: Math.sin(angle) };
}

/** Return how much smaller nodes are drawn where there are many. */
function crowding(total: number): number {
  return Math.min(1, Math.max(total > LARGE ? 0.12 : 0.35, Math.sqrt(160 / Math.max(1, total))));
}

function nodeAttributes(node: NetNode, total: number, palette: Palette) {
  const fill = fillRule(node.type, node.helices);
  return {
    ...position(node, total),
    label: node.label,
    size: Math.max(total > LARGE ? 1.2 : 3, nodeRadius(node.type, node.degree) * crowding(total)),
    shape: SHAPE_NAMES.indexOf(typeRule(node.type).shape),
    color: colourOf(palette, fill.first),
    second: colourOf(palette, fill.second),
    paper: palette.paper,
    hollow: fill.hollow,
    synthetic: node.synthetic,
    zIndex: 1,
  };
}

function edgeAttributes(edge: NetEdge, lane: number, palette: Palette) {
  const rule = evidenceRule(edge.evidence);
  return {
    size: rule.width,
    color: palette[rule.colour],
    dashOn: rule.dash[0] ?? 0,
    dashOff: rule.dash[1] ?? 0,
    lane,
    zIndex: 0,
  };
}

/** Return the offset in pixels of each edge, so that several between the same two nodes stand side by side. */
export function lanes(edges: readonly NetEdge[]): Map<NetEdge, number> {
  const pairs = new Map<string, NetEdge[]>();
  for (const edge of edges) {
    const [a, b] = [edge.source.index, edge.target.index];
    const key = a < b ? `${a}-${b}` : `${b}-${a}`;
    pairs.set(key, [...(pairs.get(key) ?? []), edge]);
  }
  const found = new Map<NetEdge, number>();
  for (const group of pairs.values()) {
    group.forEach((edge, i) => {
      const offset = (i - (group.length - 1) / 2) * LANE;
      found.set(edge, edge.source.index < edge.target.index ? offset : -offset);
    });
  }
  return found;
}

/** Stretch the picture to the shape of its frame, which a picture without axes allows. */
function stretch(graph: MultiDirectedGraph, aspect: number): void {
  const extent = (name: "x" | "y"): number => {
    let [low, high] = [Infinity, -Infinity];
    graph.forEachNode((_, attributes) => {
      const value = Number(attributes[name]);
      [low, high] = [Math.min(low, value), Math.max(high, value)];
    });
    return high - low;
  };
  if (graph.order < 2) return;
  const factor = Math.min(2.2, Math.max(0.5, aspect / (extent("x") / Math.max(1e-6, extent("y")))));
  graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, x: attributes["x"] * factor }));
}

/** Put one connection into the drawing, some pixels beside the straight line between its ends. */
export function addEdge(graph: MultiDirectedGraph, edge: NetEdge, lane: number, palette: Palette): void {
  graph.addEdgeWithKey(edgeKey(edge), nodeKey(edge.source), nodeKey(edge.target), edgeAttributes(edge, lane, palette));
}

/** Return the graph sigma draws; a large one without its connections, which are added when they are wanted. */
export function buildGraph(network: Network, palette: Palette, aspect = 1): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const node of network.nodes) graph.addNode(nodeKey(node), nodeAttributes(node, network.nodes.length, palette));
  if (!isLarge(network)) {
    const offsets = lanes(network.edges);
    for (const edge of network.edges) addEdge(graph, edge, offsets.get(edge) ?? 0, palette);
  }
  stretch(graph, aspect);
  return graph;
}

/** Give the graph the colours of another theme. */
export function recolour(graph: MultiDirectedGraph, network: Network, palette: Palette): void {
  for (const node of network.nodes) {
    const { color, second, paper } = nodeAttributes(node, network.nodes.length, palette);
    graph.mergeNodeAttributes(nodeKey(node), { color, second, paper });
  }
  for (const edge of network.edges) {
    if (graph.hasEdge(edgeKey(edge))) graph.setEdgeAttribute(edgeKey(edge), "color", palette[evidenceRule(edge.evidence).colour]);
  }
}

