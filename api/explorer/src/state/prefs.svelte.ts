// Theme and language: the only two things that are kept in the browser.

export type Theme = "system" | "light" | "dark";

/** Return a kept preference, or nothing where storage is forbidden. */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`helixatlas.${name}`);
  } catch {
    return null;
  }
}

export function keepPreference(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`helixatlas.${name}`);
    else localStorage.setItem(`helixatlas.${name}`, value);
  } catch {
    // Not kept; the page works all the same.
  }
}

class ThemeState {
  choice = $state<Theme>("system");
  #system = $state(false);
  dark = $derived(this.choice === "dark" || (this.choice === "system" && this.#system));

  start(): () => void {
    const query = window.matchMedia("(prefers-color-scheme: dark)");
    const read = (): void => {
      this.#system = query.matches;
    };
    const kept = readPreference("theme");
    if (kept === "light" || kept === "dark") this.choice = kept;
    read();
    query.addEventListener("change", read);
    return () => query.removeEventListener("change", read);
  }

  /** Turn to the other of light and dark; the choice is kept where it differs from the system's. */
  toggle(): void {
    const dark = !this.dark;
    this.choice = dark === this.#system ? "system" : dark ? "dark" : "light";
    keepPreference("theme", this.choice === "system" ? null : this.choice);
    if (this.choice === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = this.choice;
  }
}

export const theme = new ThemeState();
