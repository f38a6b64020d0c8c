import { isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/access/viewer.ts';
import { schema } from '../../src/graphql/schema.ts';
import { ROLES, type Role } from '../../src/model/role.ts';
import { OPERATION_REGISTRY } from '../../src/operations/registry.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { askOf } from './ask.ts';

const projection = projectionOf(worldOf({ frameworks: [{ slug: 'law', provisions: [{ ref: '1' }] }] }));

const ask = (viewer: Viewer, args = '') =>
  askOf(projection, `{ viewer { account permissions${args} } }`, { viewer });
const member = (role: Role): Viewer => ({ account: 'somebody', memberships: new Map([['acme', role]]) });

describe('what a viewer may do', () => {
  const type = schema.getType('Permission');
  const words = isEnumType(type) ? type.getValues() : [];

  it('has a described word for every operation', () => {
    expect(words.length).toBe(OPERATION_REGISTRY.length);
    expect(words.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  it('is everything for an administrator of the store', async () => {
    const { data } = await ask({ account: 'local', memberships: { everywhere: 'ADMINISTRATOR' } });
    expect(data.viewer.permissions.toSorted()).toEqual(words.map(({ name }) => name).toSorted());
  });

  it('grows with the role in an organization, and never reaches the catalogue or the store', async () => {
    const allowed = await Promise.all(ROLES.map(async (role) => (await ask(member(role))).data.viewer));
    const approver = ['LOAD_TEXT', 'LOAD_REPORT', 'WITHDRAW_EVIDENCE', 'UPGRADE_FRAMEWORK'];
    expect(allowed.map(({ permissions }) => permissions)).toEqual([
      [],
      ['LOAD_TEXT'],
      approver,
      ['LOAD_ORGANIZATION', ...approver],
    ]);
  });

  it('is refused alone for an organization that the viewer may not see', async () => {
    const { data, codes } = await ask(member('READER'), '(organization: "rival")');
    expect([data.viewer, codes]).toEqual([{ account: 'somebody', permissions: null }, ['NOT_FOUND']]);
  });
});
