import { describe, expect, it } from "vitest";

import type { Statement } from "../src/api/types.ts";
import { unitOf } from "../src/state/units.ts";

const NS = "https://w3id.org/helixatlas/ns#";
const said = (predicate: string, value: string, graph = "g", subject = "s"): Statement => ({
  subject, predicate: NS + predicate, predicate_label: null, evidence: "asserted", confidence: 1, graph, origin: null,
  object: { iri: null, value, label: null, lang: null, datatype: null },
});

describe("the unit of a number", () => {
  const budget = said("statedBudget", "250000");

  it("is the currency the same source gives for the same thing", () => {
    expect(unitOf(budget, [said("budgetCurrency", "EUR"), budget])).toBe("EUR");
  });

  it("is not taken from another source or another thing", () => {
    expect(unitOf(budget, [budget, said("budgetCurrency", "HRK", "h"), said("budgetCurrency", "SEK", "g", "t")])).toBe("");
  });

  it("is not guessed where a source gives two", () => {
    expect(unitOf(budget, [budget, said("budgetCurrency", "EUR"), said("budgetCurrency", "HRK")])).toBe("");
  });

  it("is nothing for other numbers", () => {
    const staff = said("staffCount", "12");
    expect(unitOf(staff, [staff, said("budgetCurrency", "EUR")])).toBe("");
  });
});
