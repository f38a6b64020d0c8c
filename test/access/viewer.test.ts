import { describe, expect, it } from 'vitest';
import { onlyOrganization, roleIn, strongestRole, type Viewer } from '../../src/access/viewer.ts';
import type { Role } from '../../src/model/role.ts';

const EVERYWHERE: Viewer = { account: 'local', memberships: { everywhere: 'APPROVER' } };

function memberOf(...memberships: readonly (readonly [string, Role])[]): Viewer {
  return { account: 'member', memberships: new Map(memberships) };
}

describe('the role of a viewer in a ledger', () => {
  it('is that of its membership, and none where it has none', () => {
    const viewer = memberOf(['acme', 'EDITOR'], ['rival', 'READER']);
    expect(['acme', 'rival', 'third', 'catalogue'].map((ledger) => roleIn(viewer, ledger))).toEqual([
      'EDITOR',
      'READER',
      null,
      null,
    ]);
  });

  it('is the same in all of them for whoever has one everywhere', () => {
    expect([roleIn(EVERYWHERE, 'acme'), roleIn(EVERYWHERE, 'catalogue')]).toEqual(['APPROVER', 'APPROVER']);
  });

  it('is none for nobody', () => {
    expect([roleIn(null, 'acme'), roleIn(null, 'catalogue')]).toEqual([null, null]);
  });
});

describe('the strongest role of a viewer', () => {
  it.each([
    [memberOf(), null],
    [memberOf(['a', 'READER']), 'READER'],
    [memberOf(['a', 'READER'], ['b', 'APPROVER'], ['c', 'EDITOR']), 'APPROVER'],
    [memberOf(['a', 'ADMINISTRATOR'], ['b', 'READER']), 'ADMINISTRATOR'],
    [EVERYWHERE, 'APPROVER'],
  ])('of %o is %s', (viewer, role) => {
    expect(strongestRole(viewer)).toBe(role);
  });
});

describe('the organization of a viewer', () => {
  it.each([
    [memberOf(), null],
    [memberOf(['a', 'READER']), 'a'],
    [memberOf(['a', 'READER'], ['b', 'READER']), null],
    [EVERYWHERE, null],
  ])('of %o is %s', (viewer, organization) => {
    expect(onlyOrganization(viewer)).toBe(organization);
  });
});
