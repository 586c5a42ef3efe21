import { describe, expect, it } from "vitest";

import { readNetwork } from "../src/state/network.ts";
import { buildGraph, edgeKey } from "../src/visual/graphModel.ts";
import { EdgeLayer } from "../src/visual/edgeLayer.ts";
import { DRAWN_EDGES, isLarge, partsOf } from "../src/visual/parts.ts";
import type { Palette } from "../src/visual/palette.ts";
import { largeNetwork } from "./fixtures/large.mjs";
import * as fixture from "./fixtures/atlas.mjs";

const palette = new Proxy({}, { get: () => "#000000" }) as Palette;
const network = readNetwork(largeNetwork());
const everything = { nodes: new Set(network.nodes), edges: new Set(network.edges), counts: {} as never };

describe("a network too large to draw each connection", () => {
  it("is told by its size; a small one is drawn whole", () => {
    expect(isLarge(network)).toBe(true);
    expect(isLarge(readNetwork(fixture.network as never))).toBe(false);
  });

  it("has at most 150 lines between parts, and each counts the connections it stands for", () => {
    const few = readNetwork(largeNetwork(600, 6));
    const parts = partsOf(few.nodes, few.edges);
    const across = few.edges.filter((edge) => edge.source.community !== edge.target.community).length;
    expect(parts.links.reduce((sum, link) => sum + link.count, 0)).toBe(across);
    expect(partsOf(network.nodes, network.edges).links).toHaveLength(150);
  });

  it("names each part after its most connected entry", () => {
    const few = readNetwork(largeNetwork(600, 6));
    const hubs = [...partsOf(few.nodes, few.edges).hubs];
    expect(hubs).toHaveLength(6);
    for (const hub of hubs) {
      const others = few.nodes.filter((node) => node.community === hub.community);
      expect(hub.degree).toBe(Math.max(...others.map((node) => node.degree)));
    }
  });

  it("draws the connections of what is lit and takes them away again", () => {
    const graph = buildGraph(network, palette);
    const layer = new EdgeLayer(graph, network);
    layer.show(everything, palette);
    expect(graph.size).toBe(150);
    const lit = new Set(network.edges.slice(0, 3));
    layer.want(everything, lit, palette);
    expect(graph.size).toBe(153);
    expect(graph.hasEdge(edgeKey(network.edges[0]!))).toBe(true);
    layer.want(everything, null, palette);
    expect(graph.size).toBe(150);
  });

  it("draws every connection once the filters leave few enough", () => {
    const graph = buildGraph(network, palette);
    const layer = new EdgeLayer(graph, network);
    const edges = new Set(network.edges.slice(0, 500));
    expect(edges.size).toBeLessThan(DRAWN_EDGES);
    layer.show({ ...everything, edges }, palette);
    layer.want({ ...everything, edges }, null, palette);
    expect(graph.size).toBe(500);
  });
});
