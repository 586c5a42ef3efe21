// Candidates for a gap: what links them to the group, and what is only likeness.
import { FEATURES, type Candidate, type Feature } from "../api/answers.ts";
import type { GapRow } from "../api/types.ts";

/** The features that rest on a recorded connection to a member. A walk reaches almost everybody in the end, a shared
    sector or region is likeness, load is neither. */
const LINKS: readonly Feature[] = ["already_in", "cn", "ra", "aa", "co_group"];

/** Return whether somebody is asked for in such a cell. */
export function isGap(gap: Pick<GapRow, "presence">): boolean {
  return gap.presence === "absent" || gap.presence === "weak" || gap.presence === "unknown";
}

/** Return whether anything recorded leads from the group to a candidate. */
export function isLinked(one: Candidate): boolean {
  return Boolean(one.sits_at) || (one.strength ?? 0) > 0 || LINKS.some((name) => (one[name] ?? 0) > 0);
}

/** Return the candidates something leads to, and those of whom only the helix is known; both keep their order. */
export function byLink(rows: readonly Candidate[]): { linked: Candidate[]; unlinked: Candidate[] } {
  return { linked: rows.filter(isLinked), unlinked: rows.filter((one) => !isLinked(one)) };
}

export interface Shown {
  name: Feature;
  value: number;
  rank: number | null;
}

/** Return every feature the answer gives for a candidate, with its rank; of those that are nought none is before another. */
export function featuresOf(one: Candidate): Shown[] {
  return FEATURES.flatMap((name) => {
    const value = one[name];
    return value === null || value === undefined ? [] : [{ name, value, rank: value === 0 ? null : (one.ranks?.[name] ?? null) }];
  });
}
