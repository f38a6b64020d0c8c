import { z } from 'zod';
import type { CatalogueRecords } from '../coverage/projection/catalogue-records.ts';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import { RETIRABLE_KINDS, type RetirableKind } from '../model/retirable.ts';
import { inField, type Outcome, type Problem, refused } from '../problems/problem.ts';
import { restateLink, restateNode } from './difference.ts';
import type { Load } from './load.ts';
import { loadOperation } from './load-operation.ts';
import type { PerformContext } from './perform-context.ts';
import { usesOf } from './uses-of.ts';

const NAME = 'retire';

const input = z.object({
  kind: z.enum(RETIRABLE_KINDS),
  slug: z.string().min(1),
  /** Slugs of what uses it and may go on without it: crosswalks and views are retired with it. */
  despite: z.array(z.string()).readonly(),
});
export type Retirement = z.infer<typeof input>;

/**
 * Withdraws a framework, a crosswalk or a view from the catalogue: no question finds it any more, and the ledger keeps
 * it. Loading its folder again brings it back. Problems: `UNKNOWN_FRAMEWORK`, `UNKNOWN_CROSSWALK`, `UNKNOWN_VIEW`, and
 * `STILL_USED` for everything that uses it and is not named.
 */
export const RETIRE = loadOperation<Retirement>({
  name: NAME,
  role: 'ADMINISTRATOR',
  scope: 'CATALOGUE',
  input,
  bind: (context, _, asked): Load => ({
    operation: NAME,
    ledger: CATALOGUE_LEDGER,
    slug: asked.slug,
    input: [[asked]],
    decide: () => decide(context, asked),
  }),
});

const UNKNOWN = {
  framework: 'UNKNOWN_FRAMEWORK',
  crosswalk: 'UNKNOWN_CROSSWALK',
  view: 'UNKNOWN_VIEW',
} as const;

async function decide(context: PerformContext, asked: Retirement): Promise<Outcome<Iterable<Fact>>> {
  const { kind, slug, despite } = asked;
  const { records } = context.catalogue;
  if (!recordsOf(records, kind).has(slug))
    return refused(inField('slug', UNKNOWN[kind], `There is no ${kind} ${JSON.stringify(slug)}.`));
  const uses = await usesOf(context, kind, slug);
  const problems = uses
    .filter((use) => !despite.includes(use.slug))
    .map((use): Problem => inField('despite', 'STILL_USED', use.sentence));
  if (problems.length > 0) return { ok: false, problems };
  const along = (wanted: 'crosswalk' | 'view'): readonly string[] =>
    uses.flatMap((use) => (use.along === wanted ? [use.slug] : []));
  return {
    ok: true,
    value: retired(records, asked, { crosswalks: along('crosswalk'), views: along('view') }),
  };
}

function recordsOf({ frameworks, crosswalks, views }: CatalogueRecords, kind: RetirableKind) {
  return { framework: frameworks, crosswalk: crosswalks, view: views }[kind];
}

/** Rows before what they belong to: a retirement that was cut off is not taken for a whole one. */
function* retired(
  records: CatalogueRecords,
  { kind, slug }: Retirement,
  along: { readonly crosswalks: readonly string[]; readonly views: readonly string[] },
): Generator<Fact> {
  const crosswalks = new Set(kind === 'crosswalk' ? [slug] : along.crosswalks);
  const views = new Set(kind === 'view' ? [slug] : along.views);
  for (const mapping of records.mappings.values())
    if (crosswalks.has(mapping.crosswalk))
      yield* restateLink('MAPS_TO', { ...mapping, retired: true }, mapping);
  for (const gap of records.gaps.values())
    if (crosswalks.has(gap.crosswalk)) yield* restateLink('GAP_AT', { ...gap, retired: true }, gap);
  for (const each of crosswalks) {
    const crosswalk = records.crosswalks.get(each);
    if (crosswalk !== undefined) yield* restateNode('Crosswalk', { ...crosswalk, retired: true }, crosswalk);
  }
  for (const each of views) {
    const view = records.views.get(each);
    if (view !== undefined) yield* restateNode('View', { ...view, retired: true }, view);
  }
  if (kind !== 'framework') return;
  for (const provision of records.provisions.values())
    if (provision.framework === slug)
      yield* restateNode('Provision', { ...provision, retired: true }, provision);
  const framework = records.frameworks.get(slug);
  if (framework !== undefined) yield* restateNode('Framework', { ...framework, retired: true }, framework);
}
