import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { findGaps } from '../../src/coverage/questions/gaps.ts';
import type { CatalogueContents } from '../../src/model/contents.ts';
import { COVERAGE_STATUSES, NOT_APPLICABLE_CAUSES, REASONS } from '../../src/model/coverage.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { catalogueLookup } from '../../src/reading/catalogue-lookup.ts';
import { naiveCoverage } from '../coverage/naive/answers.ts';
import { projectionOf } from '../coverage/projection-of.ts';

const root = join(import.meta.dirname, '../..');
const catalogue = await readCatalogue(join(root, 'crosswalks'));
if (!catalogue.ok) throw new Error(JSON.stringify(catalogue.problems.slice(0, 5)));
const seed = await readOrganization(join(root, 'seed'), { known: catalogueLookup(catalogue.value) });
if (!seed.ok) throw new Error(JSON.stringify(seed.problems.slice(0, 5)));
const own = seed.value.catalogue!;
const merged: CatalogueContents = {
  ...catalogue.value,
  frameworks: [...catalogue.value.frameworks, ...own.frameworks],
  provisions: [...catalogue.value.provisions, ...own.provisions],
  crosswalks: [...catalogue.value.crosswalks, ...own.crosswalks],
  mappings: [...catalogue.value.mappings, ...own.mappings],
};
const world = { catalogue: merged, organization: seed.value.contents };
const projection = projectionOf(world);
const AS_OF = '2026-11-24';
const scopes = [null, ...seed.value.contents.systems.map((system) => system.localId)];
const frameworks = seed.value.contents.organization.frameworks;

function rowsOf(system: string | null, framework: string) {
  const answer = answerCoverage(projection, { system, asOf: AS_OF, crosswalks: null }, framework);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.provisions;
}

describe('the seed organization', () => {
  it('shows every status, every reason and every cause', () => {
    const rows = scopes.flatMap((system) => frameworks.flatMap((framework) => rowsOf(system, framework)));
    expect(COVERAGE_STATUSES.filter((status) => !rows.some((row) => row.status === status))).toEqual([]);
    expect(REASONS.filter((reason) => !rows.some((row) => row.reason === reason))).toEqual([]);
    expect(
      NOT_APPLICABLE_CAUSES.filter((cause) => !rows.some((row) => row.notApplicableBecause === cause)),
    ).toEqual([]);
  });

  it('shows every urgency', () => {
    const gaps = findGaps(projection, { system: null, asOf: AS_OF, crosswalks: null }, null);
    const all = scopes.flatMap((system) => {
      const answer = findGaps(projection, { system, asOf: AS_OF, crosswalks: null }, null);
      return answer.ok ? answer.value.gaps : [];
    });
    expect(gaps.ok).toBe(true);
    expect([...new Set(all.map((gap) => gap.urgency))].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it.each(['hiring-screener', null])(
    'is answered as the definition says, for scope %s',
    { timeout: 120_000 },
    (system) => {
      const framework = 'northbridge-ai-standard';
      expect(rowsOf(system, framework)).toEqual(
        naiveCoverage(world, framework, { system, asOf: AS_OF, crosswalks: null }),
      );
    },
  );
});
