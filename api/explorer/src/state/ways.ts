// The shortest way from a group to an organisation over what is recorded: memberships and common undertakings.
import type { CandidatePath } from "../api/answers.ts";
import { otherEnd, type NetEdge, type NetNode, type Network } from "./network.ts";

export interface Step {
  edge: NetEdge;
  to: NetNode;
}

/** How many connections of a path are shown: a tie may rest on many. */
const MOST_CLAUSES = 6;

/** Whom or what a way may lead through: a shared country, sector or theme brings nobody together. */
const THROUGH: ReadonlySet<string> = new Set(["organisation", "cluster", "partnership", "project", "pilot", "event"]);

/** Return the connections that carry the clauses of a path, in its order; empty where one of them is not on the map. */
export function edgesOf(path: CandidatePath, network: Network | null): NetEdge[] {
  const iris = [...new Set(path.clauses.flatMap((clause) => clause.statements))];
  const edges = iris.map((iri) => network?.edgeByIri.get(iri));
  return path.clauses.every((clause) => clause.statements.length > 0) ? edges.filter((edge) => edge !== undefined).slice(0, edges.includes(undefined) ? 0 : MOST_CLAUSES) : [];
}

/** Return the steps from one node to another, at most so many; empty where there is no such way. */
export function wayBetween(network: Network, from: NetNode, to: NetNode, most = 4): Step[] {
  const before = new Map<NetNode, Step & { from: NetNode }>();
  let ring = [from];
  for (let length = 0; length < most && !before.has(to); length += 1) {
    const next: NetNode[] = [];
    for (const node of ring) {
      for (const edge of network.edgesOf.get(node) ?? []) {
        const other = otherEnd(edge, node);
        if (other === from || before.has(other) || !(other === to || THROUGH.has(other.type))) continue;
        before.set(other, { edge, to: other, from: node });
        next.push(other);
      }
    }
    ring = next;
  }
  const steps: Step[] = [];
  for (let at = before.get(to); at; at = before.get(at.from)) steps.unshift({ edge: at.edge, to: at.to });
  return steps;
}
