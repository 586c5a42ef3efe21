import { describe, expect, it } from "vitest";

import { BASE, changed, emptyView, expand, formatView, gapIri, parseView, shorten } from "../src/state/view.ts";

describe("the address is the view", () => {
  it("gives the start page for an empty or foreign address", () => {
    expect(parseView("")).toEqual(emptyView());
    expect(parseView("#/nowhere?x=1").page).toBe("start");
  });

  it("comes back as it was written, for every page", () => {
    const network = changed(emptyView(), {
      page: "network",
      face: "actors",
      filters: { type: ["cluster", "organisation"], country: ["ITA"], helix: ["none"], kind: ["member"], evidence: ["derived"] },
      near: 2,
      sort: "-degree",
      row: 50,
      selection: { kind: "node", iri: `${BASE}id/cluster/inn-veneto` },
    });
    expect(parseView(formatView(network))).toEqual(network);
    const matrix = changed(emptyView(), {
      page: "matrix",
      level: "governance",
      groupType: "cluster",
      country: "http://publications.europa.eu/resource/authority/country/ITA",
      presence: ["unknown", "weak"],
      selection: { kind: "cell", group: `${BASE}id/cluster/a`, level: "data", helix: "civil-society" },
    });
    expect(parseView(formatView(matrix))).toEqual(matrix);
  });

  it("writes nothing for what is not set", () => {
    expect(formatView(emptyView())).toBe("#/");
    expect(formatView(changed(emptyView(), { page: "network" }))).toBe("#/network");
  });

  it("keeps labels with separators and other scripts whole", () => {
    const view = changed(emptyView(), { page: "network" });
    view.filters = { ...view.filters, kind: ["a,b&c=d", "Ανάπτυξη % +"] };
    expect(parseView(formatView(view)).filters.kind).toEqual(["a,b&c=d", "Ανάπτυξη % +"]);
  });

  it("drops what a stranger could put in", () => {
    const view = parseView(
      "#/network?type=%3Cscript%3E&type=cluster&near=99&from=-4&sort=label);drop&at=javascript:alert(1)&as=pdf",
    );
    expect(view.filters.type).toEqual(["cluster"]);
    expect(view.near).toBe(3);
    expect(view.row).toBe(0);
    expect(view.sort).toBe("");
    expect(view.selection).toBeNull();
    expect(view.face).toBe("map");
    expect(parseView("#/matrix?level=<b>&presence=maybe&cell=x~y~z").selection).toBeNull();
  });

  it("limits how many values a filter takes", () => {
    const many = Array.from({ length: 500 }, (_, i) => `kind=k${i}`).join("&");
    expect(parseView(`#/network?${many}`).filters.kind).toHaveLength(60);
  });
});

describe("identifiers in the address", () => {
  it("are written without the base and read back whole", () => {
    expect(shorten(`${BASE}id/pilot/x`)).toBe("id/pilot/x");
    expect(expand("id/pilot/x")).toBe(`${BASE}id/pilot/x`);
    expect(expand("http://data.europa.eu/nuts/code/ITH3")).toBe("http://data.europa.eu/nuts/code/ITH3");
  });

  it("are refused where they are none", () => {
    expect(expand("data:text/html,x")).toBeNull();
    expect(expand("id/a b")).toBeNull();
    expect(expand(`id/${"x".repeat(700)}`)).toBeNull();
  });

  it("name a gap by group, level and helix", () => {
    expect(gapIri(`${BASE}id/cluster/a`, "data", "business")).toBe(`${BASE}id/gap/a/data/business`);
  });
});
