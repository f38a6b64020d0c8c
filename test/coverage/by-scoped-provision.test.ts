import { expect, it } from 'vitest';
import { ByScopedProvision } from '../../src/coverage/questions/by-scoped-provision.ts';

it('tells the same ref of two frameworks, and of the organization and a system, apart', () => {
  const values = new ByScopedProvision<string>();
  values.set({ framework: 'act', ref: '9', system: null }, 'act, organization');
  values.set({ framework: 'act', ref: '9', system: 'screener' }, 'act, screener');
  values.set({ framework: 'standard', ref: '9', system: null }, 'standard, organization');
  const get = (framework: string, system: string | null) => values.get({ framework, ref: '9', system });
  expect([get('act', null), get('act', 'screener'), get('standard', null)]).toEqual([
    'act, organization',
    'act, screener',
    'standard, organization',
  ]);
  expect(get('standard', 'screener')).toBeUndefined();
});
