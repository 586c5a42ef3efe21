// Sorting and paging of a table whose state stands in the address.

export interface Column<T> {
  id: string;
  value: (row: T) => string | number;
  numeric?: boolean;
}

export const PAGE_SIZE = 25;

/** Return the rows in the order the address asks for: a column's id, with "-" before it for the reverse. */
export function sorted<T>(rows: readonly T[], columns: readonly Column<T>[], sort: string, locale: string): T[] {
  const column = columns.find((one) => one.id === sort.replace(/^-/, "")) ?? columns[0];
  if (!column) return [...rows];
  const order = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const sign = sort.startsWith("-") ? -1 : 1;
  const compare = (a: T, b: T): number => {
    const [left, right] = [column.value(a), column.value(b)];
    if (typeof left === "number" && typeof right === "number") return left - right;
    return order.compare(String(left), String(right));
  };
  return [...rows].sort((a, b) => sign * compare(a, b));
}

/** Return the part of the rows that one page shows, and where it starts; a start beyond the end is brought back. */
export function pageOf<T>(rows: readonly T[], from: number): { rows: T[]; from: number } {
  const last = Math.max(0, Math.floor((rows.length - 1) / PAGE_SIZE) * PAGE_SIZE);
  const start = Math.min(last, Math.floor(from / PAGE_SIZE) * PAGE_SIZE);
  return { rows: rows.slice(start, start + PAGE_SIZE), from: start };
}

/** Return what a click on a column's head sorts by next. */
export function nextSort<T>(column: Column<T>, sort: string): string {
  if (sort === column.id) return `-${column.id}`;
  if (sort === `-${column.id}`) return column.id;
  return column.numeric ? `-${column.id}` : column.id;
}
