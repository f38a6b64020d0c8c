import type { RecordedState } from '../ask/recorded.ts';
import { useCopy } from '../controls/use-copy.ts';
import { lensWords } from '../words/en/lens.ts';
import { writeSeen } from './lens.ts';

/** Copies the address with the state that is shown, so that whoever opens it is told what has moved since. */
export function CopyLink({ state }: { readonly state: RecordedState | null }) {
  const { said, copy } = useCopy(lensWords);
  const copyAddress = async (): Promise<void> => {
    const address = new URL(location.href);
    if (state !== null)
      address.searchParams.set(
        'seen',
        writeSeen({ catalogue: state.catalogue.seq, organization: state.organization.seq }),
      );
    if (!(await copy(address.href))) history.replaceState(null, '', address);
  };
  return (
    <span class="copy-link no-print">
      <button type="button" class="button" onClick={() => void copyAddress()}>
        {lensWords.copyLink}
      </button>
      <span role="status" class="quiet small">
        {said}
      </span>
    </span>
  );
}
