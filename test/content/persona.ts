import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import type { CatalogueContents } from '../../src/ledger/records/contents.ts';
import type { ProvisionCoverage } from '../../src/model/coverage.ts';
import { isDay } from '../../src/model/day.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';

export const ACT = 'eu-ai-act-2024-1689';
const FOLDER = join(import.meta.dirname, 'personas');
/** The day of answers that state none: before every date of the Act. */
const BEFORE_THE_ACT = '2024-01-01';

const day = z.string().refine(isDay, 'not a day');

/** What a provision does to a persona: `applies from DAY`, `does not apply` or `undetermined`. */
const EFFECT = /^(applies from (\d{4}-\d{2}-\d{2})|does not apply|undetermined)$/;
export interface Effect {
  readonly words: string;
  /** The first day on which it applies; null: it does not, or nobody can say. */
  readonly from: string | null;
  /** The provisions of the Act that decide; where something else is shown, why. */
  readonly because: string;
}

/** Provisions by `EFFECT: the provisions of the Act that decide, or a reason`. */
const lines = z.record(z.string(), z.array(z.string()).min(1)).transform((groups, context) => {
  const byRef = new Map<string, Effect>();
  for (const [text, refs] of Object.entries(groups)) {
    const colon = text.indexOf(': ');
    const words = text.slice(0, colon);
    const from = EFFECT.exec(words)?.[2] ?? null;
    if (!EFFECT.test(words)) context.addIssue(`${text} is no effect`);
    for (const ref of refs) {
      if (byRef.has(ref)) context.addIssue(`${ref} stands twice`);
      byRef.set(ref, { words, from, because: text.slice(colon + 2) });
    }
  }
  return byRef;
});

/** `yes` or `no`, or `no from DAY, yes from DAY` where the answer changes. */
const answer = z.string().transform((text, context) =>
  text.split(', ').map((part) => {
    const [said = '', on = BEFORE_THE_ACT] = part.split(' from ');
    if (!['yes', 'no'].includes(said) || !isDay(on)) context.addIssue(`${text} is no answer`);
    return { answer: said === 'yes', on };
  }),
);

const PERSONA = z.strictObject({
  title: z.string(),
  facts: z.string(),
  asked: day,
  roles: z.array(z.string()).min(1),
  classes: z.array(z.string()).min(1),
  on_market_from: day.optional(),
  answers: z.record(z.string(), answer),
  /** Every assessable provision of the Act by what the Act makes of it, read from its text. */
  provisions: lines,
  /** Where the rules of the catalogue cannot say what the text says: what they say, and why. */
  shown_otherwise: lines.default(new Map()),
});

/** One invented operator of one system, and what the Act asks of it. */
export type Persona = z.output<typeof PERSONA> & { readonly name: string };

export async function readPersonas(): Promise<readonly Persona[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -'.yaml'.length),
      ...PERSONA.parse(parse(await readFile(join(FOLDER, file), 'utf8'))),
    })),
  );
}

/** The Act alone, so that nothing else is indexed again and again. */
export function actOnly(catalogue: CatalogueContents): CatalogueContents {
  return {
    ...catalogue,
    frameworks: catalogue.frameworks.filter(({ slug }) => slug === ACT),
    provisions: catalogue.provisions.filter(({ framework }) => framework === ACT),
    ...{ crosswalks: [], mappings: [], gaps: [], views: [] },
  };
}

/**
 * Lets the product answer for a persona, on any day.
 *
 * @param answers what the persona answers, if not its own answers
 */
export function productFor(
  act: CatalogueContents,
  persona: Persona,
  answers: Persona['answers'] = persona.answers,
): (asOf: string) => ReadonlyMap<string, ProvisionCoverage> {
  const scopes = new Map(act.frameworks[0]!.conditions.map(({ id, scope }) => [id, scope]));
  const { organization } = worldOf({
    frameworks: [],
    systems: [
      {
        id: 'system',
        roles: persona.roles.map((role) => `${ACT}:${role}`),
        classes: persona.classes.map((each) => `${ACT}:${each}`),
        onMarket: persona.on_market_from ?? null,
      },
    ],
    answers: Object.entries(answers).flatMap(([condition, given]) =>
      given.map(({ answer, on }) => ({
        ...{ framework: ACT, condition, answer, on },
        system: scopes.get(condition) === 'organization' ? null : 'system',
      })),
    ),
  });
  const projection = projectionOf({ catalogue: act, organization });
  return (asOf) => {
    const answered = answerCoverage(projection, { system: 'system', asOf, crosswalks: [] }, ACT);
    if (!answered.ok) throw new Error(JSON.stringify(answered.problems));
    return new Map(answered.value.provisions.map((provision) => [provision.ref, provision]));
  };
}

/** What the product says of a provision on a day: whether it applies then, and from when if it lies ahead. */
export function effectShown({ status, appliesFrom }: ProvisionCoverage): string {
  if (status === 'NOT_APPLICABLE') return 'does not apply';
  if (status === 'UNDETERMINED') return 'undetermined';
  return status === 'NOT_YET_APPLICABLE' ? `applies from ${appliesFrom}` : 'applies';
}
