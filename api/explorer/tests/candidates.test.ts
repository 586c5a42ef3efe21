import { describe, expect, it } from "vitest";

import type { Candidate } from "../src/api/answers.ts";
import { byLink, featuresOf, isGap } from "../src/state/candidates.ts";

const one = (parts: Partial<Candidate>): Candidate => ({ position: 1, iri: "urn:x", label: "X", sentence: "", synthetic: false, ...parts });

describe("candidates for a gap", () => {
  it("are asked for where a helix is absent, weak or unknown, never where the level does not apply", () => {
    const asked = (["present", "weak", "absent", "unknown", "not-applicable"] as const).filter((presence) => isGap({ presence }));
    expect(asked).toEqual(["weak", "absent", "unknown"]);
  });

  it("of whom nothing but the helix is known are kept apart, however high their score", () => {
    const unknown = one({ borda: 0.9, load: -3, near: 1, sector: 0.5 });
    const { linked, unlinked } = byLink([unknown, one({ sits_at: "membership" }), one({ cn: 1 }), one({ strength: 0.2 })]);
    expect(linked).toHaveLength(3);
    expect(unlinked).toEqual([unknown]);
  });

  it("show every feature the service gives, a nought included, with its rank", () => {
    expect(featuresOf(one({ cn: 0, near: 2, ranks: { near: 1.5 } }))).toEqual([
      { name: "cn", value: 0, rank: null },
      { name: "near", value: 2, rank: 1.5 },
    ]);
  });
});
