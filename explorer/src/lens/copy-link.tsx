import { useState } from 'preact/hooks';
import type { RecordedState } from '../ask/recorded.ts';
import { lensWords } from '../words/en/lens.ts';
import { writeSeen } from './lens.ts';

/** Copies the address with the state that is shown, so that whoever opens it is told what has moved since. */
export function CopyLink({ state }: { readonly state: RecordedState | null }) {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const address = new URL(location.href);
    if (state !== null)
      address.searchParams.set(
        'seen',
        writeSeen({ catalogue: state.catalogue.seq, organization: state.organization.seq }),
      );
    try {
      await navigator.clipboard.writeText(address.href);
      setSaid(lensWords.copied);
    } catch {
      history.replaceState(null, '', address);
      setSaid(lensWords.notCopied);
    }
  };
  return (
    <span class="copy-link no-print">
      <button type="button" class="button" onClick={() => void copy()}>
        {lensWords.copyLink}
      </button>
      <span role="status" class="quiet small">
        {said}
      </span>
    </span>
  );
}
