import { describe, expect, it } from 'vitest';
import { catalogueLookup, EMPTY_LOOKUP } from '../../src/parsing/catalogue-lookup.ts';
import { tinyCatalogue } from '../organization/tiny-organization.ts';

describe('a look-up', () => {
  it('knows what a catalogue says', async () => {
    const lookup = catalogueLookup(await tinyCatalogue());
    expect(lookup.framework('law')?.owner).toBeNull();
    expect(lookup.crosswalk('law-to-std')?.owner).toBeNull();
    expect(lookup.view('questions')?.owner).toBeNull();
    expect(lookup.framework('lex')).toBeNull();
    expect([lookup.hasProvision('law', 'Art. 9'), lookup.hasProvision('law', 'Art. 10')]).toEqual([
      true,
      false,
    ]);
    expect([...(lookup.vocabulary('law')?.roles ?? [])]).toEqual(['provider', 'deployer']);
    expect([...(lookup.recordKinds() ?? [])]).toEqual(['policy', 'training']);
  });

  it('asks another where the catalogue is silent', async () => {
    const bundled = await tinyCatalogue();
    const nothing = { frameworks: [], provisions: [], crosswalks: [], mappings: [], gaps: [], views: [] };
    const own = { ...nothing, recordKinds: bundled.recordKinds.slice(0, 1) };
    const lookup = catalogueLookup(own, catalogueLookup(bundled));
    expect(lookup.hasProvision('std', '4.1')).toBe(true);
    expect([...(lookup.recordKinds() ?? [])]).toEqual(['policy', 'training']);
    expect(catalogueLookup({ ...nothing, recordKinds: [] }, EMPTY_LOOKUP).recordKinds()).toBeNull();
  });

  it('lets a framework that is read anew lose the refs it no longer names', async () => {
    const bundled = await tinyCatalogue();
    const anew = { ...bundled, provisions: bundled.provisions.filter(({ ref }) => ref !== '4.1') };
    expect(catalogueLookup(anew, catalogueLookup(bundled)).hasProvision('std', '4.1')).toBe(false);
  });
});
