import type { Steps } from './steps.ts';

/**
 * What is made once, in steps, when it is first needed. Whoever needs it while it is being made takes the next of the same
 * steps: a hundred rows of a page that need it at once do the work of one. It must not change meanwhile.
 */
export class MadeInSteps<T> {
  readonly #make: () => Steps<T>;
  #making: Steps<T> | null = null;
  #made: { readonly value: T } | null = null;

  constructor(make: () => Steps<T>) {
    this.#make = make;
  }

  /** Undefined where it is not made yet. */
  get made(): T | undefined {
    return this.#made?.value;
  }

  /** Throws what making it throws; whoever needs it next begins anew. */
  *inSteps(): Steps<T> {
    while (this.#made === null) {
      this.#making ??= this.#make();
      if (this.#takeStep(this.#making)) yield;
    }
    return this.#made.value;
  }

  /** Whether steps are left. */
  #takeStep(making: Steps<T>): boolean {
    try {
      const { done, value } = making.next();
      if (done !== true) return true;
      this.#made = { value };
      this.#making = null;
      return false;
    } catch (error) {
      this.#making = null;
      throw error;
    }
  }
}

/** Of one key among several, as {@link MadeInSteps}. */
export function madeUnder<K, T>(all: Map<K, MadeInSteps<T>>, key: K, make: () => Steps<T>): Steps<T> {
  const known = all.get(key) ?? new MadeInSteps(make);
  all.set(key, known);
  return known.inSteps();
}
