// The view is the address: what is shown is written after "#" and read back from there. Everything read is input of a
// stranger, so every part is checked and what does not fit is dropped.
import { HELICES, LEVELS, PRESENCES } from "../api/types.ts";

export const BASE = "https://w3id.org/helixatlas/";

export type Page = "start" | "network" | "matrix" | "compare" | "queries";
export type Face = "map" | "actors" | "links";
export type Order = "name" | "confirmed" | "map-first";
export type ComparedBy = "country" | "region" | "scenario";
export type FacetName = "type" | "country" | "helix" | "kind" | "evidence";
export type Filters = Record<FacetName, string[]>;
export type Selection =
  | { kind: "node"; iri: string }
  | { kind: "edge"; iri: string }
  | { kind: "cell"; group: string; level: string; helix: string };

export interface View {
  page: Page;
  face: Face;
  filters: Filters;
  near: number;
  sort: string;
  row: number;
  level: string;
  groupType: string;
  presence: string[];
  order: Order;
  by: ComparedBy;
  country: string;
  selection: Selection | null;
}

export const FACETS: readonly FacetName[] = ["type", "helix", "country", "kind", "evidence"];
const PAGES: readonly Page[] = ["start", "network", "matrix", "compare", "queries"];
const FACES: readonly Face[] = ["map", "actors", "links"];
export const COMPARED: readonly ComparedBy[] = ["country", "region", "scenario"];
export const ORDERS: readonly Order[] = ["name", "confirmed", "map-first"];
const MAX_VALUES = 60;

/** Return the view of the start page with nothing filtered. */
export function emptyView(): View {
  return {
    page: "start",
    face: "map",
    filters: { type: [], country: [], helix: [], kind: [], evidence: [] },
    near: 0,
    sort: "",
    row: 0,
    level: "membership",
    groupType: "",
    presence: [],
    order: "name",
    by: "country",
    country: "",
    selection: null,
  };
}

/** Return a full IRI as the address writes it: without the base of this atlas. */
export function shorten(iri: string): string {
  return iri.startsWith(BASE) ? iri.slice(BASE.length) : iri;
}

/** Return the full IRI of what an address names, or null where it can be none. */
export function expand(text: string): string | null {
  const iri = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : BASE + text;
  return iri.length <= 600 && /^(https?:\/\/|urn:)[^\s<>"{}|\\^`]+$/.test(iri) ? iri : null;
}

function isToken(text: string): boolean {
  return text.length > 0 && text.length <= 200 && !/[\u0000-\u001f\u007f<>"]/.test(text);
}

function oneOf<T extends string>(allowed: readonly T[], text: string | null, fallback: T): T {
  return allowed.find((value) => value === text) ?? fallback;
}

function integer(text: string | null, max: number): number {
  return text !== null && /^\d{1,6}$/.test(text) ? Math.min(Number(text), max) : 0;
}

function token(text: string | null, fallback: string): string {
  return text !== null && isToken(text) ? text : fallback;
}

function readSelection(query: URLSearchParams): Selection | null {
  const node = expand(query.get("at") ?? "");
  if (query.has("at") && node) return { kind: "node", iri: node };
  const edge = expand(query.get("edge") ?? "");
  if (query.has("edge") && edge) return { kind: "edge", iri: edge };
  const [group = "", level = "", helix = "", ...rest] = (query.get("cell") ?? "").split("~");
  const iri = expand(group);
  const known = LEVELS.some((name) => name === level) && HELICES.some((name) => name === helix);
  return group && iri && known && rest.length === 0 ? { kind: "cell", group: iri, level, helix } : null;
}

/** Return the view an address names. Never fails: what is not understood is left out. */
export function parseView(hash: string): View {
  const view = emptyView();
  const [path = "", search = ""] = hash.replace(/^#\/?/, "").split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  view.page = oneOf(PAGES, path.replace(/\/$/, ""), "start");
  view.face = oneOf(FACES, query.get("as"), "map");
  for (const facet of FACETS) {
    view.filters[facet] = [...new Set(query.getAll(facet).filter(isToken))].slice(0, MAX_VALUES);
  }
  view.near = integer(query.get("near"), 3);
  view.sort = /^-?[a-z]{1,20}$/.test(query.get("sort") ?? "") ? (query.get("sort") ?? "") : "";
  view.row = integer(query.get("from"), 999_999);
  view.level = oneOf([...LEVELS, "all"], query.get("level"), "membership");
  view.groupType = token(query.get("group"), "");
  view.country = token(query.get("in"), "");
  view.presence = query.getAll("presence").filter((value) => PRESENCES.some((name) => name === value));
  view.order = oneOf(ORDERS, query.get("order"), "name");
  view.by = oneOf(COMPARED, query.get("by"), "country");
  view.selection = readSelection(query);
  return view;
}

function writeSelection(query: URLSearchParams, selection: Selection | null): void {
  if (selection?.kind === "node") query.set("at", shorten(selection.iri));
  if (selection?.kind === "edge") query.set("edge", shorten(selection.iri));
  if (selection?.kind === "cell") {
    query.set("cell", `${shorten(selection.group)}~${selection.level}~${selection.helix}`);
  }
}

function writeNetwork(query: URLSearchParams, view: View): void {
  if (view.face !== "map") query.set("as", view.face);
  for (const facet of FACETS) for (const value of view.filters[facet]) query.append(facet, value);
  if (view.near > 0) query.set("near", String(view.near));
  if (view.sort) query.set("sort", view.sort);
  if (view.row > 0) query.set("from", String(view.row));
}

function writeMatrix(query: URLSearchParams, view: View): void {
  if (view.level !== "membership") query.set("level", view.level);
  if (view.groupType) query.set("group", view.groupType);
  if (view.country) query.set("in", view.country);
  if (view.order !== "name") query.set("order", view.order);
  for (const value of view.presence) query.append("presence", value);
}

/** Return the address of a view; only what differs from the plain page is written. */
export function formatView(view: View): string {
  const query = new URLSearchParams();
  if (view.page === "network") writeNetwork(query, view);
  if (view.page === "matrix") writeMatrix(query, view);
  if (view.page === "compare") {
    if (view.by !== "country") query.set("by", view.by);
    if (view.level !== "membership") query.set("level", view.level);
  }
  writeSelection(query, view.selection);
  const search = query.toString().replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%7E", "~");
  return `#/${view.page === "start" ? "" : view.page}${search ? `?${search}` : ""}`;
}

/** Return the view with some parts replaced; nothing of the given one is changed. */
export function changed(view: View, parts: Partial<View>): View {
  return { ...view, ...parts };
}

/** Return the IRI of the computed gap of a group, level and helix. */
export function gapIri(group: string, level: string, helix: string): string {
  const slug = group.replace(/^.*[/#]/, "");
  return `${BASE}id/gap/${slug}/${level}/${helix}`;
}
