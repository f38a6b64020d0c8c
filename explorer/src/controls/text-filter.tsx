import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** What is filtered by now. */
  readonly text: string;
  /** Is told the words a moment after somebody has stopped typing. */
  readonly change: (text: string) => void;
}

const MILLISECONDS_AFTER_TYPING = 300;

/** Filters by words while they are typed. */
export function TextFilter({ label, text, change }: Props) {
  const [draft, setDraft] = useState(text);
  useEffect(() => setDraft(text), [text]);
  useEffect(() => {
    if (draft === text) return;
    const timer = setTimeout(() => change(draft), MILLISECONDS_AFTER_TYPING);
    return () => clearTimeout(timer);
  }, [draft]);
  return (
    <label class="text-filter">
      <span class="hidden-words">{label}</span>
      <input
        type="search"
        placeholder={label}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
    </label>
  );
}
