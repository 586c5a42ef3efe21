// The shapes of the answers about gaps: who could fill them, what to ask first, rankings, comparisons.
import type { Helix, Level } from "./types.ts";

/** A piece of a sentence with the statements that carry it. */
export interface Clause {
  text: string;
  statements: string[];
}

export interface CandidatePath {
  strength: number | null;
  clauses: Clause[];
}

/** The features by which candidates are ranked, in the order they are shown. */
export const FEATURES = ["already_in", "cn", "ra", "aa", "co_group", "ppr", "ppr_wide", "strength", "sector", "near", "load"] as const;
export type Feature = (typeof FEATURES)[number];

export interface Candidate extends Partial<Record<Feature, number | null>> {
  position: number;
  iri: string;
  label: string;
  country?: string | null;
  country_known?: string | null;
  borda?: number | null;
  sits_at?: string | null;
  sentence: string;
  synthetic: boolean | number;
  paths?: CandidatePath[] | null;
  ranks?: Partial<Record<Feature, number | null>> | null;
}

export interface Broker {
  iri?: string;
  actor?: string;
  label: string;
  credit?: number | null;
  role?: string | null;
}

export interface CandidatesAnswer {
  hash: string;
  synthetic: boolean;
  group: string;
  helix: Helix;
  level: Level;
  rows: Candidate[];
  considered?: number | null;
  brokers?: Broker[] | null;
}

export interface Question {
  kind: string;
  subject: string;
  subject_label?: string | null;
  group: string;
  group_label?: string | null;
  level: string;
  text: string;
  most: number;
  mean?: number | null;
}

export interface QuestionsAnswer {
  rows: Question[];
}

export interface Ranked {
  group: string;
  confirmed: number;
  map_first: number;
  rank_best?: number | null;
  rank_worst?: number | null;
}

export interface RankAnswer {
  rows: Ranked[];
}

/** How often a helix is absent in a place or topic: counts, logical bounds, an interval over the decided groups. */
export interface Rate {
  name: string;
  level: string;
  helix: Helix;
  groups: number;
  absent: number;
  weak: number;
  present: number;
  unknown: number;
  decisive: number;
  rate_low: number | null;
  rate_high: number | null;
  interval_low: number | null;
  interval_high: number | null;
}

export interface Richness {
  name: string;
  effort: number;
  groups: number;
  mean: number | null;
}

export interface Difference {
  helix: Helix;
  one: string;
  two: string;
  n_one: number;
  n_two: number;
  difference: number | null;
  q?: number | null;
}

export interface CompareAnswer {
  by: string;
  level: string;
  rows: Rate[];
  richness?: Richness[];
  differences?: Difference[];
}
