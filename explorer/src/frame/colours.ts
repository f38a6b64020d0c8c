import { createStore } from '../ask/store.ts';

export const COLOUR_CHOICES = ['system', 'light', 'dark'] as const;
export type ColourChoice = (typeof COLOUR_CHOICES)[number];

const KEY = 'colours';

/** Light or dark as the reader's system says, or as the reader has chosen here. */
export const coloursStore = createStore<ColourChoice>('system');

/** Takes what was chosen before. */
export function restoreColours(): void {
  const kept = localStorage.getItem(KEY);
  chooseColours(COLOUR_CHOICES.find((choice) => choice === kept) ?? 'system');
}

export function chooseColours(choice: ColourChoice): void {
  const { dataset } = document.documentElement;
  if (choice === 'system') {
    delete dataset.colours;
    localStorage.removeItem(KEY);
  } else {
    dataset.colours = choice;
    localStorage.setItem(KEY, choice);
  }
  coloursStore.set(choice);
}
