import { describe, expect, it } from "vitest";

import { toCsv } from "../src/state/csv.ts";

describe("CSV", () => {
  it("quotes commas, quotes and line breaks", () => {
    expect(toCsv(["a"], [['x, "y"\nz']])).toBe('a\r\n"x, ""y""\nz"\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@x", "\tx"])("makes %j a text and not a formula", (text) => {
    expect(toCsv(["a"], [[text]]).split("\r\n")[1]).toBe(`'${text}`);
  });

  it("leaves numbers as numbers, even below zero, and nothing as nothing", () => {
    expect(toCsv(["a", "b", "c", "d"], [[-1.5, null, undefined, false]])).toBe("a,b,c,d\r\n-1.5,,,false\r\n");
  });
});
