import type { CoverageStatus, ProvisionCoverage, StatusCounts } from '../../model/coverage.ts';
import type { Extent } from '../../model/extent.ts';
import { KnownNames } from '../../model/known-names.ts';
import type { QuestionScope, View, ViewQuestion } from '../../model/record-kind.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { BestChainFinder } from '../engine/best-chain-finder.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import { isVisible } from '../projection/crosswalk-choice.ts';
import { evidenceByLocalId } from '../projection/evidence-by-local-id.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { answeredProvision } from './answered-provision.ts';
import { countStatuses, provisionCoverage } from './coverage.ts';
import { evidenceOfChain } from './evidence-of-chain.ts';
import { bestExplainedChain } from './explain.ts';
import { type KindEvidence, KindFinder } from './kind-finder.ts';
import { type Choice, resolveChoiceInSteps, visibleFramework } from './resolved-choice.ts';

/** One provision that a question names, with its status in one scope. */
export interface ViewProvision {
  readonly framework: string;
  readonly ref: string;
  readonly title: string;
  /** Whether the catalogue no longer has it. */
  readonly retired: boolean;
  /** Null for a provision that is not assessable, and for a retired one. */
  readonly status: CoverageStatus | null;
  readonly coverage: ProvisionCoverage | null;
  /** Counts of the assessable provisions beneath one that is not assessable itself. */
  readonly parts: StatusCounts | null;
  /**
   * How far the best chain supports a provision that is not assessable; null where no chain leads to it, and for an
   * assessable one, whose coverage says it.
   */
  readonly extent: Extent | null;
  /** Local id of the evidence that begins its best chain, the first where several do; null where there is none. */
  readonly evidence: string | null;
  /** Who owns that evidence. */
  readonly owner: string | null;
}

/** What one scope has to say to a question. */
export interface ViewScope {
  /** Local id; null: the organization. */
  readonly system: string | null;
  readonly provisions: readonly ViewProvision[];
  /** In the order in which the question names the kinds. */
  readonly kinds: readonly KindEvidence[];
}

/** A question with those of whom it is asked, each of whom answers when asked. */
export interface AskedQuestion {
  readonly id: string;
  readonly question: string;
  readonly stage: string | null;
  readonly scope: QuestionScope;
  readonly framework: string | null;
  /** Numbers; null: the organization. Each system in scope on the day, in file order, or the one system of the choice. */
  readonly systems: readonly (number | null)[];
  /** A step is a provision or a kind. */
  readonly answerScope: (system: number | null) => Steps<ViewScope>;
}

export interface AnsweredQuestion {
  readonly id: string;
  readonly question: string;
  readonly stage: string | null;
  readonly scope: QuestionScope;
  readonly framework: string | null;
  /** The organization; or each system in scope on the day, in file order; or the one system that was asked for. */
  readonly scopes: readonly ViewScope[];
}

/** Its heading is that of the organization, and names the frameworks of the questions. */
type AnswerOf<Question> = Answer<{
  view: string;
  title: string;
  intro: string | null;
  questions: readonly Question[];
}>;
export type AskedView = AnswerOf<AskedQuestion>;
export type ViewAnswer = AnswerOf<AnsweredQuestion>;

/** The views that an organization may ask, by slug. */
export function visibleViews(projection: Projection): readonly View[] {
  const { slug } = projection.organization.organization;
  return [...projection.catalogue.records.views.values()]
    .filter((view) => !view.retired && isVisible(view.owner, slug))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** One view. Problem: `UNKNOWN_VIEW`, which names the views that exist. */
export function findView(projection: Projection, slug: string): Outcome<View> {
  const view = visibleViews(projection).find((each) => each.slug === slug);
  return view === undefined ? unknownView(projection, slug) : { ok: true, value: view };
}

/**
 * Answers a view: for each question the provisions it names with their status, and whether evidence of the kinds it
 * names is in force for these provisions. A view says what is recorded, never that a stage is passed.
 * Questions about systems are answered by the system of the choice, whatever its dates, or by each in scope.
 * Problems: those of {@link askView}.
 */
export function answerView(projection: Projection, choice: Choice, slug: string): Outcome<ViewAnswer> {
  const asked = askView(projection, choice, slug);
  if (!asked.ok) return asked;
  const questions = asked.value.questions.map(({ systems, answerScope, ...question }) => ({
    ...question,
    scopes: systems.map((each) => atOnce(answerScope(each))),
  }));
  return { ok: true, value: { ...asked.value, questions } };
}

/** As {@link answerView}, but a scope is answered only when it is asked. Problems: those of {@link resolveChoice} and {@link findView}. */
export function askView(projection: Projection, choice: Choice, slug: string): Outcome<AskedView> {
  return atOnce(askViewInSteps(projection, choice, slug));
}

/** As {@link askView}; a step is a framework of the notices. */
export function* askViewInSteps(
  projection: Projection,
  choice: Choice,
  slug: string,
): Steps<Outcome<AskedView>> {
  const found = findView(projection, slug);
  const resolved = yield* resolveChoiceInSteps(projection, choice, null);
  if (!found.ok || !resolved.ok) {
    return {
      ok: false,
      problems: [...(found.ok ? [] : found.problems), ...(resolved.ok ? [] : resolved.problems)],
    };
  }
  yield* projection.organization.groupLinks();
  yield* evidenceByLocalId.inSteps(projection.organization.evidence);
  const view = found.value;
  const { evaluation } = resolved.value;
  const frameworks = frameworksOf(projection, view);
  const answering: Answering = {
    projection,
    evaluation,
    kinds: new KindFinder(projection, evaluation),
    chains: new BestChainFinder(evaluation),
  };
  return yield* answerOfInSteps(
    projection,
    { ...choice, system: null },
    { ...resolved.value, system: null, frameworks },
    {
      ...{ view: view.slug, title: view.title, intro: view.intro },
      questions: view.questions.map((question) => askQuestion(answering, resolved.value.system, question)),
    },
  );
}

/** What the scopes of one view share while they are answered. */
interface Answering {
  readonly projection: Projection;
  readonly evaluation: Evaluation;
  readonly kinds: KindFinder;
  readonly chains: BestChainFinder;
}

function askQuestion(
  answering: Answering,
  only: number | null,
  { id, question, stage, framework, refs, recordKinds, ...rest }: ViewQuestion,
): AskedQuestion {
  const scope = rest.scope ?? 'organization';
  const systems = only === null ? answering.evaluation.systemsInScope : [only];
  const { catalogue, organization } = answering.projection;
  const named = refs.flatMap((ref) => catalogue.numberOf.get(`${framework}:${ref}`) ?? []);
  const provisions = named.flatMap((provision) => withDescendants(provision, catalogue.end[provision]!));
  return {
    ...{ id, question, stage, scope, framework },
    systems: scope === 'each-system' ? systems : [null],
    answerScope: function* (system) {
      const named: ViewProvision[] = [];
      const number = framework === null ? undefined : catalogue.frameworkNumber.get(framework);
      if (number !== undefined) yield* answerFrameworks(answering.evaluation, system, [number]);
      for (const ref of refs) {
        const asked = catalogue.numberOf.get(`${framework}:${ref}`);
        if (asked !== undefined && number !== undefined) {
          const answer = answering.evaluation.scope(system).answer(number);
          yield* answer.completeInSteps(asked - answer.start);
        }
        named.push(yield* answerRef(answering, system, framework!, ref));
        yield;
      }
      const kinds: KindEvidence[] = [];
      for (const kind of recordKinds)
        kinds.push(yield* answering.kinds.findInSteps(kind, system, provisions));
      const localId = system === null ? null : organization.systems[system]!.system.localId;
      return { system: localId, provisions: named, kinds };
    },
  };
}

/** Numbers of a provision and of what is beneath it, which follow each other. */
function withDescendants(provision: number, end: number): readonly number[] {
  return Array.from({ length: end - provision }, (_, index) => provision + index);
}

function* answerRef(
  { projection, evaluation, chains }: Answering,
  system: number | null,
  framework: string,
  ref: string,
): Steps<ViewProvision> {
  const { catalogue, organization } = projection;
  const id = `${framework}:${ref}`;
  const title = catalogue.records.provisions.get(id)?.title ?? ref;
  const provision = catalogue.numberOf.get(id);
  const unknown = {
    framework,
    ref,
    title,
    retired: provision === undefined,
    status: null,
    coverage: null,
    parts: null,
    extent: null,
    evidence: null,
    owner: null,
  };
  if (provision === undefined) return unknown;
  const asked = answeredProvision(evaluation, system, provision);
  const { answer, isAssessable } = asked;
  const best = yield* bestExplainedChain(chains, asked);
  const evidence = (best && evidenceOfChain(best)[0]) ?? null;
  const owner =
    evidence === null ? null : (evidenceByLocalId(organization.evidence).get(evidence)?.owner ?? null);
  if (isAssessable) {
    const coverage = provisionCoverage(projection, answer, provision);
    return { ...unknown, status: coverage.status, coverage, evidence, owner };
  }
  const parts = countStatuses(catalogue, answer, provision + 1, catalogue.end[provision]!);
  return { ...unknown, parts, extent: best?.extent ?? null, evidence, owner };
}

/** Numbers of the frameworks that the view's questions name, each once. */
function frameworksOf(projection: Projection, view: View): readonly number[] {
  const named = new Set(view.questions.flatMap(({ framework }) => framework ?? []));
  return [...named].flatMap((framework) => visibleFramework(projection, framework) ?? []);
}

function unknownView(projection: Projection, slug: string): Outcome<never> {
  const known = new KnownNames(visibleViews(projection).map((view) => view.slug));
  const sentence = `There is no view ${JSON.stringify(slug)}.${known.didYouMean(slug)}`;
  return refused(inField('view', 'UNKNOWN_VIEW', sentence));
}
