import type { Decision } from '../../model/organization.ts';
import type { Verdict } from '../projection/applicability.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';

/** What all scopes are judged by at once: whose records, over which crosswalks, on which day. */
export interface BitwiseInput {
  readonly catalogue: CatalogueIndex;
  readonly organization: OrganizationIndex;
  readonly choice: CrosswalkChoice;
  /** Day number. */
  readonly day: number;
  /** Numbers of the systems in scope on the day. */
  readonly systemsInScope: readonly number[];
  /** By evidence number, see `filtersPassed` of the evidence filter. */
  readonly filtersPassed: Uint8Array;
  /** Verdicts of a framework's rule sets on the organization as a scope of its own. */
  organizationVerdicts(framework: number): readonly (Verdict | undefined)[];
  /** The organization's decisions that hold, by row of a framework; null where none was ever recorded on it. */
  organizationDecisions(framework: number): readonly (Decision | null)[] | null;
}
