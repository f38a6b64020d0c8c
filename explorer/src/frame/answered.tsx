import type { ComponentChildren } from 'preact';
import { reachStore } from '../ask/reach.ts';
import { useStore } from '../ask/store.ts';
import type { Answered as State } from '../ask/use-asking.ts';
import { Reading } from './reading.tsx';
import { Refused } from './refused.tsx';
import './answered.css';

interface Props<Data> {
  readonly answer: State<Data>;
  readonly children: (data: Data) => ComponentChildren;
}

/**
 * The part of a screen that one question answers. While it is asked again, the old answer stays and says so; a refusal
 * is told above what was answered before, and never looks like an empty answer.
 */
export function Answered<Data>({ answer, children }: Props<Data>) {
  const { data, refusal, isWaiting, isPartial, again } = answer;
  const isReached = useStore(reachStore);
  // Above the screen it is said once that the server cannot be reached.
  const isTold =
    refusal?.kind === 'SIGN_IN' || (refusal?.kind === 'UNREACHABLE' && !isReached && data !== null);
  const stage = !isWaiting || isPartial ? '' : data === null ? 'unanswered' : 'old';
  return (
    <div class={`answered ${stage}`} aria-busy={isWaiting}>
      <Reading isWaiting={isWaiting} seen={isPartial ? 'PART' : data === null ? 'NOTHING' : 'OLD'} />
      {refusal !== null && !isTold && <Refused refusal={refusal} again={again} />}
      {data !== null && children(data)}
    </div>
  );
}
