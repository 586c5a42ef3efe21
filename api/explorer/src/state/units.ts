// A number whose unit is a statement of its own: a budget with the currency its source gives.
import type { Statement } from "../api/types.ts";
import { BASE } from "./view.ts";

const UNITS: Readonly<Record<string, string>> = { [`${BASE}ns#statedBudget`]: `${BASE}ns#budgetCurrency` };

/** Return the unit that the same source gives for the same thing; nothing where it gives none or several: none is assumed. */
export function unitOf(one: Statement, statements: readonly Statement[]): string {
  const unit = UNITS[one.predicate];
  if (!unit) return "";
  const same = statements.filter((other) => other.predicate === unit && other.subject === one.subject && other.graph === one.graph);
  const found = new Set(same.map((other) => String(other.object.value ?? "")));
  return found.size === 1 ? ([...found][0] ?? "") : "";
}
