import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { compare, messageFaults, readMessages } from "../build/messages.ts";

const src = join(import.meta.dirname, "..", "src");
const english = readMessages(readFileSync(join(src, "i18n", "en.ftl"), "utf8"), "en.ftl", []);

function texts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

describe("messages", () => {
  it("are complete in every language", () => {
    expect(messageFaults()).toEqual([]);
  });

  it("that are missing, surplus or use an unknown value are faults", () => {
    const faults: string[] = [];
    const reference = readMessages("a = A { $n }\nb = B\n", "en.ftl", faults);
    const other = readMessages("a = A { $m }\nc = C\n", "xx.ftl", faults);
    expect(compare("xx.ftl", reference, other)).toEqual([
      "xx.ftl: a uses unknown $m",
      "xx.ftl: b is missing",
      "xx.ftl: c is not in en.ftl",
    ]);
  });

  it("that cannot be read are faults", () => {
    const faults: string[] = [];
    readMessages("a = { $n ->\n", "xx.ftl", faults);
    expect(faults).toHaveLength(1);
  });

  it("named in the sources exist", () => {
    const used = texts(src).flatMap((text) => [...text.matchAll(/\bt\("([a-z0-9-]+)"/g)].map((match) => match[1] ?? ""));
    expect(used.length).toBeGreaterThan(60);
    expect([...new Set(used)].filter((id) => !english.has(id))).toEqual([]);
  });
});
