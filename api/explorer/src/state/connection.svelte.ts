// Is the service there, and is it still the atlas this page was loaded from?
import { getHash } from "../api/client.ts";
import { Resource } from "../api/resource.svelte.ts";
import { atlas } from "./atlas.svelte.ts";

const PAUSE = 20_000;
const PAUSE_LOST = 2_500;

class Connection {
  lost = $state(false);
  #hash = $state("");
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether the atlas has been built anew since its contents were loaded. */
  renewed = $derived(this.#hash !== "" && atlas.summary.data !== null && this.#hash !== atlas.summary.data.hash);

  /** Ask again and again while somebody looks; return what stops it. */
  start(): () => void {
    const look = (): void => void this.ask();
    const seen = (): void => void (document.visibilityState === "visible" && this.ask());
    Resource.onUnreachable = look;
    window.addEventListener("online", look);
    document.addEventListener("visibilitychange", seen);
    this.#later();
    return () => {
      clearTimeout(this.#timer);
      Resource.onUnreachable = () => undefined;
      window.removeEventListener("online", look);
      document.removeEventListener("visibilitychange", seen);
    };
  }

  /** Ask once; when the service is back, what had failed is loaded again. */
  async ask(): Promise<void> {
    try {
      this.#hash = await getHash();
      const back = this.lost;
      this.lost = false;
      if (back) Resource.retryFailed();
    } catch {
      this.lost = true;
    }
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#timer);
    const next = (): void => (document.visibilityState === "visible" || this.lost ? void this.ask() : this.#later());
    this.#timer = setTimeout(next, this.lost ? PAUSE_LOST : PAUSE);
  }
}

export const connection = new Connection();
