// Keeps the view and the address the same thing; the browser's back button walks through the views.
import { changed, formatView, parseView, type Selection, type View } from "./view.ts";

class Router {
  view = $state.raw<View>(parseView(typeof location === "undefined" ? "" : location.hash));

  /** Read the address now and whenever it changes; return what stops it. */
  start(): () => void {
    const read = (): void => {
      this.view = parseView(location.hash);
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }

  /** Return the address of the current view with some parts replaced: what a link points to. */
  href(parts: Partial<View>): string {
    return formatView(changed(this.view, parts));
  }

  /** Go to the current view with some parts replaced; a small change replaces the entry in the history. */
  go(parts: Partial<View>, replace = false): void {
    const next = changed(this.view, parts);
    const address = formatView(next);
    if (address === formatView(this.view)) return;
    this.view = next;
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  }

  select(selection: Selection | null): void {
    this.go({ selection });
  }
}

export const router = new Router();
