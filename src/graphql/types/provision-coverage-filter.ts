import type { Projection } from '../../coverage/projection/projection.ts';
import { provisionTest } from '../../coverage/questions/provision-filter.ts';
import type { ProvisionCoverage } from '../../model/coverage.ts';
import { builder } from '../builder.ts';
import { orRefuse } from '../error-codes.ts';
import { allOf, isOneOf, type RecordTest } from '../record-tests.ts';
import { CoverageStatus, Reason } from './enums.ts';
import { provisionFields, provisionFilterOf } from './provision-filter.ts';

export const ProvisionCoverageFilter = builder.inputType('ProvisionCoverageFilter', {
  description: 'Which provisions of a coverage to show. A field that is absent excludes nothing.',
  fields: (t) => ({
    ...provisionFields(t),
    statuses: t.field({ type: [CoverageStatus], description: 'Only provisions with these statuses.' }),
    reasons: t.field({ type: [Reason], description: 'Only provisions with these reasons.' }),
  }),
});

/** Which provisions of a framework a filter wants; null: all. Throws `INVALID_PARAMETER`. */
export function provisionCoverageTest(
  projection: Projection,
  framework: string,
  filter: typeof ProvisionCoverageFilter.$inferInput | null | undefined,
): RecordTest<ProvisionCoverage> | null {
  const { provisions } = projection.catalogue.records;
  const isWanted = orRefuse(provisionTest(projection.catalogue, provisionFilterOf(filter), 'filter.text'));
  return allOf<ProvisionCoverage>([
    isOneOf(filter?.statuses, ({ status }) => status),
    isOneOf<ProvisionCoverage, ProvisionCoverage['reason']>(filter?.reasons, ({ reason }) => reason),
    isWanted && (({ ref }) => isWanted(provisions.get(`${framework}:${ref}`)!)),
  ]);
}
