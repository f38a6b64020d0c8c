import type { BitwiseInput } from '../bitwise/bitwise-input.ts';
import type { BitwiseScratch } from '../bitwise/bitwise-scratch.ts';
import { ScopeBatch } from '../bitwise/scope-batch.ts';
import { statedMasks } from '../bitwise/stated-masks.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import { LruCache } from '../projection/lru-cache.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { OrganizationScope, type SystemsOfOrganization } from './organization-scope.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import { SharedEvaluation } from './shared-evaluation.ts';
import { SystemScope } from './system-scope.ts';

/** How many systems' own evaluations are kept. */
const KEPT_SYSTEMS = 64;

/** Everything that is computed for one organization, one crosswalk choice and one day. */
export class Evaluation extends SharedEvaluation implements BitwiseInput, SystemsOfOrganization {
  readonly #systems = new LruCache<number, SystemScope>(KEPT_SYSTEMS);
  #batches: readonly ScopeBatch[] | null = null;
  #organizationScope: OrganizationScope | null = null;
  readonly #scratch: BitwiseScratch;

  constructor(
    organization: OrganizationIndex,
    choice: CrosswalkChoice,
    day: number,
    scratch: BitwiseScratch,
  ) {
    super(organization, choice, day);
    this.#scratch = scratch;
  }

  /** A system by number, or (null) the organization. */
  scope(system: number | null): ScopeEvaluation {
    if (system !== null) return this.#systems.get(system, () => new SystemScope(this, system));
    this.#organizationScope ??= new OrganizationScope(this, this);
    return this.#organizationScope;
  }

  /** The organization and all systems, 31 scopes at a time. */
  get batches(): readonly ScopeBatch[] {
    this.#batches ??= statedMasks(this).map(
      (stated, number) => new ScopeBatch(this, number, stated, this.#scratch),
    );
    return this.#batches;
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
