import { useCopy } from '../../controls/use-copy.ts';
import { changesWords } from '../../words/en/changes.ts';

/** The hash of the newest change, to be kept elsewhere. */
export function HeadHash({ hash }: { readonly hash: string }) {
  const { said, copy } = useCopy(changesWords);
  return (
    <div class="head-hash panel">
      <p class="head-hash-title">{changesWords.head}</p>
      <code>{hash}</code>
      <button type="button" class="button no-print" onClick={() => void copy(hash)}>
        {changesWords.copyHash}
      </button>
      <p class="quiet small">
        {changesWords.headHint} <span role="status">{said}</span>
      </p>
    </div>
  );
}
