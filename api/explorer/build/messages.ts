// Compares every language with the English messages; a missing, surplus or unreadable message stops the build.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { parse, type Entry, type Message, Visitor, type VariableReference } from "@fluent/syntax";
import type { Plugin } from "vite";

const FOLDER = join(import.meta.dirname, "..", "src", "i18n");
const REFERENCE = "en.ftl";

class Variables extends Visitor {
  readonly names = new Set<string>();
  override visitVariableReference(node: VariableReference): void {
    this.names.add(node.id.name);
  }
}

function isMessage(entry: Entry): entry is Message {
  return entry.type === "Message";
}

/** Return the messages of one file, id to the names of its variables. */
export function readMessages(text: string, file: string, faults: string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const entry of parse(text, {}).body) {
    if (entry.type === "Junk") faults.push(`${file}: unreadable: ${entry.content.trim().slice(0, 60)}`);
    if (!isMessage(entry)) continue;
    if (found.has(entry.id.name)) faults.push(`${file}: ${entry.id.name} stands twice`);
    const variables = new Variables();
    variables.visit(entry);
    found.set(entry.id.name, variables.names);
  }
  return found;
}

/** Return what is wrong in one language, compared with the reference. */
export function compare(file: string, reference: Map<string, Set<string>>, other: Map<string, Set<string>>): string[] {
  const faults: string[] = [];
  for (const [id, variables] of reference) {
    const theirs = other.get(id);
    if (!theirs) faults.push(`${file}: ${id} is missing`);
    for (const name of theirs ?? []) if (!variables.has(name)) faults.push(`${file}: ${id} uses unknown $${name}`);
  }
  for (const id of other.keys()) if (!reference.has(id)) faults.push(`${file}: ${id} is not in ${REFERENCE}`);
  return faults;
}

/** Return every fault of the message files in a folder. */
export function messageFaults(folder: string = FOLDER): string[] {
  const faults: string[] = [];
  const read = (file: string): Map<string, Set<string>> =>
    readMessages(readFileSync(join(folder, file), "utf8"), file, faults);
  const reference = read(REFERENCE);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl") && name !== REFERENCE).sort()) {
    faults.push(...compare(file, reference, read(file)));
  }
  return faults;
}

/** Return the Vite plugin that stops the build on faulty messages. */
export function checkMessages(): Plugin {
  return {
    name: "helixatlas-messages",
    buildStart(): void {
      const faults = messageFaults();
      if (faults.length > 0) this.error(`messages:\n  ${faults.join("\n  ")}`);
    },
  };
}
