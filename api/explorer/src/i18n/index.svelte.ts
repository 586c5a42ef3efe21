// The languages of the page: Fluent messages, one file each, loaded when asked for.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

import { keepPreference, readPreference } from "../state/prefs.svelte.ts";
import english from "./en.ftl?raw";

export const LANGUAGES: Readonly<Record<string, string>> = {
  en: "English",
  it: "Italiano",
  es: "Español",
  pt: "Português",
  fr: "Français",
  el: "Ελληνικά",
  sl: "Slovenščina",
  hr: "Hrvatski",
  sq: "Shqip",
  sv: "Svenska",
};

/** The languages whose texts a speaker has read and approved. */
export const REVIEWED: readonly string[] = ["en"];

const FILES = import.meta.glob<string>(["./*.ftl", "!./en.ftl"], { query: "?raw", import: "default" });

function bundle(language: string, text: string): FluentBundle {
  // Every language here runs from left to right; isolation marks would only end up in copied text.
  const made = new FluentBundle(language, { useIsolating: false });
  made.addResource(new FluentResource(text));
  return made;
}

const fallback = bundle("en", english);

class Language {
  code = $state("en");
  #bundle = $state.raw(fallback);

  /** Take the kept language, else the browser's, else English. */
  async start(): Promise<void> {
    const asked = [readPreference("language"), ...navigator.languages].map((tag) => (tag ?? "").slice(0, 2));
    await this.set(asked.find((code) => code in LANGUAGES) ?? "en", false);
  }

  async set(code: string, keep = true): Promise<void> {
    const load = FILES[`./${code}.ftl`];
    this.#bundle = code !== "en" && load ? bundle(code, await load()) : fallback;
    this.code = code;
    document.documentElement.lang = code;
    if (keep) keepPreference("language", code);
  }

  get reviewed(): boolean {
    return REVIEWED.includes(this.code);
  }

  has(id: string): boolean {
    return this.#bundle.hasMessage(id);
  }

  text(id: string, values?: Record<string, FluentVariable>): string {
    const from = this.#bundle.hasMessage(id) ? this.#bundle : fallback;
    const pattern = from.getMessage(id)?.value;
    return pattern ? from.formatPattern(pattern, values ?? null, []) : id;
  }

  number(value: number, digits = 0): string {
    return new Intl.NumberFormat(this.code, { maximumFractionDigits: digits }).format(value);
  }
}

export const language = new Language();

/** Return a message in the language of the page. */
export function t(id: string, values?: Record<string, FluentVariable>): string {
  return language.text(id, values);
}
