import { describe, expect, it } from "vitest";

import type { GapRow } from "../src/api/types.ts";
import { countPresence, filterMatrix, matrixColumns, missingToKnow, readMatrix } from "../src/state/matrix.ts";
import { changed, emptyView } from "../src/state/view.ts";
import * as fixture from "./fixtures/atlas.mjs";

const gaps = fixture.gaps.rows as GapRow[];
const rows = readMatrix(gaps);

describe("the matrix", () => {
  it("has one row per group, clusters first", () => {
    expect(rows).toHaveLength(15);
    expect(rows.slice(0, 14).every((row) => row.type === "cluster")).toBe(true);
    expect(rows[14]?.cells.size).toBe(16);
  });

  it("shows four columns at a level and sixteen at all", () => {
    expect(matrixColumns("data")).toHaveLength(4);
    expect(matrixColumns("all")).toHaveLength(16);
  });

  it("counts every cell once and unknown apart from absent", () => {
    const counts = countPresence(rows, "all");
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(gaps.length);
    expect(counts).toEqual({ present: 2, weak: 1, absent: 1, unknown: 232, "not-applicable": 4 });
  });

  it("keeps the rows that have an answer among the columns shown", () => {
    const view = changed(emptyView(), { presence: ["absent"] });
    expect(filterMatrix(rows, view).map((row) => row.type)).toEqual(["partnership"]);
    expect(filterMatrix(rows, changed(view, { level: "governance" }))).toEqual([]);
    expect(filterMatrix(rows, changed(emptyView(), { groupType: "cluster", country: "ITA" }))).toHaveLength(2);
  });
});

describe("what is missing to know", () => {
  const base = gaps[0] as GapRow;
  const ask = (parts: Partial<GapRow>): string => missingToKnow({ ...base, ...parts });

  it.each([
    [{ presence: "unknown", n: 0, size: null }, "missing-nobody"],
    [{ presence: "unknown", n: 3, size: null }, "missing-roster"],
    [{ presence: "unknown", n: 3, size: 12 }, "missing-classified"],
    [{ presence: "absent", n: 11, size: 11 }, "missing-newer"],
    [{ presence: "present", n: 3, size: null }, "missing-share"],
    [{ presence: "present", n: 9, size: 11 }, "missing-classified"],
    [{ presence: "weak", n: 11, size: 11 }, "missing-nothing"],
    [{ presence: "not-applicable", n: 0, size: null }, "missing-not-applicable"],
  ] as const)("for %o is %s", (parts, expected) => {
    expect(ask(parts)).toBe(expected);
  });
});
