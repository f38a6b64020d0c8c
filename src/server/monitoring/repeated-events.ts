/** Tells about an event, and how often it happened since that was last told. */
export type TellEvent<E> = (event: E | null, count: number) => void;

/**
 * Tells the first event of a kind at once, and those that follow once for each span of time, with their number: whoever
 * repeats something a million times does not fill a log. Of more kinds than are kept apart in one span, only the number
 * is told.
 */
export class RepeatedEvents<E> {
  readonly #tell: TellEvent<E>;
  readonly #span: number;
  readonly #kept: number;
  /** What was told already in this span, with what came since. */
  readonly #seen = new Map<string, { readonly event: E; count: number }>();
  #others = 0;
  #timer: NodeJS.Timeout | null = null;

  /**
   * @param tell its event is null for those that are not kept apart
   * @param span milliseconds
   * @param kept kinds of events
   */
  constructor(tell: TellEvent<E>, span: number, kept: number) {
    this.#tell = tell;
    this.#span = span;
    this.#kept = kept;
  }

  /** How many kinds are kept apart now. */
  get size(): number {
    return this.#seen.size;
  }

  /** @param kind the same text for the same event */
  add(kind: string, event: E): void {
    this.#timer ??= setInterval(() => this.#endSpan(), this.#span).unref();
    const seen = this.#seen.get(kind);
    if (seen !== undefined) seen.count++;
    else if (this.#seen.size >= this.#kept) this.#others++;
    else {
      this.#seen.set(kind, { event, count: 0 });
      this.#tell(event, 1);
    }
  }

  /** Tells what was not told yet. */
  close(): void {
    this.#tellCounts();
    this.#seen.clear();
    this.#stop();
  }

  #endSpan(): void {
    const quiet = [...this.#seen].filter(([, { count }]) => count === 0);
    this.#tellCounts();
    for (const [kind] of quiet) this.#seen.delete(kind);
    if (this.#seen.size === 0) this.#stop();
  }

  #tellCounts(): void {
    for (const seen of this.#seen.values()) {
      if (seen.count > 0) this.#tell(seen.event, seen.count);
      seen.count = 0;
    }
    if (this.#others > 0) this.#tell(null, this.#others);
    this.#others = 0;
  }

  #stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }
}
