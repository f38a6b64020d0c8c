import { KeptAnswers } from './kept-answers.ts';
import { createStore } from './store.ts';

/** The newest changes that the page knows of. */
export interface RecordedState {
  readonly catalogue: { readonly seq: number; readonly hash: string };
  readonly organization: { readonly seq: number; readonly hash: string };
}

export const keptAnswers = new KeptAnswers();
/** The questions that were refused for good, under the same keys: nobody asks them again. */
export const keptRefusals = new KeptAnswers();

/** Changes whenever something was recorded, or somebody else may be asking. Every question is then asked again. */
export const epochStore = createStore('0');
let refreshes = 0;
let heads = '';

/** Tells the page which state the server has now. Returns whether it is another than before. */
export function recorded({ catalogue, organization }: RecordedState): boolean {
  const now = `${catalogue.hash}.${organization.hash}`;
  const isOther = heads !== '' && heads !== now;
  heads = now;
  if (isOther) refreshed();
  return isOther;
}

/** Forgets every answer, and has every question asked again. */
export function refreshed(): void {
  keptAnswers.clear();
  keptRefusals.clear();
  refreshes += 1;
  epochStore.set(`${refreshes}`);
}
