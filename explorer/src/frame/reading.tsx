import { useEffect, useState } from 'preact/hooks';
import { frameWords } from '../words/en/frame.ts';

const MILLISECONDS_BEFORE = 300;

/** A line that says that an answer is on its way, once that takes long enough to be noticed. */
export function Reading({ isWaiting, hasOld }: { readonly isWaiting: boolean; readonly hasOld: boolean }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isWaiting) return;
    const timer = setTimeout(() => setSlow(true), MILLISECONDS_BEFORE);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return (
    <p class="reading small quiet no-print" role="status">
      {isWaiting && isSlow ? (hasOld ? frameWords.readingAgain : frameWords.reading) : ''}
    </p>
  );
}
