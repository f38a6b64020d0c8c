import { assuming } from '../coverage/projection/assuming.ts';
import type { Assumption } from '../coverage/projection/assumption.ts';
import { chosenRecords } from '../coverage/projection/chosen-records.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import type { Choice } from '../coverage/questions/resolved-choice.ts';
import type { Extent as ExtentWord } from '../model/extent.ts';
import { inField, type Outcome, type Problem } from '../problems/problem.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { orRefuse } from './error-codes.ts';
import { localIdsOfSystems, unknownSystemId } from './local-ids-of-systems.ts';
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

const ASSUMED_SUPPORTS: [typeof AssumedSupport] = [AssumedSupport];

/** What a question may choose: as its arguments, and as fields of the inputs that choose the same. */
export const CHOSEN = {
  asOf: { type: 'Date', description: 'The day to answer for. Default: today, UTC.' },
  crosswalks: {
    description:
      'The slugs of the crosswalks to use. Default: the choice of the organization. An empty list: none.',
  },
  assume: {
    type: ASSUMED_SUPPORTS,
    description: 'Supports that count although nobody has recorded them, at most 100. Default: none.',
  },
  knownAt: {
    type: 'DateTime',
    description: 'A time: only what was recorded by then counts. Default: everything that is recorded.',
  },
  frameworks: {
    description:
      "The slugs of the frameworks, in this order. Default: the organization's list. An empty list: all frameworks that it may see.",
  },
} as const;

/** The argument that chooses the frameworks of a question. */
export const FRAMEWORKS = builder.args((arg) => ({ frameworks: arg.stringList(CHOSEN.frameworks) }));

/** The arguments that choose the day, the crosswalks and the records of a question. */
export const CHOICE = builder.args((arg) => ({
  asOf: arg.field(CHOSEN.asOf),
  crosswalks: arg.stringList(CHOSEN.crosswalks),
  assume: arg.field(CHOSEN.assume),
  knownAt: arg.field(CHOSEN.knownAt),
}));

/** What one side of a comparison chooses. */
export const CoverageChoice = builder.inputType('CoverageChoice', {
  description:
    'One side of a comparison. A field that is absent has the same default as in any other question.',
  fields: (t) => ({
    asOf: t.field(CHOSEN.asOf),
    crosswalks: t.stringList(CHOSEN.crosswalks),
    assume: t.field(CHOSEN.assume),
    knownAt: t.field(CHOSEN.knownAt),
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

interface AskedRecords {
  readonly assume?: readonly GivenAssumption[] | null | undefined;
  readonly knownAt?: string | null | undefined;
}

/** A support as an input states it. */
export interface GivenAssumption {
  readonly framework: string;
  readonly ref: string;
  readonly extent?: ExtentWord | null | undefined;
  readonly system?: string | null | undefined;
}

/** The records that a question is asked of. Throws what {@link recordsAsked} refuses. */
export async function askedRecords(
  context: GraphQLContext,
  newest: Projection,
  asked: AskedRecords,
): Promise<Projection> {
  return orRefuse(await recordsAsked(context, newest, asked));
}

/**
 * The records that a question is asked of: as they were known at a time, with what is assumed. Problems: those of {@link
 * chosenRecords} and {@link assumptionsOf}.
 *
 * @param within where the arguments are, such as `from.`
 */
export async function recordsAsked(
  { desk }: GraphQLContext,
  newest: Projection,
  { assume, knownAt }: AskedRecords,
  within = '',
): Promise<Outcome<Projection>> {
  const inTime = { knownAt: momentOf(knownAt), assumed: [] };
  const known = placed(await chosenRecords(newest, inTime, desk.known), within);
  if (!known.ok || !assume || assume.length === 0) return known;
  const assumed = assumptionsOf(known.value, assume);
  return placed(assumed.ok ? assuming(known.value, assumed.value) : assumed, within);
}

/** A time as records have it: UTC, to the millisecond; null where none is given. */
export function momentOf(time: string | null | undefined): string | null {
  return time ? new Date(time).toISOString() : null;
}

/**
 * The supports that an input assumes. Problems, all at once: `UNKNOWN_SYSTEM`, and `INVALID_PARAMETER` for an extent that
 * nobody can state.
 *
 * @param projection null: there is no organization, and so no system
 */
export function assumptionsOf(
  projection: Projection | null,
  given: readonly GivenAssumption[],
): Outcome<readonly Assumption[]> {
  const assumptions: Assumption[] = [];
  const problems = new Map<string, Problem>();
  for (const { framework, ref, extent, system } of given) {
    const localIds = system ? projection && localIdsOfSystems(projection, [system]) : [];
    if (extent === 'INDICATIVE') problems.set(extent, NOT_STATED);
    if (localIds === null) problems.set('system', unknownSystemId('assume'));
    if (extent === 'INDICATIVE' || localIds === null) continue;
    assumptions.push({ framework, ref, extent: extent ?? 'FULL', system: localIds[0] ?? null });
  }
  return problems.size > 0
    ? { ok: false, problems: [...problems.values()] }
    : { ok: true, value: assumptions };
}

const NOT_STATED = inField(
  'assume',
  'INVALID_PARAMETER',
  'Evidence supports a provision fully or partly: FULL or PARTIAL.',
);

/** The same with the place of each problem behind that of the input in which it is. */
function placed<T>(outcome: Outcome<T>, within: string): Outcome<T> {
  if (outcome.ok || within === '') return outcome;
  const problems = outcome.problems.map((problem) =>
    problem.at.in === 'field' ? inField(within + problem.at.path, problem.code, problem.sentence) : problem,
  );
  return { ok: false, problems };
}
