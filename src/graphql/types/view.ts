import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import type { KindEvidence as Found } from '../../coverage/questions/kind-finder.ts';
import type { Choice } from '../../coverage/questions/resolved-choice.ts';
import {
  type AskedQuestion,
  type AskedView,
  askViewInSteps,
  findView,
  type ViewProvision as NamedProvision,
  type ViewScope as Scope,
} from '../../coverage/questions/view.ts';
import { atOnce, type Steps } from '../../coverage/steps.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import type { View as ViewRecord } from '../../model/record-kind.ts';
import type { Outcome } from '../../problems/problem.ts';
import { answerKey, type KeyParameter } from '../answer-key.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import type { GraphQLContext } from '../context.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { type ListOwner, ownedByAnswer } from '../list-owner.ts';
import { type AskedAgain, loadAnswer } from '../load-answer.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Evidence, EvidenceConnection, evidenceParents, pageOfEvidence } from '../references/evidence.ts';
import { Provision } from '../references/provision.ts';
import { inSteps } from '../time-slices.ts';
import type { Within } from '../within.ts';
import { Answer, CrosswalkAnswer, OF_ANSWER } from './answer.ts';
import { CoverageStatus, Extent, KindPresence, KindRemark, QuestionScope } from './enums.ts';
import { RecordKind } from './record-kind.ts';
import { countsOf, StatusCount } from './status-count.ts';

/** A row of an answer, and whose its lists are. */
interface Owned<R> extends Within<R> {
  readonly owner: ListOwner;
}

function owned<R>(projection: Projection, rows: readonly R[], owner: ListOwner): Owned<R>[] {
  return rows.map((row) => ({ projection, row, owner }));
}

const ViewProvision = builder.objectRef<Within<NamedProvision>>('ViewProvision');

ViewProvision.implement({
  description: 'A provision that a question names, with its status in one scope.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ projection, row }) =>
        projection.catalogue.records.provisions.get(`${row.framework}:${row.ref}`)!,
    }),
    retired: t.boolean({
      description:
        'Whether the catalogue no longer has the provision. The question then has no answer to it.',
      resolve: ({ row }) => row.retired,
    }),
    status: t.field({
      type: CoverageStatus,
      nullable: true,
      description:
        'How far evidence supports the provision. Null for a provision that is not assessable, or is retired.',
      resolve: ({ row }) => row.status,
    }),
    parts: t.field({
      type: [StatusCount],
      cost: { rows: () => COVERAGE_STATUSES.length },
      nullable: true,
      description:
        'How many assessable provisions beneath it have each status, if it is not assessable itself.',
      resolve: ({ row }) => (row.parts === null ? null : countsOf(row.parts)),
    }),
    extent: t.field({
      type: Extent,
      nullable: true,
      description: 'How much of the provision its best chain supports, if it is not assessable itself.',
      resolve: ({ row }) => row.extent,
    }),
    evidence: t.field({
      type: Evidence,
      nullable: true,
      description: 'The evidence of its best chain.',
      resolve: ({ projection, row }) =>
        row.evidence === null ? null : (evidenceParents(projection, [row.evidence])[0] ?? null),
    }),
    owner: t.string({
      nullable: true,
      description: 'Who owns that evidence.',
      resolve: ({ row }) => row.owner,
    }),
  }),
});

const ViewProvisionConnection = connectionOf('ViewProvision', ViewProvision);

const KindEvidence = builder.objectRef<Owned<Found>>('KindEvidence');

KindEvidence.implement({
  description: 'What a scope has of one kind of evidence.',
  fields: (t) => ({
    kind: t.field({
      type: RecordKind,
      nullable: true,
      description: 'The kind. Null if the catalogue no longer has it.',
      resolve: ({ projection, row }) => projection.catalogue.records.recordKinds.get(row.kind),
    }),
    presence: t.field({
      type: KindPresence,
      description: 'Whether evidence of the kind counts for the provisions that the question names.',
      resolve: ({ row }) => row.presence,
    }),
    evidence: t.field({
      type: EvidenceConnection,
      nullable: true,
      args: PAGING,
      description: 'The records on which this is based.',
      resolve: ({ projection, row, owner }, args, _, info) =>
        pageOfEvidence(projection, row.evidence, askedPage(info, args, ...owner, row.kind)),
    }),
    remark: t.field({
      type: KindRemark,
      nullable: true,
      description: 'What you must also know about these records.',
      resolve: ({ row }) => row.remark,
    }),
  }),
});

const ViewScope = builder.objectRef<Owned<Scope>>('ViewScope');

ViewScope.implement({
  description: 'The answer to a question for one scope.',
  fields: (t) => ({
    system: t.field({
      type: AISystem,
      nullable: true,
      description: 'The system. Null for the organization.',
      resolve: ({ projection, row }) => systemParent(projection, row.system),
    }),
    provisions: t.field({
      type: ViewProvisionConnection,
      nullable: true,
      args: PAGING,
      description: 'The provisions that the question names, in its order.',
      resolve: ({ projection, row, owner }, args, _, info) => {
        const page = askedPage(info, args, ...owner);
        return pageOf(row.provisions, page, stateKey(projection), (each) => ({ projection, row: each }));
      },
    }),
    kinds: t.field({
      type: [KindEvidence],
      cost: { rows: () => 20 },
      description: 'The kinds of evidence that the question names, in its order.',
      resolve: ({ projection, row, owner }) => owned(projection, row.kinds, owner),
    }),
  }),
});

const ViewScopeConnection = connectionOf('ViewScope', ViewScope);

interface QuestionParent extends Owned<AskedQuestion> {
  readonly view: ViewParent;
}

const ViewQuestion = builder.objectRef<QuestionParent>('ViewQuestion');

function keyOfQuestion({ view, row }: QuestionParent): string {
  return keyOfView(view, view.answer.questions.indexOf(row));
}

function questionParent(view: ViewParent, row: AskedQuestion): QuestionParent {
  const owner = [...ownedByAnswer(view.answer), view.view.slug];
  return { projection: view.projection, view, row, owner };
}

builder.node(ViewQuestion, {
  description: 'A question as people ask it, with its answers.',
  id: { resolve: keyOfQuestion, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadAnswer(
      context,
      key,
      async ({ parameters: [slug, place], ...asked }) => {
        const view = await viewAgain(context, asked, slug);
        if (view?.ok !== true) return view;
        const row = typeof place === 'number' ? view.value.answer.questions[place] : undefined;
        return row === undefined ? null : { ok: true, value: questionParent(view.value, row) };
      },
      keyOfQuestion,
    ),
  fields: (t) => ({
    questionId: t.string({ description: 'The id within the view.', resolve: ({ row }) => row.id }),
    question: t.string({ description: 'The question.', resolve: ({ row }) => row.question }),
    stage: t.string({
      nullable: true,
      description: 'The stage of a process to which the question belongs.',
      resolve: ({ row }) => row.stage,
    }),
    scope: t.field({
      type: QuestionScope,
      description: 'Whether the question is asked once, or of each system in scope.',
      resolve: ({ row }) => row.scope,
    }),
    scopes: t.field({
      type: ViewScopeConnection,
      nullable: true,
      description:
        'The answers: one for the organization, or one for each system in scope on the day, in file order.',
      args: PAGING,
      cost: {
        rows: ({ systems }) => Math.max(1, systems),
        work: ({ evidenceOfKind, systems }, { first }) =>
          Math.min(first, systems + 1) * (20 + evidenceOfKind / 50),
      },
      resolve: async ({ projection, row, owner }, args, context, info) => {
        const ofQuestion = [...owner, row.id];
        const page = askedPage(info, args, ...ofQuestion);
        const asked = pageOf(row.systems, page, stateKey(projection), (system) => system);
        const edges: { cursor: string; node: Owned<Scope> }[] = [];
        for (const { cursor, node } of asked.edges) {
          const scope = await inSteps(context, row.answerScope(node));
          edges.push({ cursor, node: { projection, row: scope, owner: [...ofQuestion, node] } });
        }
        return { ...asked, edges };
      },
    }),
  }),
});

const ViewQuestionConnection = connectionOf('ViewQuestion', ViewQuestion);

/**
 * A view of an organization. It is answered once, when its questions or the heading of its answer are first read.
 */
export class ViewParent {
  readonly projection: Projection;
  readonly view: ViewRecord;
  readonly choice: Omit<Choice, 'system'>;
  #answer: AskedView | null;

  /** @param answer null: it is not answered yet */
  constructor(
    projection: Projection,
    view: ViewRecord,
    choice: Omit<Choice, 'system'>,
    answer: AskedView | null = null,
  ) {
    this.projection = projection;
    this.view = view;
    this.choice = choice;
    this.#answer = answer;
  }

  get answer(): AskedView {
    return atOnce(this.answerInSteps());
  }

  *answerInSteps(): Steps<AskedView> {
    const choice = { ...this.choice, system: null };
    this.#answer ??= orRefuse(yield* askViewInSteps(this.projection, choice, this.view.slug));
    return this.#answer;
  }
}

function keyOfView({ projection, choice, view }: ViewParent, ...place: readonly number[]): string {
  return answerKey(projection, { ...choice, system: null }, view.slug, ...place);
}

/** Answers a view. Problems of the question. */
export async function answeredView(
  context: GraphQLContext,
  projection: Projection,
  choice: Choice,
  slug: string,
): Promise<Outcome<ViewParent>> {
  const view = findView(projection, slug);
  if (!view.ok) return view;
  const answer = await evaluating(context, askViewInSteps(projection, choice, slug));
  return answer.ok
    ? { ok: true, value: new ViewParent(projection, view.value, choice, answer.value) }
    : answer;
}

/** Null: no view is named, or a system is asked about, which has no views. */
async function viewAgain(
  context: GraphQLContext,
  { projection, choice }: Pick<AskedAgain, 'projection' | 'choice'>,
  slug: KeyParameter | undefined,
): Promise<Outcome<ViewParent> | null> {
  if (typeof slug !== 'string' || choice.system !== null) return null;
  return answeredView(context, projection, choice, slug);
}

export const View = builder.objectRef<ViewParent>('View');

builder.node(View, {
  description:
    'Questions that people ask together, answered from the records. The answers show only what is recorded.',
  interfaces: [Answer, CrosswalkAnswer],
  id: { resolve: (view) => keyOfView(view), description: OF_ANSWER },
  loadOne: (key, context) =>
    loadAnswer(
      context,
      key,
      ({ parameters: [slug], ...asked }) => viewAgain(context, asked, slug),
      (view) => keyOfView(view),
    ),
  fields: (t) => ({
    slug: t.string({ description: 'The short name.', resolve: ({ view }) => view.slug }),
    title: t.string({ description: 'The title.', resolve: ({ view }) => view.title }),
    intro: t.string({
      nullable: true,
      description: 'What the view is for.',
      resolve: ({ view }) => view.intro,
    }),
    questions: t.field({
      type: ViewQuestionConnection,
      nullable: true,
      args: PAGING,
      description: 'The questions, in order.',
      resolve: (view, args, _, info) => {
        const { projection, answer } = view;
        const page = askedPage(info, args, ...ownedByAnswer(answer), view.view.slug);
        return pageOf(answer.questions, page, stateKey(projection), (row) => questionParent(view, row));
      },
    }),
  }),
});
