import { useEffect } from 'preact/hooks';
import { createStore } from '../ask/store.ts';
import { goTo } from '../lens/address.ts';
import type { Lens } from '../lens/lens.ts';
import { addressOf } from '../lens/route.ts';
import { TypedAhead } from './typed-ahead.ts';

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

/** What was typed since a key has opened the search, while its screen is still on its way; null: nothing is awaited. */
let typedAhead: TypedAhead | null = null;

/** What was typed before the field of the search was there to take it; null: nothing was. */
export function takeTypedAhead(): TypedAhead | null {
  const typed = typedAhead;
  typedAhead = null;
  return typed === null || typed.text === '' ? null : typed;
}

/** Opens the search from everywhere, through the lens that is in use. What is typed right after the key is not lost. */
export function useSearchKeys(screen: string, lens: Lens): void {
  useEffect(() => {
    if (screen !== 'search') typedAhead = null;
  }, [screen]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey } = event;
      const isPlain = !ctrlKey && !metaKey && !altKey && !isTyping(event);
      if (isPlain && typedAhead?.press(key, performance.now()) === true) {
        event.preventDefault();
        return;
      }
      const isChord = (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k';
      const isSlash = slashStore.get() && isPlain && key === '/';
      if (!isChord && !isSlash) return;
      event.preventDefault();
      if (screen === 'search') document.querySelector<HTMLInputElement>('input[role=combobox]')?.select();
      else {
        typedAhead = new TypedAhead(performance.now());
        goTo(addressOf({ ...lens, system: null }, 'search'));
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
