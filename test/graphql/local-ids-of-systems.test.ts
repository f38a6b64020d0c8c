import { describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { localIdsOfSystems } from '../../src/graphql/local-ids-of-systems.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';

const projection = projectionOf(
  worldOf({ frameworks: [], systems: [{ id: 's' }, { id: 't' }], evidence: [{ id: 'e' }] }),
);
const idOf = (key: string, type = 'AISystem'): string => encodeGlobalId(type, key);

describe('the global ids of systems', () => {
  it('give their local ids in the order named', () => {
    expect(localIdsOfSystems(projection, [idOf('acme/t'), idOf('acme/s')])).toEqual(['t', 's']);
    expect(localIdsOfSystems(projection, [])).toEqual([]);
  });

  it.each([idOf('acme/none'), idOf('rival/s'), idOf('acme/s', 'Evidence'), idOf('acme/e'), 'garbage', ''])(
    'are refused together where one of them, %j, is none',
    (id) => {
      expect(localIdsOfSystems(projection, [idOf('acme/s'), id])).toBeNull();
    },
  );
});
