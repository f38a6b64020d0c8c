import { z } from 'zod';
import type { Application } from '../../application/application.ts';
import type { CatalogueIndex } from '../../coverage/projection/catalogue-index.ts';
import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { ReviewIndex } from '../../coverage/projection/review-index.ts';
import { dateProblems } from '../../coverage/questions/date-problems.ts';
import { mappingsOf, misnamedMappings } from '../../coverage/questions/mappings-of.ts';
import { isRetired, isRetiredMapping, markedSide } from '../../coverage/questions/retired.ts';
import { isRetiredRow, membersOfSide, pairOf } from '../../model/crosswalk.ts';
import { today } from '../../model/day.ts';
import { KnownNames } from '../../model/known-names.ts';
import { markRetired } from '../../model/mark.ts';
import { reviewInWords } from '../../model/review-in-words.ts';
import type { Outcome } from '../../problems/problem.ts';
import { unknownName } from '../../problems/unknown-names.ts';
import { mappingsAnswer } from '../answers/catalogue-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { ALL_FRAMEWORKS, exactName } from '../exact-names.ts';
import { listOf, storeFlags } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { projectionOf, withStore } from '../with-store.ts';
import { wrap } from '../wrap.ts';

const mappingFlags = storeFlags.extend({
  to: z.string().optional(),
  crosswalks: z.string().optional(),
  organization: z.string().optional(),
  asOf: z.string().optional(),
});

/** `mappings`: the mappings of a provision, in both directions, who asserts them, and how the organization reviewed them. */
export const work: CommandWork = async (terminal, options, typedFramework = '', ...words) => {
  const typedRef = words.join(' ');
  const flags = mappingFlags.parse(options);
  return withStore(terminal, flags, async (application) => {
    const { index, state } = application.projections.catalogue();
    const { frameworks, provisions, crosswalks } = index.records;
    const slugs = new KnownNames(frameworks.keys());
    const exactSlug = (text: string, option: string): string =>
      exactName(terminal, slugs, text, option, ['UNKNOWN_FRAMEWORK'], ALL_FRAMEWORKS);
    const framework = exactSlug(typedFramework, 'framework');
    const own = [...provisions.values()].filter((each) => each.framework === framework);
    const refs = new KnownNames(own.map((each) => each.ref));
    const ref = refs.find(typedRef) ?? typedRef;
    if (ref !== typedRef) terminal.noteReadAs('ref', typedRef, ref);
    const id = `${framework}:${ref}`;
    terminal.hint(['UNKNOWN_PROVISION'], id, refs.didYouMean(ref) || slugs.didYouMean(framework));
    const to = flags.to === undefined ? null : exactSlug(flags.to, 'to');
    const chosen =
      listOf(flags.crosswalks)?.map((slug) =>
        exactName(terminal, new KnownNames(crosswalks.keys()), slug, 'crosswalks', ['UNKNOWN_CROSSWALK']),
      ) ?? null;
    const asOf = flags.asOf ?? today();
    const reviewer = await reviewerOf(application, flags.organization);
    const problems = [
      ...(provisions.has(id) ? [] : [unknownName('ref', 'provision', id)]),
      ...misnamedMappings(
        {
          framework: (slug) => frameworks.get(slug) ?? null,
          crosswalk: (slug) => crosswalks.get(slug) ?? null,
        },
        to,
        chosen,
      ),
      ...dateProblems(asOf),
      ...(reviewer.ok ? [] : reviewer.problems),
    ];
    if (problems.length > 0 || !reviewer.ok) return terminal.refuse(problems);
    const titleOf = (provision: string): string | null => {
      const named = provisions.get(provision);
      return named === undefined ? null : fullTitle(index, named);
    };
    const slug = reviewer.value?.slug ?? null;
    const reviews = reviewer.value?.reviews;
    const mappings = mappingsOf(index, id, to, chosen).map(({ mapping, side, other, relationship }) => ({
      id: mapping.id,
      crosswalk: mapping.crosswalk,
      assertedBy: crosswalks.get(mapping.crosswalk)?.assertedBy ?? null,
      side,
      relationship,
      other,
      retired: isRetiredMapping(index, mapping),
      title:
        membersOfSide(other)
          .flatMap((each) => titleOf(each) ?? [])
          .join('; ') || null,
      confidence: mapping.confidence,
      rationaleType: mapping.rationaleType ?? crosswalks.get(mapping.crosswalk)?.defaultRationaleType ?? null,
      citedAs: mapping.citedAs,
      rationale: mapping.rationale,
      review: reviews?.of(pairOf(mapping), asOf) ?? null,
    }));
    const retired = isRetired(index, id);
    const asked = { organization: slug, asOf: slug === null ? null : asOf };
    return terminal.answer(mappingsAnswer, { state, framework, ref, retired, ...asked, mappings }, () =>
      [
        ...wrap(
          `${mappings.length} ${mappings.length === 1 ? 'mapping' : 'mappings'} of ${markRetired(`${framework} ${ref}`, retired)} ${titleOf(id) ?? ''}`,
          terminal.layout.width,
        ),
        '',
        formatTable(
          ['Relationship', 'Other provision', 'Title', 'Crosswalk and author', 'Confidence and own review'],
          mappings.map((row) => [
            relationshipOf(row, id, index) + typeOf(row, mappings),
            markedSide(index, row.other).replace(':', ' '),
            row.title,
            [row.crosswalk, row.assertedBy].filter((part) => part !== null).join(', '),
            [row.confidence, row.review === null ? null : reviewInWords(row.review)]
              .filter((part) => part !== null)
              .join('; '),
          ]),
          terminal.layout.width,
        ),
      ].join('\n'),
    );
  });
};

/** The type of a row's rationale, where its crosswalk has several rows on the pair. */
function typeOf(row: TypedRow, all: readonly TypedRow[]): string {
  const others = all.filter(
    ({ crosswalk, side, other }) => crosswalk === row.crosswalk && side === row.side && other === row.other,
  );
  return others.length < 2 ? '' : ` (${row.rationaleType ?? 'no type'})`;
}

interface TypedRow {
  readonly crosswalk: string;
  readonly side: string;
  readonly other: string;
  readonly rationaleType: string | null;
}

/** The relationship, with the union that it is about where the provision asked about is only a part of one. */
function relationshipOf(
  { id, side, relationship }: { id: string; side: string; relationship: string },
  asked: string,
  index: CatalogueIndex,
): string {
  const mapping = index.records.mappings.get(id);
  const marked = markRetired(relationship, mapping !== undefined && isRetiredRow(mapping));
  return side === asked ? marked : `${marked}, of ${markedSide(index, side).replace(':', ' ')} together`;
}

/** The organization whose reviews are shown: the one named, or the only one; null where there is none or several. */
async function reviewerOf(
  application: Application,
  named: string | undefined,
): Promise<Outcome<{ readonly slug: string; readonly reviews: ReviewIndex } | null>> {
  if (named === undefined && application.replica.organizations.length !== 1) return { ok: true, value: null };
  const projection = await projectionOf(application, named);
  if (!projection.ok) return projection;
  const { organization, reviews } = projection.value.organization;
  return { ok: true, value: { slug: organization.slug, reviews } };
}
