import { expect, it } from 'vitest';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { askOf } from './ask.ts';

const when = { negated: false, class: null, onMarketBefore: null };
const asking = (id: string) => ({
  ...{ id, scope: 'system' as const, label: id, question: `Is it ${id}?`, notes: null },
});

it('says who answered a condition, when and with which remark, and how many provisions wait for an answer', async () => {
  const projection = projectionOf(
    worldOf({
      frameworks: [
        {
          slug: 'law',
          conditions: [asking('sold'), asking('hired')],
          provisions: [
            { ref: '1', conditions: [{ ...when, condition: 'sold' }] },
            { ref: '2', conditions: [{ ...when, condition: 'hired' }] },
          ],
        },
      ],
      systems: [{ id: 's' }],
      answers: [
        {
          ...{ framework: 'law', condition: 'sold', system: 's', answer: true, on: '2026-01-02' },
          ...{ by: 'Head of Sales', note: 'In two countries.' },
        },
      ],
    }),
  );
  const { data } = await askOf(
    projection,
    '{ organization { conditions(first: 9, frameworks: ["law"]) { nodes { condition { conditionId } answer answeredFor { localId } by on note undetermined } } } }',
  );
  expect(data.organization.conditions.nodes).toEqual([
    {
      ...{ condition: { conditionId: 'hired' }, answer: null, answeredFor: null },
      ...{ by: null, on: null, note: null, undetermined: 1 },
    },
    {
      ...{ condition: { conditionId: 'sold' }, answer: true, answeredFor: { localId: 's' } },
      ...{ by: 'Head of Sales', on: '2026-01-02', note: 'In two countries.', undetermined: 0 },
    },
  ]);
});
