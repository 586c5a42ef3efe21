import { describe, expect, it } from "vitest";

import type { Origin, Statement } from "../src/api/types.ts";
import { rowsBehind } from "../src/state/origins.ts";

const origin: Origin = {
  source: "study", source_title: null, document: "s0", document_title: null, file: "a.xlsx", sheet: "Members", row: 5,
  column: null, as_of: null, edition: 1, locator: null, kind: "document",
};
const said = (parts: Partial<Origin> | null): Statement => ({
  predicate: "p", predicate_label: null, object: { iri: null, value: "x", label: null, lang: null, datatype: null },
  evidence: "asserted", confidence: 1, graph: "g", origin: parts && { ...origin, ...parts },
});

describe("the rows behind an answer", () => {
  it("are named once, with all columns that were read", () => {
    const rows = rowsBehind([said({ column: null }), said({ column: "Partner" }), said({ column: "Role" }), said({ column: "Role" })]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.origin?.column).toBe("Partner, Role");
  });

  it("of different rows and sheets stand apart", () => {
    expect(rowsBehind([said({}), said({ row: 6 }), said({ sheet: "Clusters" })])).toHaveLength(3);
  });

  it("leave out what was read from no file", () => {
    expect(rowsBehind([said(null), said({ file: null })])).toEqual([]);
  });
});
