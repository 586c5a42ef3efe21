import { describe, expect, it } from "vitest";

import { filterNetwork, neighbourhood, NONE, readNetwork, recordedAt } from "../src/state/network.ts";
import { emptyView, type Filters } from "../src/state/view.ts";
import { legendOf } from "../src/visual/legend.ts";
import * as fixture from "./fixtures/atlas.mjs";

const network = readNetwork(fixture.network);
const filters = (parts: Partial<Filters> = {}): Filters => ({ ...emptyView().filters, ...parts });

describe("filters", () => {
  it("leave everything when nothing is chosen", () => {
    const all = filterNetwork(network, filters());
    expect(all.nodes.size).toBe(network.nodes.length);
    expect(all.edges.size).toBe(network.edges.length);
  });

  it("show only connections whose two ends are shown", () => {
    const { nodes, edges } = filterNetwork(network, filters({ type: ["organisation", "partnership"] }));
    for (const edge of edges) expect(nodes.has(edge.source) && nodes.has(edge.target)).toBe(true);
    expect([...nodes].every((node) => ["organisation", "partnership"].includes(node.type))).toBe(true);
  });

  it("on connections leave the actors at their ends", () => {
    const { nodes, edges } = filterNetwork(network, filters({ kind: ["member"] }));
    expect(edges.size).toBe(11);
    expect(nodes.size).toBe(12);
  });

  it("find what lies in several countries under each of them", () => {
    const columns = fixture.network.nodes;
    const countries = columns.iri.map((_: string, i: number) => (i === 0 ? ["AL", "IT"] : []));
    const several = readNetwork({ ...fixture.network, nodes: { ...columns, countries } });
    for (const country of ["AL", "IT"]) {
      expect([...filterNetwork(several, filters({ country: [country] })).nodes].map((node) => node.index)).toEqual([0]);
    }
  });

  it("count for each value what choosing it would leave", () => {
    const before = filterNetwork(network, filters({ country: ["ITA"] }));
    for (const [type, n] of before.counts.type) {
      expect(filterNetwork(network, filters({ country: ["ITA"], type: [type] })).nodes.size).toBe(n);
    }
    for (const [kind, n] of before.counts.kind) {
      expect(filterNetwork(network, filters({ country: ["ITA"], kind: [kind] })).edges.size).toBe(n);
    }
  });

  it("call a helix not classified only on an actor, never on a place", () => {
    const { nodes } = filterNetwork(network, filters({ helix: [NONE] }));
    expect(nodes.size).toBeGreaterThan(0);
    expect([...nodes].every((node) => node.type === "organisation" && node.helices.length === 0)).toBe(true);
  });

  it("keep to a neighbourhood when one is asked for", () => {
    const centre = network.nodes.find((node) => node.type === "partnership");
    if (!centre) throw new Error("the fixture has a partnership");
    const near = neighbourhood(network, centre, 1);
    expect(filterNetwork(network, filters(), near).nodes).toEqual(near);
    expect(neighbourhood(network, centre, 2).size).toBeGreaterThan(near.size);
    expect(neighbourhood(network, centre, 0)).toEqual(new Set([centre]));
  });
});

describe("the network", () => {
  it("leaves out a connection to an entry that is not there", () => {
    const answer = structuredClone(fixture.network);
    answer.edges.target[0] = 9999;
    expect(readNetwork(answer).edges).toHaveLength(network.edges.length - 1);
  });

  it("knows who is recorded in a group at a level", () => {
    const group = network.nodes[14]?.iri ?? "";
    expect(recordedAt(network, group, "membership")).toHaveLength(11);
    expect(recordedAt(network, group, "governance")).toHaveLength(0);
    expect(recordedAt(network, "https://example.org/nobody", "membership")).toEqual([]);
  });
});

describe("the legend", () => {
  it("names only what is shown", () => {
    const all = legendOf(filterNetwork(network, filters()));
    expect(all).toMatchObject({ several: true, unclassified: true, neutral: true, synthetic: true });
    expect(all.evidence).toEqual(["asserted", "curated", "inferred-layout", "inferred-context", "derived"]);
    const members = legendOf(filterNetwork(network, filters({ kind: ["member"] })));
    expect(members.types).toEqual(["organisation", "partnership"]);
    expect(members.evidence).toEqual(["asserted"]);
    expect(members.synthetic).toBe(false);
  });

  it("names a type and an evidence it has no rule for", () => {
    const answer = structuredClone(fixture.network);
    answer.nodes.type[0] = "brand-new";
    answer.edges.evidence[0] = "hearsay";
    const legend = legendOf(filterNetwork(readNetwork(answer), filters()));
    expect(legend.types).toContain("brand-new");
    expect(legend.evidence).toContain("hearsay");
  });
});
