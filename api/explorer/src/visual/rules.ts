// How things are drawn, as one table each: the network and its legend both read it, so they cannot disagree.
import type { ShapeName } from "./shapes.ts";

export interface TypeRule {
  shape: ShapeName;
  /** Radius relative to an organisation of the same number of connections. */
  scale: number;
}

/** Shape and size of each type of node, in the order of the legend. */
export const TYPE_RULES: Readonly<Record<string, TypeRule>> = {
  organisation: { shape: "circle", scale: 1 },
  cluster: { shape: "hexagon", scale: 1.6 },
  partnership: { shape: "square", scale: 1.5 },
  project: { shape: "diamond", scale: 1.15 },
  pilot: { shape: "triangle", scale: 1.1 },
  event: { shape: "star", scale: 1.05 },
  territory: { shape: "pentagon", scale: 1 },
  need: { shape: "triangle-down", scale: 1 },
  scenario: { shape: "octagon", scale: 1 },
  innovation: { shape: "plus", scale: 1.05 },
  dataset: { shape: "wide", scale: 1 },
  document: { shape: "tall", scale: 1 },
  sector: { shape: "burst", scale: 1 },
  theme: { shape: "spark", scale: 1.05 },
  site: { shape: "house", scale: 0.95 },
  funding: { shape: "lean", scale: 0.95 },
  policy: { shape: "roof", scale: 0.95 },
};

/** Whatever has no rule of its own: lessons, challenges, tasks and the like. */
const OTHER: TypeRule = { shape: "cross", scale: 0.85 };

export function typeRule(type: string): TypeRule {
  return TYPE_RULES[type] ?? OTHER;
}

export interface EvidenceRule {
  /** Lengths of line and space in pixels; empty for an unbroken line. */
  dash: readonly [number, number] | readonly [];
  width: number;
  colour: "edge" | "edge-weak" | "edge-derived" | "edge-contested" | "edge-synthetic";
}

/** Line of each kind of evidence, from the surest to the least sure. */
export const EVIDENCE_RULES: Readonly<Record<string, EvidenceRule>> = {
  asserted: { dash: [], width: 1.4, colour: "edge" },
  curated: { dash: [10, 4], width: 1.4, colour: "edge" },
  "inferred-layout": { dash: [6, 5], width: 1.2, colour: "edge-weak" },
  "inferred-context": { dash: [3, 4], width: 1.2, colour: "edge-weak" },
  contested: { dash: [14, 3], width: 1.8, colour: "edge-contested" },
  derived: { dash: [1.5, 5], width: 1.8, colour: "edge-derived" },
  synthetic: { dash: [1.5, 2.5], width: 1.2, colour: "edge-synthetic" },
};

export function evidenceRule(evidence: string): EvidenceRule {
  return EVIDENCE_RULES[evidence] ?? { dash: [2, 8], width: 1.2, colour: "edge-weak" };
}

/** The types whose helix is asked for: on others an empty helix says nothing. */
const ACTORS: ReadonlySet<string> = new Set(["organisation"]);

export function isActor(type: string): boolean {
  return ACTORS.has(type);
}

export interface FillRule {
  first: string;
  second: string;
  hollow: boolean;
}

/** Return the fill of a node: a helix, two helices side by side, an open ring for "not classified", or neutral. */
export function fillRule(type: string, helices: readonly string[]): FillRule {
  const [first, second] = helices;
  if (first !== undefined) return { first, second: second ?? first, hollow: false };
  if (isActor(type)) return { first: "unclassified", second: "unclassified", hollow: true };
  return { first: "neutral", second: "neutral", hollow: false };
}

/** Return the radius of a node in pixels at the whole view; hubs are capped so that they do not dominate. */
export function nodeRadius(type: string, degree: number): number {
  return typeRule(type).scale * (4 + 1.5 * Math.sqrt(Math.min(degree, 60)));
}
