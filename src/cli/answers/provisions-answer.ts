import { z } from 'zod';
import { LEVELS } from '../../model/framework.ts';
import { ledgerState, names } from './heading.ts';

/** `provisions --json`: the tree of a framework, or what was found in it with the provisions above. */
export const provisionsAnswer = z.object({
  state: ledgerState,
  framework: z.string(),
  text: z.string().nullable(),
  /** How many provisions were found in all. */
  found: z.int(),
  /** How many of the lines the limit cut. */
  cut: z.int(),
  /** In document order. What a provision does not state is what it inherits. */
  provisions: z.array(
    z.object({
      ref: z.string(),
      parent: z.string().nullable(),
      depth: z.int(),
      /** False for a provision that is listed because one beneath it was found. */
      found: z.boolean(),
      kind: z.string(),
      title: z.string(),
      assessable: z.boolean(),
      level: z.enum(LEVELS),
      roles: names,
      classes: names,
      /** As provisions.csv writes them. */
      conditions: names,
      appliesFrom: names,
      recordKinds: names,
    }),
  ),
});
