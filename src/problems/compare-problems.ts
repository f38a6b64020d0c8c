import { compareText } from '../model/compare-text.ts';
import type { Place } from './problem.ts';

/** A problem or a note. */
interface Told {
  readonly at: Place;
  readonly code: string;
  readonly sentence: string;
}

/** Kinds of places, in the order in which they are told. */
const ORDER: Readonly<Record<Place['in'], number>> = {
  store: 0,
  command: 1,
  option: 2,
  field: 3,
  address: 4,
  file: 5,
  cell: 6,
  ledger: 7,
};

/** By place, then code, then sentence: the order in which a reader mends them. The whole comes before its parts. */
export function compareProblems(a: Told, b: Told): number {
  return comparePlaces(a.at, b.at) || compareText(a.code, b.code) || compareText(a.sentence, b.sentence);
}

function comparePlaces(a: Place, b: Place): number {
  if (a.in !== b.in) return ORDER[a.in] - ORDER[b.in];
  const [name, major, minor] = partsOf(a);
  const [otherName, otherMajor, otherMinor] = partsOf(b);
  return compareText(name, otherName) || major - otherMajor || minor - otherMinor;
}

/** What is named, and the numbers inside it; 0 for the whole. */
function partsOf(place: Place): readonly [string, number, number] {
  switch (place.in) {
    case 'file':
      return [place.file, place.line ?? 0, place.column ?? 0];
    case 'cell':
      return [place.sheet ?? '', place.row ?? 0, place.column ?? 0];
    case 'command':
      return [place.command, 0, 0];
    case 'option':
      return [place.option, 0, 0];
    case 'field':
      return [place.path, 0, 0];
    case 'ledger':
      return [place.ledger, place.seq ?? 0, 0];
    case 'address':
      return [place.address, 0, 0];
    case 'store':
      return ['', 0, 0];
  }
}
