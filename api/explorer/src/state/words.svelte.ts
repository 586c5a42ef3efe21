// What the ontology and its vocabularies call their terms, in the language of the page; read once for each language.
import { getLabels } from "../api/client.ts";
import { BASE } from "./view.ts";

/** The concept schemes in which the short names of a kind of value are looked up. */
const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  role: ["agent-role"],
  level: ["level"],
  helix: ["helix"],
  evidence: ["evidence-status"],
  connectivity: ["connectivity"],
  presence: ["presence"],
};

class Words {
  #labels = $state.raw<ReadonlyMap<string, string>>(new Map());
  #read = new Map<string, ReadonlyMap<string, string>>();
  #wanted = "";

  /** Read the words of a language. Where that fails the words the service sends are shown, as they are. */
  async load(language: string): Promise<void> {
    if (this.#wanted === language) return;
    this.#wanted = language;
    const labels = this.#read.get(language) ?? (await getLabels(language).catch(() => null));
    if (labels) this.#read.set(language, labels);
    if (this.#wanted === language) this.#labels = labels ?? new Map();
    if (!labels) this.#wanted = "";
  }

  /** Return the label of a term by its IRI. */
  of(iri: string | null): string | undefined {
    return iri === null ? undefined : this.#labels.get(iri);
  }

  /** Return the label of a short name such as ("role", "partner"). */
  short(kind: string, slug: string): string | undefined {
    for (const scheme of SCHEMES[kind] ?? []) {
      const found = this.of(`${BASE}voc/${scheme}/${slug}`);
      if (found) return found;
    }
    return undefined;
  }
}

export const words = new Words();
