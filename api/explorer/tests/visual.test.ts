import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { readNetwork } from "../src/state/network.ts";
import { lanes } from "../src/visual/graphModel.ts";
import { mix } from "../src/visual/palette.ts";
import { EVIDENCE_RULES, evidenceRule, fillRule, nodeRadius, TYPE_RULES, typeRule } from "../src/visual/rules.ts";
import { distanceTo, SHAPE_NAMES, SHAPES, shapePath, shapeShader } from "../src/visual/shapes.ts";
import { fitTo, nearestTowards } from "../src/visual/walk.ts";
import * as fixture from "./fixtures/atlas.mjs";

const tokens = readFileSync(new URL("../src/styles/tokens.css", import.meta.url), "utf8");

describe("shapes", () => {
  it.each(SHAPE_NAMES)("%s is the same in the legend and in the shader", (name) => {
    const path = shapePath(name, 10);
    for (const [x, y] of SHAPES[name]) {
      // The legend's y runs downwards, the shader's upwards: the same corner, mirrored.
      expect(path).toContain(`${(x * 10).toFixed(2)},${(-y * 10).toFixed(2)}`);
      expect(shapeShader()).toContain(`vec2(${x.toFixed(5)}, ${y.toFixed(5)})`);
    }
    expect(distanceTo(name, 0, 0)).toBeLessThan(0);
    expect(distanceTo(name, 1.6, 1.6)).toBeGreaterThan(0);
  });

  it("of triangles point the way their name says", () => {
    expect(distanceTo("triangle", 0, 1)).toBeLessThan(0);
    expect(distanceTo("triangle", 0, -1)).toBeGreaterThan(0);
    expect(distanceTo("triangle-down", 0, -1)).toBeLessThan(0);
  });
});

describe("rules", () => {
  it("give every type its own shape", () => {
    const shapes = Object.values(TYPE_RULES).map((rule) => rule.shape);
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(typeRule("never-heard-of").shape).toBeDefined();
  });

  it("give every kind of evidence its own line, and only what a source states an unbroken one", () => {
    const lines = Object.values(EVIDENCE_RULES).map((rule) => rule.dash.join());
    expect(new Set(lines).size).toBe(lines.length);
    expect(Object.entries(EVIDENCE_RULES).filter(([, rule]) => rule.dash.length === 0).map(([name]) => name)).toEqual(["asserted"]);
    expect(evidenceRule("hearsay").dash).toHaveLength(2);
  });

  it("draw an organisation without a helix hollow, and a place neutral", () => {
    expect(fillRule("organisation", []).hollow).toBe(true);
    expect(fillRule("territory", [])).toEqual({ first: "neutral", second: "neutral", hollow: false });
    expect(fillRule("organisation", ["academia", "government"])).toEqual({ first: "academia", second: "government", hollow: false });
  });

  it("cap the size of hubs", () => {
    expect(nodeRadius("organisation", 5000)).toBe(nodeRadius("organisation", 60));
  });
});

describe("colours", () => {
  it("mix long and short notations", () => {
    expect(mix("#000", "#ffffff", 0.5)).toBe("#808080");
    expect(mix("#741e11", "#fff", 0)).toBe("#741e11");
  });

  it.each(["government", "academia", "business", "civil-society", "unclassified", "neutral"])(
    "%s has a contrast of 3:1 to the paper, light and dark",
    (name) => {
      const values = [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, "g"))].map((match) => match[1] ?? "");
      const papers = [...tokens.matchAll(/--paper: (#[0-9a-f]{6})/g)].map((match) => match[1] ?? "");
      expect(values).toHaveLength(3);
      values.forEach((value, i) => expect(contrast(value, papers[i] ?? "")).toBeGreaterThanOrEqual(3));
    },
  );

  it("are the same in both ways to the dark theme", () => {
    const dark = [...tokens.matchAll(/\{\s*color-scheme: dark;([^}]*)\}/g)].map((match) => (match[1] ?? "").replace(/\s+/g, " ").trim());
    expect(dark).toHaveLength(2);
    expect(dark[0]).toBe(dark[1]);
  });
});

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("lines between the same two entries", () => {
  it("stand side by side", () => {
    const answer = structuredClone(fixture.network);
    answer.edges.source = answer.edges.source.map((at, i) => (i < 3 ? 0 : at));
    answer.edges.target = answer.edges.target.map((at, i) => (i < 3 ? 1 : at));
    const network = readNetwork(answer);
    const offsets = lanes(network.edges);
    expect(new Set(network.edges.slice(0, 3).map((edge) => offsets.get(edge))).size).toBe(3);
  });
});

describe("walking", () => {
  const points = { middle: { x: 0.5, y: 0.5 }, right: { x: 0.7, y: 0.52 }, far: { x: 0.9, y: 0.5 }, up: { x: 0.5, y: 0.8 } };
  const names = Object.keys(points) as (keyof typeof points)[];

  it("goes to the nearest entry in the direction of the key", () => {
    expect(nearestTowards(names, (name) => points[name], "middle", "right")).toBe("right");
    expect(nearestTowards(names, (name) => points[name], "middle", "up")).toBe("up");
    expect(nearestTowards(names, (name) => points[name], "middle", "left")).toBeNull();
  });

  it("begins in the middle", () => {
    expect(nearestTowards(names, (name) => points[name], null, "left")).toBe("middle");
  });

  it("fits what is shown, and nothing when nothing is", () => {
    expect(fitTo([])).toBeNull();
    expect(fitTo([{ x: 0, y: 0 }, { x: 1, y: 0.5 }])).toMatchObject({ x: 0.5, y: 0.25 });
  });
});
