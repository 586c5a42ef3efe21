// Places and topics side by side: one row each, a rate for each helix.
import type { CompareAnswer, Difference, Rate, Richness } from "../api/answers.ts";

/** Differences whose corrected p is at most this are called clear. */
export const CLEAR = 0.1;

export interface Compared {
  name: string;
  rates: Map<string, Rate>;
  richness: Richness | undefined;
  groups: number;
}

/** Return one row per place or topic, those with most groups first. */
export function readComparison(answer: CompareAnswer): Compared[] {
  const rows = new Map<string, Compared>();
  for (const rate of answer.rows) {
    if (rate.groups === 0) continue;
    const richness = answer.richness?.find((one) => one.name === rate.name);
    const row = rows.get(rate.name) ?? { name: rate.name, rates: new Map(), richness, groups: 0 };
    row.rates.set(rate.helix, rate);
    row.groups = Math.max(row.groups, rate.groups);
    rows.set(rate.name, row);
  }
  return [...rows.values()].sort((a, b) => b.groups - a.groups || a.name.localeCompare(b.name));
}

/** Return the differences that stay clear after the correction for all tests made. */
export function clearDifferences(all: readonly Difference[]): Difference[] {
  return all.filter((one) => one.difference !== null && (one.q ?? 1) <= CLEAR);
}
