import { useState } from 'preact/hooks';

interface Said {
  readonly copied: string;
  readonly notCopied: string;
}

/** Copies a text, and says whether the browser let the page do so. */
export function useCopy({ copied, notCopied }: Said) {
  const [said, setSaid] = useState('');
  const copy = async (text: string): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(copied);
      return true;
    } catch {
      setSaid(notCopied);
      return false;
    }
  };
  return { said, copy };
}
