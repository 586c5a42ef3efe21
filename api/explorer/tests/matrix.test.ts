import { describe, expect, it } from "vitest";

import type { GapRow } from "../src/api/types.ts";
import { countPresence, filterMatrix, matrixColumns, missingToKnow, orderMatrix, readMatrix } from "../src/state/matrix.ts";
import { changed, emptyView } from "../src/state/view.ts";
import * as fixture from "./fixtures/atlas.mjs";

const gaps = fixture.gaps.rows as GapRow[];
const rows = readMatrix(gaps);

describe("the order of the matrix", () => {
  const ranks = new Map(rows.map((row, i) => [row.group, { group: row.group, confirmed: rows.length - i, map_first: i + 1 }] as const));

  it("follows the ranking asked for, each kind of group by itself", () => {
    const ordered = orderMatrix(rows, ranks, "confirmed");
    expect(ordered.slice(0, 14).map((row) => row.group)).toEqual(rows.slice(0, 14).map((row) => row.group).reverse());
    expect(ordered[14]?.type).toBe("partnership");
    expect(orderMatrix(rows, ranks, "map-first").map((row) => row.group)).toEqual(rows.map((row) => row.group));
  });

  it("leaves groups without a rank at the end, and everything as it is without a ranking", () => {
    const known = new Map([...ranks].slice(5, 6));
    expect(orderMatrix(rows, known, "confirmed")[0]?.group).toBe(rows[5]?.group);
    expect(orderMatrix(rows, new Map(), "confirmed")).toEqual(rows);
  });
});

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

  it("asks for helices, not for names, where every member is recorded", () => {
    expect(missingToKnow({ ...base, presence: "unknown", n: 9, size: 11 }, 11)).toBe("missing-helix");
  });
});
