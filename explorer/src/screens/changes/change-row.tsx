import { useState } from 'preact/hooks';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { changesWords } from '../../words/en/changes.ts';
import { formatTime } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import type { ChangesQuery_ledger_changes_nodes } from './changes.graphql.ts';
import { TouchedRecords } from './touched-records.tsx';

interface Props {
  readonly change: ChangesQuery_ledger_changes_nodes;
  readonly lens: Lens;
}

/** One change: what was done, by whom and when. Its records are asked for when somebody opens it. */
export function ChangeRow({ change, lens }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { seq, operation, actor, at, touched, endedLinks, decidedOn, productVersion, hash } = change;
  const counts = [
    ...(touched === null ? [] : [changesWords.touched(touched.totalCount)]),
    ...(endedLinks === 0 ? [] : [changesWords.endedLinks(endedLinks)]),
  ];
  return (
    <li class="change">
      <p class="change-title">
        <span class="change-number quiet">{seq}</span>
        <strong>{wordOf(operation)}</strong>
        <span>{changesWords.by(actor)}</span>
      </p>
      <p class="small quiet">
        {formatTime(at)} · {counts.join(' · ')}
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{changesWords.details}</summary>
        {isOpen && (
          <div class="change-details">
            {touched !== null && <TouchedRecords touched={touched} lens={lens} />}
            <dl>
              <dt>{changesWords.hash}</dt>
              <dd>
                <code>{hash}</code>
              </dd>
            </dl>
            <p class="small quiet">
              {changesWords.version(productVersion)}
              {decidedOn !== null && ` · ${changesWords.checkedOn(decidedOn.seq)}`}
            </p>
            <p>
              <a href={addressOf({ ...lens, knownAt: at }, 'overview')}>{changesWords.asOfThen}</a>
            </p>
          </div>
        )}
      </details>
    </li>
  );
}
