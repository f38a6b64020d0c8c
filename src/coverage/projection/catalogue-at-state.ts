import type { LedgerState, Notice } from '../../model/coverage.ts';
import type { CatalogueIndex } from './catalogue-index.ts';

/** The catalogue at one recorded state: what questions that concern no organization are asked of. */
export interface CatalogueAtState {
  readonly index: CatalogueIndex;
  readonly state: LedgerState;
  readonly notices: readonly Notice[];
}
