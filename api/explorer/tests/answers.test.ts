import { describe, expect, it } from "vitest";

import { cellOf } from "../src/state/queries.ts";

describe("a value of an answer", () => {
  it("leads to the thing it names", () => {
    const iri = "https://w3id.org/helixatlas/id/cluster/dobrina";
    expect(cellOf(iri)).toEqual({ text: "id/cluster/dobrina", thing: iri, numeric: false });
  });

  it("leads nowhere where it names no thing of the atlas", () => {
    expect(cellOf("https://w3id.org/helixatlas/graph/source/x/1/s0").thing).toBe("");
    expect(cellOf("https://example.org/id/x").thing).toBe("");
  });

  it("is empty where nothing is bound, and nought stays nought", () => {
    expect(cellOf(null).text).toBe("");
    expect(cellOf(0)).toEqual({ text: "0", thing: "", numeric: true });
  });
});
