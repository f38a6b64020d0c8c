import type { Steps } from '../coverage/steps.ts';

/**
 * Writes the data of an answer as JSON, a step for each object; null where it has more than so many bytes. Data holds
 * what JSON can hold, and nothing else.
 */
export function* jsonInSteps(data: unknown, limit: number): Steps<string | null> {
  const written = new Text(limit);
  yield* write(data, written);
  return written.isOver ? null : written.text();
}

class Text {
  readonly #parts: string[] = [];
  #left: number;

  constructor(limit: number) {
    this.#left = limit;
  }

  get isOver(): boolean {
    return this.#left < 0;
  }

  add(part: string): void {
    this.#left -= Buffer.byteLength(part);
    this.#parts.push(part);
  }

  text(): string {
    return this.#parts.join('');
  }
}

function* write(value: unknown, written: Text): Steps<void> {
  if (typeof value !== 'object' || value === null) {
    written.add(JSON.stringify(value) ?? 'null');
    return;
  }
  yield;
  const isList = Array.isArray(value);
  if (isList && value.every((each) => typeof each === 'number')) {
    written.add(JSON.stringify(value));
    return;
  }
  written.add(isList ? '[' : '{');
  let isFirst = true;
  for (const [key, each] of Object.entries(value)) {
    if (written.isOver) return;
    if (!isList && each === undefined) continue;
    const name = isList ? '' : `${JSON.stringify(key)}:`;
    written.add(isFirst ? name : `,${name}`);
    isFirst = false;
    yield* write(each, written);
  }
  written.add(isList ? ']' : '}');
}
