// What the legend has to explain: only what is on the screen, in the order of the rule tables.
import type { Visible } from "../state/network.ts";
import { EVIDENCE_RULES, fillRule, TYPE_RULES } from "./rules.ts";

export interface LegendContent {
  types: string[];
  evidence: string[];
  several: boolean;
  unclassified: boolean;
  neutral: boolean;
  synthetic: boolean;
}

function ordered(present: Set<string>, table: Readonly<Record<string, unknown>>): string[] {
  const known = Object.keys(table).filter((name) => present.has(name));
  return [...known, ...[...present].filter((name) => !(name in table)).sort()];
}

/** Return the entries of the legend for what is shown. */
export function legendOf(visible: Pick<Visible, "nodes" | "edges">): LegendContent {
  const nodes = [...visible.nodes];
  const fills = nodes.map((node) => fillRule(node.type, node.helices));
  return {
    types: ordered(new Set(nodes.map((node) => node.type)), TYPE_RULES),
    evidence: ordered(new Set([...visible.edges].map((edge) => edge.evidence)), EVIDENCE_RULES),
    several: fills.some((fill) => fill.first !== fill.second),
    unclassified: fills.some((fill) => fill.hollow),
    neutral: fills.some((fill) => fill.first === "neutral"),
    synthetic: nodes.some((node) => node.synthetic),
  };
}
