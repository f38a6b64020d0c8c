import type { CoverageStatus } from '../../../src/model/coverage.ts';
import { STATUS_WORDS } from '../../../src/model/glossary/coverage-words.ts';
import { STATUSES_SHOWN } from '../../../src/model/status-looks.ts';
import { statusWords } from '../words/en/statuses.ts';
import { StatusMark } from './status-mark.tsx';
import './legend.css';

/** What the fills mean: the sentences of the glossary, on request. */
export function Legend({ statuses = STATUSES_SHOWN }: { readonly statuses?: readonly CoverageStatus[] }) {
  return (
    <details class="legend">
      <summary>{statusWords.legend}</summary>
      <dl>
        {statuses.map((status) => (
          <div key={status}>
            <dt>
              <StatusMark status={status} />
            </dt>
            <dd>{STATUS_WORDS.words[status].meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
