import { oneStep, type Steps } from '../steps.ts';

type Loose = Readonly<Record<string, unknown>>;

/** The one record that a ledger has of a label; null until it has been stated. */
export class OnlyRecord {
  #id: string | null = null;
  #record: Loose | null = null;

  get record(): Loose | null {
    return this.#record;
  }

  get size(): 0 | 1 {
    return this.#record === null ? 0 : 1;
  }

  set(id: string, record: Loose): void {
    this.#id = id;
    this.#record = record;
  }

  delete(id: string): boolean {
    if (id !== this.#id) return false;
    this.#id = null;
    this.#record = null;
    return true;
  }

  copy(): OnlyRecord {
    const copy = new OnlyRecord();
    copy.#id = this.#id;
    copy.#record = this.#record;
    return copy;
  }

  get isUntidy(): boolean {
    return false;
  }

  tidied(): Steps<OnlyRecord> {
    return oneStep(() => this.copy());
  }

  *entries(): Generator<[string, Loose]> {
    if (this.#id !== null && this.#record !== null) yield [this.#id, this.#record];
  }
}
