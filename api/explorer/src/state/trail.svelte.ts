// The way somebody came: the last entries that were opened, for going back by name. Kept for this visit only.

const LENGTH = 4;

class Trail {
  steps = $state.raw<readonly string[]>([]);

  /** Note that an entry is looked at; coming back to one shortens the way instead of lengthening it. */
  visit(iri: string): void {
    const at = this.steps.indexOf(iri);
    this.steps = at >= 0 ? this.steps.slice(0, at + 1) : [...this.steps, iri].slice(-LENGTH);
  }
}

export const trail = new Trail();
