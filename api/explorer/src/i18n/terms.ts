// Words of the data in the language of the page: a message where there is one, else the slug made readable.
import { words } from "../state/words.svelte.ts";
import { BASE } from "../state/view.ts";
import { language, t } from "./index.svelte.ts";

const ALPHA3: Readonly<Record<string, string>> = {
  ALB: "AL", AUT: "AT", BEL: "BE", BGR: "BG", BIH: "BA", CHE: "CH", CYP: "CY", CZE: "CZ", DEU: "DE", DNK: "DK",
  ESP: "ES", EST: "EE", FIN: "FI", FRA: "FR", GBR: "GB", GRC: "GR", HRV: "HR", HUN: "HU", IRL: "IE", ISL: "IS",
  ISR: "IL", ITA: "IT", LTU: "LT", LUX: "LU", LVA: "LV", MKD: "MK", MLT: "MT", MNE: "ME", NLD: "NL", NOR: "NO",
  POL: "PL", PRT: "PT", ROU: "RO", SRB: "RS", SVK: "SK", SVN: "SI", SWE: "SE", TUR: "TR", UKR: "UA", USA: "US",
};

/** Return a slug or a camel-case name as words. */
export function humanise(slug: string): string {
  const words = slug.replace(/^.*[/#]/, "").replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Return the word for a value of a kind, for example ("type", "cluster"). */
export function term(kind: string, value: string): string {
  const id = `${kind}-${value.replace(/^.*[/#]/, "").toLowerCase()}`;
  if (language.has(id)) return t(id);
  return words.of(value) ?? words.short(kind, value) ?? humanise(value);
}

/** Return what a predicate is called: by the page, by the ontology, by the service, by its own name. */
export function predicate(iri: string, label: string | null): string {
  const id = `predicate-${iri.replace(/^.*[/#]/, "").toLowerCase()}`;
  // Words of other vocabularies are written for those who make them: the page has plainer ones.
  if (!iri.startsWith(BASE) && language.has(id)) return t(id);
  return words.of(iri) ?? label ?? humanise(iri);
}

/** Return the name of a country from its code or the IRI of an authority table. */
export function countryName(value: string): string {
  const code = value.replace(/^.*[/#]/, "").toUpperCase();
  const alpha2 = ALPHA3[code] ?? (code === "EL" ? "GR" : code === "UK" ? "GB" : code);
  if (!/^[A-Z]{2}$/.test(alpha2)) return value;
  return new Intl.DisplayNames([language.code], { type: "region", fallback: "code" }).of(alpha2) ?? value;
}

/** Return words with how they are known in brackets, where no source states them plainly. */
export function withHow(text: string, how: string | null | undefined): string {
  return how ? `${text} (${term("evidence", how).toLocaleLowerCase(language.code)})` : text;
}

/** Return a share or a probability as a per cent figure; a dash where there is none. */
export function percent(value: number | null, digits = 0): string {
  if (value === null) return "–";
  return new Intl.NumberFormat(language.code, { style: "percent", maximumFractionDigits: digits }).format(value);
}

/** Return a day in the language of the page; years and unreadable texts as they are. */
export function day(value: string | null): string {
  if (!value) return "";
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return value;
  return new Intl.DateTimeFormat(language.code, { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(`${value.slice(0, 10)}T00:00:00Z`),
  );
}

/** Return a value of the data as a person of this language writes it: days, numbers and yes or no; texts as they are. */
export function valueText(value: string | number | boolean, datatype: string | null): string {
  const kind = (datatype ?? "").replace(/^.*#/, "");
  if (typeof value === "boolean" || kind === "boolean") return t(String(value) === "true" ? "yes" : "no");
  if (kind === "date" || kind === "dateTime") return day(String(value));
  const number = ["decimal", "double", "float", "integer", "nonNegativeInteger"].includes(kind) ? Number(value) : Number.NaN;
  // Four digits without a mark: they may well be a year.
  const format = new Intl.NumberFormat(language.code, { maximumFractionDigits: 6, useGrouping: "min2" });
  return Number.isNaN(number) ? String(value) : format.format(number);
}

/** Return what a kind of group is called; invented ones are named as such. */
export function groupKind(kind: string): string {
  const [type = "", mark] = kind.split("~");
  return mark ? `${term("type", type)} – ${t("synthetic")}` : term("type", type);
}
