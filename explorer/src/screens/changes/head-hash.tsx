import { useState } from 'preact/hooks';
import { changesWords } from '../../words/en/changes.ts';

/** The hash of the newest change, to be kept elsewhere. */
export function HeadHash({ hash }: { readonly hash: string }) {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(hash);
      setSaid(changesWords.copied);
    } catch {
      setSaid(changesWords.notCopied);
    }
  };
  return (
    <div class="head-hash panel">
      <p class="head-hash-title">{changesWords.head}</p>
      <code>{hash}</code>
      <button type="button" class="button no-print" onClick={() => void copy()}>
        {changesWords.copyHash}
      </button>
      <p class="quiet small">
        {changesWords.headHint} <span role="status">{said}</span>
      </p>
    </div>
  );
}
