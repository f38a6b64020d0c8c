import type { ForecastEventName } from '../../../../src/model/forecast-event.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { timelineWords as words } from '../../words/en/timeline.ts';

interface Props {
  readonly lens: Lens;
  readonly event: { readonly event: ForecastEventName; readonly subject: string };
}

/** What happens, and a link to the record that it happens to. */
export function EventLine({ lens, event: { event, subject } }: Props) {
  const to = addressOfSubject(lens, event, subject);
  return (
    <>
      {words.events[event]} {to === null ? subject : <a href={to}>{subject}</a>}
    </>
  );
}

/** Null: no screen is about it. */
function addressOfSubject(lens: Lens, event: ForecastEventName, subject: string): string | null {
  switch (event) {
    case 'EVIDENCE_ENTERS':
    case 'EVIDENCE_LEAVES':
      return addressOf(lens, 'evidence', [subject]);
    case 'SYSTEM_ENTERS':
    case 'SYSTEM_LEAVES':
      return addressOf(lens, 'system', [subject]);
    case 'PROVISION_APPLIES': {
      const colon = subject.indexOf(':');
      return addressOf(lens, 'provision', [subject.slice(0, colon), subject.slice(colon + 1)]);
    }
    default:
      return null;
  }
}
