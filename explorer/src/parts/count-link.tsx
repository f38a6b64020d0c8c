import { formatNumber } from '../words/numbers.ts';

interface Props {
  readonly count: number;
  /** Where it leads to what it counts. */
  readonly to: string;
}

/** A number that leads to what it counts. Nothing is to be seen of none. */
export function CountLink({ count, to }: Props) {
  return count === 0 ? <span class="quiet">0</span> : <a href={to}>{formatNumber(count)}</a>;
}
