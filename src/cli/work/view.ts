import { evidenceByLocalId } from '../../coverage/projection/evidence-by-local-id.ts';
import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import {
  answerView,
  type ViewAnswer,
  type ViewProvision,
  type ViewScope,
  visibleViews,
} from '../../coverage/questions/view.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import type { Evidence } from '../../model/evidence.ts';
import { groupBy } from '../../model/group-by.ts';
import { markRetired } from '../../model/mark.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { viewAnswer, viewsAnswer } from '../answers/view-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { ExactNames } from '../exact-names.ts';
import type { Layout } from '../layout.ts';
import { presenceInWords } from '../presence-in-words.ts';
import { choiceOf } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';
import { wrap } from '../wrap.ts';

/** `view [SLUG]`: answers the questions of a view. Without a slug it lists the views. */
export const work: CommandWork = (terminal, received, slug) =>
  withProjection(terminal, received, (projection, flags) => {
    if (slug === undefined) return terminal.answer(viewsAnswer, ...listOfViews(projection));
    const exact = new ExactNames(terminal, projection).view(slug);
    const answer = answerView(projection, choiceOf(flags), exact);
    return terminal.tell(viewAnswer, answer, (value, layout) => formatView(value, projection, layout));
  });

function listOfViews(projection: Projection) {
  const views = visibleViews(projection).map(({ slug, title, intro, questions }) => ({
    slug,
    title,
    intro,
    questions: questions.length,
  }));
  const rows = views.map(({ slug, title, questions }) => [slug, title, questions]);
  return [{ views }, () => formatTable(['View', 'Title', 'Questions'], rows)] as const;
}

/** Consecutive questions with the same words become one table, so that several frameworks can be compared. */
function formatView(answer: ViewAnswer, projection: Projection, layout: Layout): string {
  const records = evidenceByLocalId(projection.organization.evidence);
  const parts = [formatHeading(answer.title, answer, layout)];
  let stage: string | null = null;
  for (const asked of groupBy(
    answer.questions,
    ({ question, stage }) => `${stage ?? ''}|${question}`,
  ).values()) {
    const [first] = asked;
    if (first === undefined) continue;
    if (first.stage !== null && first.stage !== stage) parts.push(`== ${first.stage} ==\n`);
    stage = first.stage;
    parts.push(...wrap(first.question, layout.width));
    const rows = asked.flatMap(({ scopes }) => scopes.flatMap((scope) => rowsOf(scope, projection, records)));
    parts.push(
      rows.length === 0 ? 'No system is in scope on that day.' : formatTable(HEADER, rows, layout.width),
      '',
    );
  }
  parts.push(formatEnd(answer, layout));
  return parts.join('\n');
}

const HEADER = ['Scope', 'Provision or kind', 'Title', 'Answer', 'Owner', 'Evidence'];

function rowsOf(
  { system, provisions, kinds }: ViewScope,
  { catalogue }: Projection,
  records: ReadonlyMap<string, Evidence>,
): (string | null)[][] {
  const scope = system ?? 'organization';
  return [
    ...provisions.map((each) => [
      ...[
        scope,
        markRetired(`${each.framework} ${each.ref}`, each.retired),
        each.title === null ? null : fullTitle(catalogue, { ...each, title: each.title }),
      ],
      ...[statusOf(each), each.owner, evidenceOf(each)],
    ]),
    ...kinds.map(({ kind, presence, evidence, remark }) => {
      const answering = new Set(evidence.map((localId) => records.get(localId)?.owner ?? 'nobody'));
      const label = catalogue.records.recordKinds.get(kind)?.label ?? null;
      const answer = presenceInWords(presence, remark);
      return [scope, kind, label, answer, [...answering].join(', '), evidence.join(', ')];
    }),
  ];
}

/** The evidence of the best chain. For a GAP or LAPSED provision it is what would reach it if it counted. */
function evidenceOf({ coverage, evidence }: ViewProvision): string | null {
  if (evidence === null || coverage === null) return evidence;
  const status = coverage.statusWhenApplicable ?? coverage.status;
  return status === 'GAP' || status === 'LAPSED' ? `${evidence} (does not count)` : evidence;
}

/**
 * The status of a provision, null where it is retired; of one that is not assessable the counts of the provisions beneath it, else how far evidence
 * supports it.
 */
function statusOf({ status, parts, extent }: ViewProvision): string | null {
  if (status !== null) return status;
  if (parts === null) return null;
  const counted = COVERAGE_STATUSES.filter((each) => parts[each] > 0);
  if (counted.length > 0) return counted.map((each) => `${each} ${parts[each]}`).join(', ');
  return extent === null ? 'no evidence' : `evidence: ${extent}`;
}
