import { describe, expect, it } from "vitest";

import { readNetwork } from "../src/state/network.ts";
import { edgesOf, wayBetween } from "../src/state/ways.ts";
import { clearDifferences, readComparison } from "../src/state/compare.ts";
import type { Difference, Rate } from "../src/api/answers.ts";

/** A network of named nodes with their types, and edges between them. */
function small(types: Record<string, string>, edges: [string, string][]) {
  const names = Object.keys(types);
  const all = <T>(value: T): T[] => names.map(() => value);
  const each = <T>(value: T): T[] => edges.map(() => value);
  return readNetwork({
    hash: "", synthetic: false,
    nodes: { iri: names, type: Object.values(types), label: names, country: all(null), territory: all(null), helices: all([]), x: all(0), y: all(0), degree: all(1), community: all(null), synthetic: all(false) },
    edges: { iri: edges.map((_, i) => `e${i}`), source: edges.map(([a]) => names.indexOf(a)), target: edges.map(([, b]) => names.indexOf(b)), kind: each("membership"), level: each(null), role: each(null), evidence: each("asserted"), confidence: each(1), synthetic: each(false) },
  });
}

function way(network: ReturnType<typeof small>, from: string, to: string): string[] {
  return wayBetween(network, network.byIri.get(from)!, network.byIri.get(to)!).map((step) => step.to.iri);
}

describe("the way from a group to a candidate", () => {
  it("is the shortest over members and common undertakings", () => {
    const types = { group: "cluster", member: "organisation", other: "partnership", candidate: "organisation" };
    const network = small(types, [["member", "group"], ["member", "other"], ["candidate", "other"]]);
    expect(way(network, "group", "candidate")).toEqual(["member", "other", "candidate"]);
  });

  it("never leads through a place, a sector or a theme: having one in common brings nobody together", () => {
    for (const type of ["territory", "sector", "theme", "funding"]) {
      const network = small({ group: "cluster", shared: type, candidate: "organisation" }, [["group", "shared"], ["candidate", "shared"]]);
      expect(way(network, "group", "candidate")).toEqual([]);
    }
  });

  it("is none beyond four steps", () => {
    const types = { group: "cluster", a: "organisation", b: "organisation", c: "organisation", d: "organisation", candidate: "organisation" };
    const network = small(types, [["group", "a"], ["a", "b"], ["b", "c"], ["c", "d"], ["d", "candidate"]]);
    expect(way(network, "group", "candidate")).toEqual([]);
    expect(way(network, "group", "d")).toEqual(["a", "b", "c", "d"]);
  });
});

describe("the path of an answer", () => {
  const types = { group: "cluster", member: "organisation", other: "partnership", candidate: "organisation" };
  const network = small(types, [["member", "group"], ["member", "other"], ["candidate", "other"]]);
  const clause = (...statements: string[]) => ({ text: "", statements });

  it("is shown by its connections where the map has all of them", () => {
    const path = { strength: 1, clauses: [clause("e0"), clause("e1", "e2")] };
    expect(edgesOf(path, network).map((edge) => edge.iri)).toEqual(["e0", "e1", "e2"]);
  });

  it("keeps its own words where a clause rests on something else or on nothing", () => {
    expect(edgesOf({ strength: 1, clauses: [clause("e0"), clause("elsewhere")] }, network)).toEqual([]);
    expect(edgesOf({ strength: 1, clauses: [clause("e0"), clause()] }, network)).toEqual([]);
  });
});

describe("a comparison", () => {
  const rate = (name: string, groups: number): Rate => ({ name, level: "membership", helix: "academia", groups, absent: 0, weak: 0, present: 0, unknown: groups, decisive: 0, rate_low: 0, rate_high: 1, interval_low: null, interval_high: null });

  it("puts those with most groups first and leaves out those with none", () => {
    const rows = readComparison({ by: "country", level: "membership", rows: [rate("IT", 2), rate("SI", 0), rate("ES", 5)] });
    expect(rows.map((row) => row.name)).toEqual(["ES", "IT"]);
  });

  it("calls a difference clear only after the correction", () => {
    const one = (q: number | null): Difference => ({ helix: "academia", one: "IT", two: "ES", n_one: 3, n_two: 4, difference: 0.5, q });
    expect(clearDifferences([one(0.09), one(0.2), one(null)])).toHaveLength(1);
  });
});
