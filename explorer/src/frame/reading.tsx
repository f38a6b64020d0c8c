import { useEffect, useState } from 'preact/hooks';
import { frameWords } from '../words/en/frame.ts';

const MILLISECONDS_BEFORE = 300;

interface Props {
  readonly isWaiting: boolean;
  /** What the reader sees meanwhile: the answer to the question before, or part of this one. */
  readonly seen: keyof typeof frameWords.readingWith;
}

/** A line that says that an answer is on its way, once that takes long enough to be noticed. */
export function Reading({ isWaiting, seen }: Props) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isWaiting) return;
    const timer = setTimeout(() => setSlow(true), MILLISECONDS_BEFORE);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return (
    <p class="reading small quiet no-print" role="status">
      {isWaiting && isSlow ? frameWords.readingWith[seen] : ''}
    </p>
  );
}
