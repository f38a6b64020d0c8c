import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { initFolder } from '../../src/cli/init-folder.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import { formatProblem } from '../../src/problems/format-problem.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const root = (folder: string): string => fileURLToPath(new URL(`../../${folder}`, import.meta.url));

function accepted<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.slice(0, 20).map(formatProblem).join('\n'));
}

describe('what the product brings', () => {
  it('passes by the rules that hold for everyone', async () => {
    const catalogue = accepted(await readCatalogue(root('crosswalks')));
    expect(catalogue.provisions.length).toBeGreaterThan(1000);
    const known = catalogueLookup(catalogue);
    const { contents } = accepted(await readOrganization(root('seed'), { known }));
    expect(contents.systems.length).toBeGreaterThan(0);
    const own = temporaryFolder();
    accepted(await initFolder(own, catalogue));
    accepted(await readOrganization(own, { known }));
  });
});
