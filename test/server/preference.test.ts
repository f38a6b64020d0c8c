import { expect, it } from 'vitest';
import { readPreference } from '../../src/server/preference.ts';

it.each([
  [undefined, null],
  ['', null],
  ['respond-async', 0],
  ['Respond-Async', 0],
  ['respond-async, wait=10', 10_000],
  ['wait="3"; foo=bar', 3_000],
  ['wait=99999999', 600_000],
  ['wait=-1', null],
  ['return=minimal', null],
])('the preference %s waits %s milliseconds', (header, waits) => {
  expect(readPreference(header)?.milliseconds ?? null).toBe(waits);
});

it.each([
  ['respond-async', 'respond-async'],
  ['respond-async, wait="3"', 'wait=3'],
  ['wait=99999999', 'wait=600'],
])('of %s, %s is applied', (header, applied) => {
  expect(readPreference(header)?.applied).toBe(applied);
});
