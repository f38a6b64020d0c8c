import { useEffect } from 'preact/hooks';
import { createStore } from '../ask/store.ts';
import { goTo } from '../lens/address.ts';
import { addressOf, type Route } from '../lens/route.ts';

const KEY = 'slash';
const OFF = 'off';

/**
 * Whether the key / opens the search. It can be turned off (WCAG 2.1.4): whoever dictates what is typed would open it
 * by chance. Ctrl-K always does.
 */
export const slashStore = createStore(true);

/** Takes what was chosen before. */
export function restoreSlash(): void {
  slashStore.set(localStorage.getItem(KEY) !== OFF);
}

export function chooseSlash(isOn: boolean): void {
  if (isOn) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, OFF);
  slashStore.set(isOn);
}

/** Opens the search from everywhere, through the lens that is in use. */
export function useSearchKeys({ screen, lens }: Route): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey } = event;
      const isChord = (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k';
      const isSlash = slashStore.get() && !ctrlKey && !metaKey && !altKey && key === '/' && !isTyping(event);
      if (!isChord && !isSlash) return;
      event.preventDefault();
      if (screen === 'search') document.querySelector<HTMLInputElement>('input[role=combobox]')?.select();
      else goTo(addressOf({ ...lens, system: null }, 'search'));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
