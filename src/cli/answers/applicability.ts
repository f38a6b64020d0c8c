import { z } from 'zod';
import { CONDITION_SCOPES } from '../../model/framework.ts';
import { names } from './heading.ts';
import { notApplicableCause } from './provision-fields.ts';

const yesOrNo = z.enum(['yes', 'no']);

/** For whom a condition or a date counts; null: no such limit. */
const qualifier = { class: z.string().nullable(), onMarketBefore: z.iso.date().nullable() };

/** The rules of a provision, each with the provision that states it, judged for the scope that answers. */
export const applicability = z.object({
  rules: z
    .array(
      z.object({
        rule: z.enum(['ROLES', 'CLASSES']),
        statedAt: z.string(),
        binds: names,
        /** Null: not recorded, so that the rule excludes nothing. */
        has: names.nullable(),
        isMet: z.boolean(),
      }),
    )
    .readonly(),
  conditions: z
    .array(
      z.object({
        statedAt: z.string(),
        condition: z.string(),
        label: z.string(),
        question: z.string(),
        scope: z.enum(CONDITION_SCOPES),
        expected: yesOrNo,
        ...qualifier,
        /** False: the class or the market date is not that of the scope, so that it holds whatever the answer is. */
        isAsked: z.boolean(),
        /** Null: nobody has answered. */
        isMet: z.boolean().nullable(),
        answer: yesOrNo.nullable(),
        /** Local id of the system whose record answers; null: the organization's, or nobody's. */
        answeredFor: z.string().nullable(),
        by: z.string().nullable(),
        on: z.iso.date().nullable(),
        note: z.string().nullable(),
      }),
    )
    .readonly(),
  dates: z
    .array(z.object({ statedAt: z.string(), date: z.iso.date(), ...qualifier, counts: z.boolean() }))
    .readonly(),
  /** The systems to which it does not apply, where it applies to none in scope. */
  systems: z.array(z.object({ system: z.string(), because: notApplicableCause.nullable() })).readonly(),
  /** The number of all such systems, of which `systems` may contain only some. */
  systemCount: z.int(),
});
