import type { KindPresence } from '../../ask/schema-types.ts';
import { viewWords as words } from '../../words/en/view.ts';
import { wordOf } from '../../words/word-of.ts';

/** A sign for each presence, so that colour is not needed to tell them apart. */
const SIGNS: Readonly<Record<KindPresence, string>> = {
  PRESENT: '●',
  ELSEWHERE: '◐',
  WAITING: '◌',
  LAPSED: '⊖',
  MISSING: '○',
};

/** Whether there is evidence of a kind, as sign and word. */
export function PresenceMark({
  presence,
  count,
}: {
  readonly presence: KindPresence;
  readonly count?: number;
}) {
  return (
    <span class="presence">
      <span aria-hidden="true">{SIGNS[presence]}</span>{' '}
      {count === undefined ? wordOf(presence) : words.presences[presence](count)}
    </span>
  );
}
