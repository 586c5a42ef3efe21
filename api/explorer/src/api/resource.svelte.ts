// A thing that is loaded: waiting, there, or failed with a way to try again.

import { ServiceError } from "./client.ts";

const PATIENCE = 60;
const PAUSE = 2000;

export class Resource<T> {
  data = $state.raw<T | null>(null);
  error = $state.raw<Error | null>(null);
  loading = $state(false);
  building = $state(false);
  static #failed = new Set<Resource<unknown>>();
  /** Called when a request found nobody there. */
  static onUnreachable: () => void = () => undefined;
  #load: () => Promise<T>;
  #turn = 0;
  /** Loaded, with null for "this service does not offer it" as an answer too. */
  done = $state(false);

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** Load again what had failed: the service is back. */
  static retryFailed(): void {
    const failed = [...Resource.#failed];
    Resource.#failed.clear();
    for (const resource of failed) void resource.reload();
  }

  /** Load once; later calls keep what is there. */
  ensure(): void {
    if (!this.done && !this.loading && this.error === null) void this.reload();
  }

  /** Load again, whatever is there. A slower, older answer never replaces a newer one. */
  async reload(): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    this.error = null;
    try {
      const data = await this.#patiently(turn);
      if (turn === this.#turn) [this.data, this.done] = [data, true];
      Resource.#failed.delete(this);
    } catch (cause) {
      if (turn === this.#turn) this.error = cause instanceof Error ? cause : new Error(String(cause));
      Resource.#failed.add(this);
      if (cause instanceof ServiceError && cause.status === 0) Resource.onUnreachable();
    } finally {
      if (turn === this.#turn) [this.loading, this.building] = [false, false];
    }
  }

  /** Load; where the service says that the atlas is still being built, wait and ask again. */
  async #patiently(turn: number): Promise<T> {
    for (let asked = 1; ; asked += 1) {
      try {
        return await this.#load();
      } catch (cause) {
        const busy = cause instanceof ServiceError && cause.status === 503;
        if (!busy || asked >= PATIENCE || turn !== this.#turn) throw cause;
        this.building = true;
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  }
}
