import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether the page is being printed. What is printed must be there when the browser has told the page, not a moment later. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const now = (value: boolean) => (): void => {
      const later = options.debounceRendering;
      options.debounceRendering = (render) => render();
      setPrinting(value);
      if (later === undefined) delete options.debounceRendering;
      else options.debounceRendering = later;
    };
    const begin = now(true);
    const end = now(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
