import { describe, expect, it } from "vitest";

import { nextSort, PAGE_SIZE, pageOf, sorted, type Column } from "../src/state/table.ts";

interface Row {
  label: string;
  n: number;
}
const columns: Column<Row>[] = [
  { id: "label", value: (row) => row.label },
  { id: "n", value: (row) => row.n, numeric: true },
];
const rows: Row[] = [
  { label: "Región 10", n: 2 },
  { label: "región 9", n: 11 },
  { label: "Égida", n: 1 },
];

describe("tables", () => {
  it("sort names as a reader of the language does, and numbers in them as numbers", () => {
    expect(sorted(rows, columns, "label", "es").map((row) => row.label)).toEqual(["Égida", "región 9", "Región 10"]);
  });

  it("sort figures as figures, both ways", () => {
    expect(sorted(rows, columns, "-n", "en").map((row) => row.n)).toEqual([11, 2, 1]);
  });

  it("fall back to the first column for one that is not there", () => {
    expect(sorted(rows, columns, "nothing", "en")[0]?.label).toBe("Égida");
  });

  it("turn the order at the second click and begin figures with the largest", () => {
    expect(columns.map((column) => nextSort(column, ""))).toEqual(["label", "-n"]);
    expect(columns.map((column) => nextSort(column, column.id))).toEqual(["-label", "-n"]);
  });

  it("bring a page beyond the end back to the last one", () => {
    const many = Array.from({ length: PAGE_SIZE + 3 }, (_, i) => i);
    expect(pageOf(many, 9999)).toEqual({ rows: [25, 26, 27], from: PAGE_SIZE });
    expect(pageOf([], 50)).toEqual({ rows: [], from: 0 });
  });
});
