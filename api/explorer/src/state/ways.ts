// The shortest way from a group to an organisation over what is recorded: memberships and common undertakings.
import { otherEnd, type NetEdge, type NetNode, type Network } from "./network.ts";

export interface Step {
  edge: NetEdge;
  to: NetNode;
}

/** Whom or what a way may lead through: a shared country, sector or theme brings nobody together. */
const THROUGH: ReadonlySet<string> = new Set(["organisation", "cluster", "partnership", "project", "pilot", "event"]);

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
