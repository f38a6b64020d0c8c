import type { BitwiseInput } from '../bitwise/bitwise-input.ts';
import { BitwiseScratch } from '../bitwise/bitwise-scratch.ts';
import { ScopeBatch } from '../bitwise/scope-batch.ts';
import { SCOPES_PER_WORD } from '../bitwise/scope-bits.ts';
import { StatedMasks } from '../bitwise/stated-masks.ts';
import { MadeInSteps } from '../made-in-steps.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import { LruCache } from '../projection/lru-cache.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { Steps } from '../steps.ts';
import { OrganizationScope, type SystemsOfOrganization } from './organization-scope.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import { SharedEvaluation } from './shared-evaluation.ts';
import { SystemScope } from './system-scope.ts';

/** How many systems' own evaluations are kept. */
const KEPT_SYSTEMS = 64;

/** What the evaluations of one organization for several days have in common. */
export class SharedByDays {
  readonly scratch = new BitwiseScratch();
  #keeping: Evaluation | null = null;

  /** The masks of a portfolio take many megabytes: only the day that was asked for last keeps them. */
  keepBatchesOf(evaluation: Evaluation): void {
    if (this.#keeping !== evaluation) this.#keeping?.forgetBatches();
    this.#keeping = evaluation;
  }
}

/** Everything that is computed for one organization, one crosswalk choice and one day. */
export class Evaluation extends SharedEvaluation implements BitwiseInput, SystemsOfOrganization {
  readonly #systems = new LruCache<number, SystemScope>(KEPT_SYSTEMS);
  #batches: MadeInSteps<readonly ScopeBatch[]> | null = null;
  #organizationScope: OrganizationScope | null = null;
  readonly #shared: SharedByDays;

  constructor(organization: OrganizationIndex, choice: CrosswalkChoice, day: number, shared: SharedByDays) {
    super(organization, choice, day);
    this.#shared = shared;
  }

  /** A system by number, or (null) the organization. */
  scope(system: number | null): ScopeEvaluation {
    if (system !== null) return this.#systems.get(system, () => new SystemScope(this, system));
    this.#organizationScope ??= new OrganizationScope(this, this);
    return this.#organizationScope;
  }

  /** The organization and all systems, 31 scopes at a time; a step is a system, or some frameworks of a batch. */
  *makeBatches(): Steps<readonly ScopeBatch[]> {
    const kept = this.#batches;
    if (kept?.made !== undefined) return kept.made;
    const making = kept ?? new MadeInSteps(() => this.#batchesMade());
    this.#batches = making;
    const made = yield* making.inSteps();
    // Another day may have been asked for meanwhile.
    this.#batches ??= making;
    this.#shared.keepBatchesOf(this);
    return made;
  }

  *#batchesMade(): Steps<readonly ScopeBatch[]> {
    const made: ScopeBatch[] = [];
    const stated = {
      now: new StatedMasks(this, 'in-force'),
      before: new StatedMasks(this, 'in-force-before'),
    };
    const scopes = this.organization.systems.length + 1;
    for (let number = 0; number * SCOPES_PER_WORD < scopes; number++) {
      made.push(yield* ScopeBatch.inSteps(this, number, stated, this.#shared.scratch));
      yield;
    }
    return made;
  }

  organizationVerdicts(framework: number) {
    return this.scope(null).verdicts(framework);
  }

  organizationDecisions(framework: number) {
    return this.scope(null).holding(framework);
  }

  /** Lets go of the batches, which are large; they are made again when they are asked for. */
  forgetBatches(): void {
    this.#batches = null;
  }
}
