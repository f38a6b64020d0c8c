import type { CoverageStatus } from '../../../src/model/coverage.ts';
import './heat-cell.css';

interface Props {
  readonly status: CoverageStatus;
  readonly count: number;
  readonly whole: number;
  /** What the cell says: the counts. */
  readonly text: string;
  readonly to: string;
}

/** A count of a whole as text that leads to what it counts. The shade follows the share, and says no more than the text. */
export function HeatCell({ status, count, whole, text, to }: Props) {
  const share = whole === 0 ? 0 : count / whole;
  return (
    <a class={`heat-cell ${status}`} href={to} style={{ '--share': `${Math.round(share * 42)}%` }}>
      {text}
    </a>
  );
}
