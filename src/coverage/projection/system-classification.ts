import type { AnswerIndex } from './answer-index.ts';
import type { CatalogueIndex } from './catalogue-index.ts';

/** What a system's record says of it in the words of frameworks. */
export interface SystemClassification {
  /** By framework slug; a framework for which none is recorded is absent. */
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  /** The day number on which it was placed on the market or put into service; null: not known. */
  readonly onMarketFrom: number | null;
}

/** All systems of an organization, in file order: the same object until a system or an answer changes. */
export interface ClassifiedSystems {
  readonly catalogue: CatalogueIndex;
  readonly answers: AnswerIndex;
  readonly systems: readonly SystemClassification[];
}
