type Turn = () => Promise<void>;

/**
 * Runs one piece of work at a time and lets lanes take turns: a lane with much to do delays another lane by one piece
 * at most. Within a lane, who asks first is served first.
 */
export class FairQueue {
  /** What waits, by lane; the lane whose turn is next comes first. */
  readonly #lanes = new Map<string, readonly Turn[]>();
  /** The lane whose piece runs: it keeps its place until the piece is done, and goes behind the others then. */
  #served: string | null = null;

  /** How many pieces of a lane wait for their turn; the one that runs is not among them. */
  waiting(lane: string): number {
    return this.#lanes.get(lane)?.length ?? 0;
  }

  /** Settles as the work does. Work whose signal is aborted before its turn leaves its lane and rejects with the reason. */
  add<T>(lane: string, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      signal.throwIfAborted();
      const begin = (): Promise<T> => {
        signal.throwIfAborted();
        return work();
      };
      const leave = (): void => {
        this.#leave(lane, turn);
        reject(signal.reason);
      };
      const settled = (): void => signal.removeEventListener('abort', leave);
      // Begun behind the current step, when whoever added it holds its promise.
      const turn: Turn = () => Promise.resolve().then(begin).then(resolve, reject).finally(settled);
      this.#lanes.set(lane, [...(this.#lanes.get(lane) ?? []), turn]);
      signal.addEventListener('abort', leave);
      this.#serveNext();
    });
  }

  #serveNext(): void {
    const [next] = this.#lanes;
    if (this.#served !== null || next === undefined) return;
    const [lane, [turn, ...later]] = next;
    this.#served = lane;
    this.#lanes.set(lane, later);
    void turn?.().finally(() => {
      const left = this.#lanes.get(lane) ?? [];
      this.#served = null;
      this.#lanes.delete(lane);
      if (left.length > 0) this.#lanes.set(lane, left);
      this.#serveNext();
    });
  }

  #leave(lane: string, turn: Turn): void {
    const left = (this.#lanes.get(lane) ?? []).filter((waiting) => waiting !== turn);
    if (left.length > 0 || lane === this.#served) this.#lanes.set(lane, left);
    else this.#lanes.delete(lane);
  }
}
