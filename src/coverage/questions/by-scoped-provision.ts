/** A provision in one scope: what a gap, and a decision, is about. */
export interface ScopedProvision {
  readonly framework: string;
  readonly ref: string;
  /** Local id; null: the organization. */
  readonly system: string | null;
}

/** Values by provision and scope. No key is made for a look-up: a report asks a hundred thousand times. */
export class ByScopedProvision<V> {
  readonly #values = new Map<string | null, Map<string, Map<string, V>>>();

  get({ framework, ref, system }: ScopedProvision): V | undefined {
    return this.#values.get(system)?.get(framework)?.get(ref);
  }

  set({ framework, ref, system }: ScopedProvision, value: V): void {
    const frameworks = this.#values.get(system) ?? new Map<string, Map<string, V>>();
    this.#values.set(system, frameworks);
    const refs = frameworks.get(framework) ?? new Map<string, V>();
    frameworks.set(framework, refs);
    refs.set(ref, value);
  }
}
