import type { Lowering as LoweringValue } from '../../model/lowering.ts';
import { builder } from '../builder.ts';
import { Extent, Level, LoweringCause } from './enums.ts';

export const Lowering = builder.objectRef<LoweringValue>('Lowering');

Lowering.implement({
  description: 'A cause that lowered the extent of a chain at one of its steps.',
  fields: (t) => ({
    step: t.exposeInt('step', { description: 'The number of the step, from 1.' }),
    cause: t.field({
      type: LoweringCause,
      description: 'What lowered the extent.',
      resolve: ({ cause }) => cause,
    }),
    from: t.field({ type: Extent, description: 'The extent before the step.', resolve: ({ from }) => from }),
    to: t.field({
      type: Extent,
      description: 'The extent after the step. If two caps apply at one step, the lower one counts.',
      resolve: ({ to }) => to,
    }),
    level: t.field({
      type: Level,
      nullable: true,
      description: 'The level of the provision, if the cause is CAP_LEVEL.',
      resolve: ({ level }) => level,
    }),
  }),
});
