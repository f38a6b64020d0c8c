import type { CoverageStatus } from '../../../src/model/coverage.ts';
import type { Lens } from '../lens/lens.ts';
import { addressOf } from '../lens/route.ts';
import { StatusMark } from '../pictures/status-mark.tsx';
import { risenWords as words } from '../words/en/risen.ts';
import './risen-statuses.css';

interface Standing {
  readonly status: CoverageStatus;
  readonly statusWhenApplicable: CoverageStatus | null;
}

/** The fragment `RisenStatus`. */
interface RisenStatus {
  readonly provision: {
    readonly ref: string;
    readonly titleInContext: string;
    readonly framework: { readonly slug: string };
  };
  readonly from: Standing;
  readonly to: Standing;
}

interface Props {
  readonly lens: Lens;
  readonly list: { readonly totalCount: number; readonly nodes: readonly RisenStatus[] } | null;
  /** Shows them at once. */
  readonly isOpen?: boolean;
}

/** Which statuses would become better, behind one key: each leads to its provision. */
export function RisenStatuses({ lens, list, isOpen = false }: Props) {
  if (list === null || list.totalCount === 0) return null;
  const more = list.totalCount - list.nodes.length;
  return (
    <details class="small risen" open={isOpen}>
      <summary>{words.which}</summary>
      <ol>
        {list.nodes.map(({ provision: { ref, titleInContext, framework }, from, to }) => (
          <li key={`${framework.slug} ${ref}`}>
            <a href={addressOf(lens, 'provision', [framework.slug, ref])}>
              {ref} {titleInContext}
            </a>{' '}
            <span class="quiet">{framework.slug}</span> <StatusMark status={byEvidence(from)} />{' '}
            {words.becomes} <StatusMark status={byEvidence(to)} />
          </li>
        ))}
        {more > 0 && <li class="quiet">{words.more(more)}</li>}
      </ol>
    </details>
  );
}

/** What rises is the status by evidence alone, whether or not the provision applies already. */
function byEvidence({ status, statusWhenApplicable }: Standing): CoverageStatus {
  return statusWhenApplicable ?? status;
}
