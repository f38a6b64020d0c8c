import { vi } from 'vitest';
import { atOnce, type Steps } from '../../src/coverage/steps.ts';
import { timeSlices } from '../../src/coverage/time-slices.ts';
import { CooperativeTask } from '../../src/excel/cooperative-task.ts';

type Visit = (this: unknown, ...args: unknown[]) => unknown;

/** The methods of lists that visit items without an iterator. */
const VISITING = [
  ...(['map', 'filter', 'flatMap', 'forEach', 'some', 'every', 'find', 'findIndex'] as const),
  ...(['findLast', 'findLastIndex', 'reduce', 'sort', 'toSorted'] as const),
];

/**
 * Counts the items of lists, maps and sets that one step visits: how much work is done before others are served,
 * whatever the time that it takes. Plain loops over numbers are not counted; an item of theirs takes nanoseconds.
 */
export class WorkCounter {
  readonly #restore: (() => void)[] = [];
  #visited = 0;
  #most = 0;

  /** Counts in the steps of everything that takes turns. */
  start(): void {
    for (const prototype of [[].values(), new Map().values(), new Set().values()].map(prototypeOf))
      this.#count(prototype, 'next', () => 1);
    for (const name of VISITING)
      this.#count(Array.prototype, name, (self) => (Array.isArray(self) ? self.length : 0));
    const { run } = timeSlices;
    const counting = vi
      .spyOn(timeSlices, 'run')
      .mockImplementation((steps, ...whose) => run.call(timeSlices, this.#measured(steps), ...whose));
    this.#restore.push(() => counting.mockRestore());
  }

  stop(): void {
    for (const restore of this.#restore.splice(0)) restore();
  }

  /** The most that a step visited since it was asked last. */
  most(): number {
    const most = this.#most;
    this.#most = 0;
    return most;
  }

  /** The most that a step of this work visits. */
  mostOf(steps: Steps<unknown>): number {
    atOnce(this.#measured(steps));
    return this.most();
  }

  /** A report that is made for this task has a step from each time at which it would let others be served to the next. */
  task(): CooperativeTask {
    let before = this.#visited;
    const mark = (): void => {
      this.#most = Math.max(this.#most, this.#visited - before);
      before = this.#visited;
    };
    return new (class extends CooperativeTask {
      override get isDue(): boolean {
        mark();
        return false;
      }
    })();
  }

  *#measured<T>(steps: Steps<T>): Steps<T> {
    for (;;) {
      const before = this.#visited;
      const { done, value } = steps.next();
      this.#most = Math.max(this.#most, this.#visited - before);
      if (done === true) return value;
      yield;
    }
  }

  /** Counts whenever a method is called; `work` says how much. */
  #count(prototype: object, name: string, work: (self: unknown) => number): void {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name)!;
    const original: Visit = descriptor.value;
    const add = (self: unknown): void => {
      this.#visited += work(self);
    };
    const counting: Visit = function (...args) {
      add(this);
      return original.apply(this, args);
    };
    Object.defineProperty(prototype, name, { ...descriptor, value: counting });
    this.#restore.push(() => Object.defineProperty(prototype, name, descriptor));
  }
}

function prototypeOf(iterator: object): object {
  return Object.getPrototypeOf(iterator);
}
