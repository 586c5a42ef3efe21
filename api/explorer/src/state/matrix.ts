// The matrix of groups and helices: rows of cells, filters, counts, and what is missing to know.
import type { Ranked } from "../api/answers.ts";
import { HELICES, LEVELS, type GapRow, type Helix, type Presence } from "../api/types.ts";
import type { Order, View } from "./view.ts";

export interface MatrixRow {
  group: string;
  label: string;
  type: string;
  /** What the row stands under: its type, invented groups apart from real ones. */
  kind: string;
  country: string;
  countryKnown: string;
  synthetic: boolean;
  cells: Map<string, GapRow>;
}

/** Ends the kind of groups that are invented. */
export const INVENTED = "~synthetic";

export const cellKey = (level: string, helix: string): string => `${level}~${helix}`;

/** Return one row per group, clusters first, then by type and name. */
export function readMatrix(gaps: readonly GapRow[]): MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  for (const gap of gaps) {
    let row = rows.get(gap.group);
    if (!row) {
      row = {
        group: gap.group,
        label: gap.group_label,
        type: gap.group_type,
        kind: gap.synthetic ? `${gap.group_type}${INVENTED}` : gap.group_type,
        country: gap.country ?? "",
        countryKnown: gap.country_known ?? "",
        synthetic: Boolean(gap.synthetic),
        cells: new Map(),
      };
      rows.set(gap.group, row);
    }
    row.cells.set(cellKey(gap.level, gap.helix), gap);
  }
  const rank = (row: MatrixRow): string =>
    `${row.synthetic ? 1 : 0}${row.type === "cluster" ? "" : row.type}`;
  return [...rows.values()].sort((a, b) => rank(a).localeCompare(rank(b)) || a.label.localeCompare(b.label));
}

/** Return the columns a view shows: one level's four helices, or all sixteen. */
export function matrixColumns(level: string): { level: string; helix: Helix }[] {
  const levels = level === "all" ? LEVELS : LEVELS.filter((name) => name === level);
  return levels.flatMap((name) => HELICES.map((helix) => ({ level: name, helix })));
}

type MatrixFilter = Pick<View, "level" | "groupType" | "country" | "presence">;

/** Return the rows a view asks for; with a presence filter, those that have such a cell among the columns shown. */
export function filterMatrix(rows: readonly MatrixRow[], view: MatrixFilter): MatrixRow[] {
  const keys = matrixColumns(view.level).map((column) => cellKey(column.level, column.helix));
  const wanted = new Set<string>(view.presence);
  return rows.filter(
    (row) =>
      (!view.groupType || row.kind === view.groupType) &&
      (!view.country || row.country === view.country) &&
      (wanted.size === 0 || keys.some((key) => wanted.has(row.cells.get(key)?.presence ?? ""))),
  );
}

/** Return the rows in another order, each kind of group by itself; groups without a rank come last. */
export function orderMatrix(rows: readonly MatrixRow[], ranks: ReadonlyMap<string, Ranked>, order: Order): MatrixRow[] {
  if (order === "name" || ranks.size === 0) return [...rows];
  const kinds = [...new Set(rows.map((row) => row.kind))];
  const place = (row: MatrixRow): number => {
    const rank = ranks.get(row.group);
    return (order === "confirmed" ? rank?.confirmed : rank?.map_first) ?? Infinity;
  };
  const by = (a: MatrixRow, b: MatrixRow): number => (place(a) === place(b) ? 0 : place(a) - place(b));
  return kinds.flatMap((kind) => rows.filter((row) => row.kind === kind).sort(by));
}

/** Return how many cells have which presence, among the given rows and the level shown. */
export function countPresence(rows: readonly MatrixRow[], level: string): Record<Presence, number> {
  const counts: Record<Presence, number> = { present: 0, weak: 0, absent: 0, unknown: 0, "not-applicable": 0 };
  for (const row of rows) {
    for (const column of matrixColumns(level)) {
      const presence = row.cells.get(cellKey(column.level, column.helix))?.presence;
      if (presence) counts[presence] += 1;
    }
  }
  return counts;
}

export type Missing =
  | "missing-nobody"
  | "missing-roster"
  | "missing-classified"
  | "missing-helix"
  | "missing-newer"
  | "missing-share"
  | "missing-nothing"
  | "missing-not-applicable";

/** Return what would have to be collected for a surer answer in this cell, where so many members are recorded. */
export function missingToKnow(gap: GapRow, members = 0): Missing {
  if (gap.presence === "not-applicable") return "missing-not-applicable";
  if (gap.presence === "absent") return "missing-newer";
  const recorded = gap.n ?? 0;
  const whole = gap.size !== null && recorded >= gap.size;
  if (gap.size !== null && whole && gap.presence !== "unknown") return "missing-nothing";
  if (gap.size !== null) return members >= gap.size ? "missing-helix" : "missing-classified";
  if (gap.presence !== "unknown") return "missing-share";
  return recorded === 0 ? "missing-nobody" : "missing-roster";
}
