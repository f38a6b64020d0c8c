import { readWeightedList, type WeightedItem } from './weighted-list.ts';

/** How much a client likes a media type, from 0, not at all, to 1 (RFC 9110, `Accept`). Who says nothing takes all. */
export function typeWeight(type: string, accept: string | null): number {
  if (accept === null || accept.trim() === '') return 1;
  return rangeOf(type, readWeightedList(accept))?.weight ?? 0;
}

/** Whether a client accepts a media type by its own name, and not only by a range of types. */
export function namesType(type: string, accept: string | null): boolean {
  return readWeightedList(accept).some(({ name, weight }) => name === type && weight > 0);
}

/** The most exact range that a type is in decides how much it is liked. */
export function rangeOf(type: string, ranges: readonly WeightedItem[]): WeightedItem | null {
  const [main] = type.split('/');
  const names = [type, `${main}/*`, '*/*'];
  const found = names.map((name) => ranges.find((range) => range.name === name));
  return found.find((range) => range !== undefined) ?? null;
}
