// Where a thing is said: the rows behind its statements, each row once.
import type { Statement } from "../api/types.ts";

/** Return one statement for each row of each document, the columns read from it joined; what was not read from a file is left out. */
export function rowsBehind(statements: readonly Statement[]): Statement[] {
  const rows = new Map<string, { first: Statement; columns: Set<string> }>();
  for (const one of statements) {
    const { origin } = one;
    if (!origin?.file) continue;
    const key = [one.graph, origin.document, origin.file, origin.sheet, origin.row].join("\n");
    const row = rows.get(key) ?? { first: one, columns: new Set<string>() };
    if (origin.column) row.columns.add(origin.column);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ first, columns }) => ({
    ...first,
    origin: first.origin && { ...first.origin, column: [...columns].join(", ") || null },
  }));
}
