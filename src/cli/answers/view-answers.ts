import { z } from 'zod';
import { KIND_PRESENCES, KIND_REMARKS } from '../../coverage/questions/kind-finder.ts';
import { QUESTION_SCOPES } from '../../model/record-kind.ts';
import { coverageAnswer } from './coverage-answer.ts';
import { counts, heading, names } from './heading.ts';
import { extent, status } from './provision-fields.ts';

/** `view --json` without a slug. */
export const viewsAnswer = z.object({
  views: z
    .array(
      z.object({ slug: z.string(), title: z.string(), intro: z.string().nullable(), questions: z.int() }),
    )
    .readonly(),
});

const provision = z.object({
  framework: z.string(),
  ref: z.string(),
  title: z.string(),
  /** Whether the catalogue no longer has it. */
  retired: z.boolean(),
  /** Null for a provision that is not assessable, whose parts are counted instead, and for a retired provision. */
  status: status.nullable(),
  coverage: coverageAnswer.shape.provisions.unwrap().element.nullable(),
  parts: counts.nullable(),
  /** Of the best chain to a provision that is not assessable. */
  extent: extent.nullable(),
  evidence: z.string().nullable(),
  owner: z.string().nullable(),
});

const kind = z.object({
  kind: z.string(),
  presence: z.enum(KIND_PRESENCES),
  evidence: names,
  remark: z.enum(KIND_REMARKS).nullable(),
});

const scope = z.object({
  system: z.string().nullable(),
  provisions: z.array(provision).readonly(),
  kinds: z.array(kind).readonly(),
});

/** `view SLUG --json`: each question with its answer for each scope. */
export const viewAnswer = z.object({
  organization: z.string(),
  view: z.string(),
  title: z.string(),
  intro: z.string().nullable(),
  ...heading.pick({ asOf: true, crosswalks: true, state: true, notices: true, assumed: true }).shape,
  questions: z
    .array(
      z.object({
        id: z.string(),
        question: z.string(),
        stage: z.string().nullable(),
        scope: z.enum(QUESTION_SCOPES),
        framework: z.string().nullable(),
        scopes: z.array(scope).readonly(),
      }),
    )
    .readonly(),
});
