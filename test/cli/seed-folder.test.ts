import { describe, expect, it } from 'vitest';
import { SEED } from '../../src/application/application.ts';
import { seedFolder } from '../../src/cli/seed-folder.ts';

describe('the organization that an empty store gets', () => {
  it.each([
    [undefined, undefined, SEED],
    [undefined, '', SEED],
    [true, undefined, SEED],
    [undefined, 'none', null],
    [true, 'none', null],
    [undefined, 'mine', 'mine'],
    [false, 'mine', null],
    [false, undefined, null],
    ['given', 'none', 'given'],
    ['none', undefined, 'none'],
  ])('with the flag %j and AIMS_SEED=%j is %j', (flag, AIMS_SEED, folder) => {
    expect(seedFolder(flag, AIMS_SEED === undefined ? {} : { AIMS_SEED })).toBe(folder);
  });
});
