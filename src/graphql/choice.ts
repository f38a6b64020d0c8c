import { assuming } from '../coverage/projection/assuming.ts';
import type { Assumption } from '../coverage/projection/assumption.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import type { Choice } from '../coverage/questions/resolved-choice.ts';
import type { Extent as ExtentWord } from '../model/extent.ts';
import { inField, type Outcome, refused } from '../problems/problem.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { orRefuse } from './error-codes.ts';
import { localIdsOfSystems } from './local-ids-of-systems.ts';
import { Extent } from './types/enums.ts';

const AssumedSupport = builder.inputType('AssumedSupport', {
  description:
    'A support that nobody has recorded. Answers count it as if evidence that is in force on every day supported the provision. It is not recorded.',
  fields: (t) => ({
    framework: t.string({ required: true, description: 'The slug of the framework.' }),
    ref: t.string({ required: true, description: 'The ref, as the document prints it.' }),
    extent: t.field({
      type: Extent,
      defaultValue: 'FULL',
      description: 'How far the evidence supports the provision: FULL or PARTIAL.',
    }),
    system: t.id({
      description:
        'The global id of the AI system that the evidence is about. Default: it is organization-wide.',
    }),
  }),
});

/** The arguments that choose records other than the newest recorded ones. */
const OTHER_RECORDS = builder.args((arg) => ({
  assume: arg.field({
    type: [AssumedSupport],
    description:
      'Supports that the answer counts although nobody has recorded them, at most 100. Default: none.',
  }),
  knownAt: arg.field({
    type: 'DateTime',
    description: 'A time: only what was recorded by then counts. Default: everything that is recorded.',
  }),
}));

/** The argument that chooses the frameworks of a question. */
export const FRAMEWORKS = builder.args((arg) => ({
  frameworks: arg.stringList({
    description:
      "The slugs of the frameworks, in this order. Default: the organization's list. An empty list: all frameworks that it may see.",
  }),
}));

/** The arguments that choose the day, the crosswalks and the records of a question. */
export const CHOICE = {
  ...builder.args((arg) => ({
    asOf: arg.field({ type: 'Date', description: 'The day to answer for. Default: today, UTC.' }),
    crosswalks: arg.stringList({
      description:
        'The slugs of the crosswalks to use. Default: the choice of the organization. An empty list: none.',
    }),
  })),
  ...OTHER_RECORDS,
};

/** What one side of a comparison chooses. */
export const CoverageChoice = builder.inputType('CoverageChoice', {
  description:
    'One side of a comparison. A field that is absent has the same default as in any other question.',
  fields: (t) => ({
    asOf: t.field({ type: 'Date', description: 'The day. Default: today, UTC.' }),
    crosswalks: t.stringList({
      description:
        'The slugs of the crosswalks to use. Default: the choice of the organization. An empty list: none.',
    }),
    assume: t.field({
      type: [AssumedSupport],
      description: 'Supports that count although nobody has recorded them, at most 100. Default: none.',
    }),
    knownAt: t.field({
      type: 'DateTime',
      description: 'A time: only what was recorded by then counts. Default: everything that is recorded.',
    }),
  }),
});

interface ChoiceArguments {
  readonly asOf?: string | null | undefined;
  readonly crosswalks?: readonly string[] | null | undefined;
}

/** @param system local id; null: the organization */
export function choiceOf(
  system: string | null,
  { asOf, crosswalks }: ChoiceArguments,
  { desk }: { readonly desk: { today(): string } },
): Choice {
  return { system, asOf: asOf ?? desk.today(), crosswalks: crosswalks ?? null };
}

interface OtherRecords {
  readonly assume?: readonly GivenAssumption[] | null | undefined;
  readonly knownAt?: string | null | undefined;
}

interface GivenAssumption {
  readonly framework: string;
  readonly ref: string;
  readonly extent?: ExtentWord | null | undefined;
  readonly system?: string | null | undefined;
}

/**
 * The records that a question is asked of: as they were known at a time, with what is assumed. Throws `NOT_FOUND` for a
 * time before anything was recorded, and what `assuming` refuses.
 *
 * @param within where the arguments are, such as `from.`
 */
export async function askedRecords(
  { desk }: GraphQLContext,
  newest: Projection,
  { assume, knownAt }: OtherRecords,
  within = '',
): Promise<Projection> {
  const { slug } = newest.organization.organization;
  const moment = knownAt ? new Date(knownAt).toISOString() : null;
  const known = moment === null ? newest : await desk.known(slug, moment);
  if (known === null) {
    const sentence = `Nothing was recorded about ${slug} by ${moment}.`;
    return orRefuse(refused(inField(`${within}knownAt`, 'NOT_FOUND', sentence)));
  }
  if (!assume || assume.length === 0) return known;
  const assumed = orRefuse(placed(assumptionsOf(known, assume), within));
  return orRefuse(placed(assuming(known, assumed), within));
}

function assumptionsOf(
  projection: Projection,
  given: readonly GivenAssumption[],
): Outcome<readonly Assumption[]> {
  const assumptions: Assumption[] = [];
  for (const { framework, ref, extent, system } of given) {
    if (extent === 'INDICATIVE') {
      const sentence = 'Evidence supports a provision fully or partly: FULL or PARTIAL.';
      return refused(inField('assume', 'INVALID_PARAMETER', sentence));
    }
    const localIds = localIdsOfSystems(projection, system ? [system] : []);
    if (localIds === null) {
      const sentence = 'One of these ids is not that of a system of the organization.';
      return refused(inField('assume', 'UNKNOWN_SYSTEM', sentence));
    }
    assumptions.push({ framework, ref, extent: extent ?? 'FULL', system: localIds[0] ?? null });
  }
  return { ok: true, value: assumptions };
}

/** The same with the place of each problem behind that of the input in which it is. */
function placed<T>(outcome: Outcome<T>, within: string): Outcome<T> {
  if (outcome.ok || within === '') return outcome;
  const problems = outcome.problems.map((problem) =>
    problem.at.in === 'field' ? inField(within + problem.at.path, problem.code, problem.sentence) : problem,
  );
  return { ok: false, problems };
}
