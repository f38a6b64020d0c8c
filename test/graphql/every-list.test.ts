import { beforeAll, describe, expect, it } from 'vitest';
import { MEDIUM } from '../../bench/generate-world.ts';
import type { Sizes } from '../../src/access/sizes.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { type AskedList, askEveryList, EVERY_LIST, type List, TINY } from './every-list.ts';
import { largeWorld } from './large-world.ts';

/** `SIZE=M` asks a world of 500 systems and 50,000 pieces of evidence; `npm run bench -- lists` measures it as well. */
const SIZE = process.env.SIZE === 'M' ? MEDIUM : TINY;

/** Lists that may have no rows in a generated world, or no way to them. */
const WITHOUT_ROWS: readonly string[] = [
  // Mutations.
  ...['Conflict.fields', 'Forbidden.fields', 'InvalidInput.fields', 'NotFound.fields', 'Report.rows'],
  // No store holds changes of a world in memory.
  ...['Change.touched', 'Ledger.changes', 'RecordChange.rows', 'RowChange.fields'],
  // Its crosswalks neither contradict each other nor have unions, retired ends or cited ids.
  ...['Contradiction.rows', 'CrosswalkHealth.contradictions', 'CrosswalkReport.dangling'],
  ...['CrosswalkReport.shifted', 'CrosswalkHealth.notices', 'ProvisionUnion.provisions', 'Chain.begunBy'],
  // The two crosswalks that are derived from are those of the seed.
  ...['DerivedCrosswalk.crosswalks', 'DerivedCrosswalk.rows', 'DerivedCrosswalk.contradictions'],
  ...['DerivedMapping.sources', 'DerivedMapping.targets'],
  ...['DerivedContradiction.sources', 'DerivedContradiction.targets'],
  // It has no later editions and no harmonised standard.
  ...['Evidence.supersededBy', 'Framework.harmonisedFor', 'SucceededProvision.mergedWith', 'Upgrade.added'],
  // Its systems and controls have no owner, and its actions and decisions are about none of its systems.
  ...['AISystemFacets.owners', 'ActionFacets.systems', 'AppliedControlFacets.owners'],
  'DecisionFacets.systems',
  // No status rests on its first control alone.
  'AppliedControl.impact',
  // Its provisions bind no class, name no kind and replace nothing.
  ...['Provision.classes', 'Provision.recordKinds', 'Provision.replaces'],
  // Whether the first rows have such grounds is a matter of chance.
  ...['Applicability.systems', 'EffectiveRules.classes', 'Gap.systemActions', 'MissingProvisions.missing'],
  ...['ProvisionCoverage.explainedParts', 'ProvisionCoverage.missing', 'ProvisionCoverage.parts'],
  ...['ProvisionCoverage.openConditions', 'ProvisionCoverage.systemActions', 'StatedControl.controls'],
  ...['ProvisionGrid.notices', 'StatementOfApplicability.notices', 'ViewProvision.parts'],
  // Nor does the first provision that is found have records of its own.
  ...[
    'Organization.crosswalks',
    'Provision.actions',
    'Provision.addresses',
    'Provision.decisions',
    'Provision.supports',
  ],
];

describe(`every list on size ${SIZE.name}`, () => {
  const answers: AskedList[] = [];
  let sizes: Sizes;

  beforeAll(async () => {
    const world = largeWorld(SIZE);
    sizes = await world.desk.sizes();
    for await (const asked of askEveryList(world)) answers.push(asked);
  });

  it('is asked, and has rows but for those that say why not', () => {
    const withRows = answers.filter(({ rows, isRefused }) => isRefused || rows.some((count) => count > 0));
    const names = new Set(withRows.map(({ list }) => list.name));
    const without = EVERY_LIST.map(({ name }) => name).filter((name) => !names.has(name));
    expect(without.filter((name) => !WITHOUT_ROWS.includes(name))).toEqual([]);
  });

  it('is answered without an error, within its bound of rows and within that of bytes, or is refused', () => {
    const faults = answers.flatMap(({ list, isRefused, answer, rows, bytes }) => {
      if (isRefused) return [];
      const most = Math.max(0, ...rows);
      return [
        ...(answer?.errors ?? []).map(({ message }) => `${list.name}: ${message}`),
        ...(most > boundOf(list, sizes) ? [`${list.name} has ${most} rows of ${boundOf(list, sizes)}`] : []),
        ...(bytes > LIMITS.answer ? [`${list.name} has ${bytes} bytes`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });
});

function boundOf({ field, isInPages }: List, sizes: Sizes): number {
  if (isInPages) return LIMITS.first;
  return field.extensions.cost?.rows?.(sizes, { ids: [''], names: [''], first: LIMITS.first }) ?? 0;
}
