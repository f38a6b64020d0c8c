import type { CoverageStatus, ProvisionCoverage, StatusCounts } from '../../model/coverage.ts';
import type { QuestionScope, View, ViewQuestion } from '../../model/record-kind.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { isVisible } from '../projection/crosswalk-choice.ts';
import type { Projection } from '../projection/projection.ts';
import { type Answer, answerOf } from './answer.ts';
import { countStatuses, provisionCoverage } from './coverage.ts';
import { type KindEvidence, KindFinder } from './kind-finder.ts';
import { type Choice, type ResolvedChoice, resolveChoice, visibleFramework } from './resolved-choice.ts';

/** One provision that a question names, with its status in one scope. */
export interface ViewProvision {
  readonly framework: string;
  readonly ref: string;
  readonly title: string;
  /** Null for a provision that is not assessable, and for a retired one. */
  readonly status: CoverageStatus | null;
  readonly coverage: ProvisionCoverage | null;
  /** Counts of the assessable provisions beneath one that is not assessable itself. */
  readonly parts: StatusCounts | null;
}

/** What one scope has to say to a question. */
export interface ViewScope {
  /** Local id; null: the organization. */
  readonly system: string | null;
  readonly provisions: readonly ViewProvision[];
  /** In the order in which the question names the kinds. */
  readonly kinds: readonly KindEvidence[];
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
export type ViewAnswer = Answer<{
  view: string;
  title: string;
  intro: string | null;
  questions: readonly AnsweredQuestion[];
}>;

/** The views that an organization may ask, by slug. */
export function visibleViews(projection: Projection): readonly View[] {
  const { slug } = projection.organization.organization;
  return [...projection.catalogue.records.views.values()]
    .filter((view) => isVisible(view.owner, slug))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** One view. Problem: `UNKNOWN_VIEW`, which names the views that exist. */
export function findView(projection: Projection, slug: string): Outcome<View> {
  const view = visibleViews(projection).find((each) => each.slug === slug);
  return view === undefined ? unknownView(projection, slug) : { ok: true, value: view };
}

/**
 * Answers a view: for each question the provisions it names with their status, and what evidence of the kinds it
 * names is in force, lapsed or missing. A view says what is recorded, never that a stage is passed.
 * Questions about systems are answered by the system of the choice, whatever its dates, or by each in scope.
 * Problems: those of {@link resolveChoice} and {@link findView}.
 */
export function answerView(projection: Projection, choice: Choice, slug: string): Outcome<ViewAnswer> {
  const found = findView(projection, slug);
  const resolved = resolveChoice(projection, choice, null);
  if (!found.ok || !resolved.ok) {
    return {
      ok: false,
      problems: [...(found.ok ? [] : found.problems), ...(resolved.ok ? [] : resolved.problems)],
    };
  }
  const view = found.value;
  const frameworks = frameworksOf(projection, view);
  const finder = new KindFinder(projection, resolved.value.evaluation.day);
  const questions = view.questions.map((question) =>
    answerQuestion(projection, resolved.value, finder, question),
  );
  return answerOf(
    projection,
    { ...choice, system: null },
    { ...resolved.value, system: null, frameworks },
    { view: view.slug, title: view.title, intro: view.intro, questions },
  );
}

function answerQuestion(
  projection: Projection,
  { evaluation, system: only }: ResolvedChoice,
  finder: KindFinder,
  question: ViewQuestion,
): AnsweredQuestion {
  const scope = question.scope ?? 'organization';
  const systems = only === null ? evaluation.systemsInScope : [only];
  const numbers = scope === 'each-system' ? systems : [null];
  return {
    id: question.id,
    question: question.question,
    stage: question.stage,
    scope,
    framework: question.framework,
    scopes: numbers.map((number) => {
      const system = number === null ? null : projection.organization.systems[number]!.system.localId;
      return {
        system,
        provisions: question.refs.map((ref) =>
          answerRef(projection, evaluation.scope(number), question.framework!, ref),
        ),
        kinds: question.recordKinds.map((kind) => finder.find(kind, system)),
      };
    }),
  };
}

function answerRef(
  projection: Projection,
  scope: ReturnType<ResolvedChoice['evaluation']['scope']>,
  framework: string,
  ref: string,
): ViewProvision {
  const { catalogue } = projection;
  const id = `${framework}:${ref}`;
  const title = catalogue.records.provisions.get(id)?.title ?? ref;
  const provision = catalogue.numberOf.get(id);
  if (provision === undefined) return { framework, ref, title, status: null, coverage: null, parts: null };
  const answer = scope.answer(catalogue.frameworkNumber.get(framework)!);
  if (catalogue.assessable[provision] === 1) {
    const coverage = provisionCoverage(projection, answer, provision);
    return { framework, ref, title, status: coverage.status, coverage, parts: null };
  }
  const parts = countStatuses(catalogue, answer, provision + 1, catalogue.end[provision]!);
  return { framework, ref, title, status: null, coverage: null, parts };
}

/** Numbers of the frameworks that the view's questions name, each once. */
function frameworksOf(projection: Projection, view: View): readonly number[] {
  const named = new Set(view.questions.flatMap(({ framework }) => framework ?? []));
  return [...named].flatMap((framework) => visibleFramework(projection, framework) ?? []);
}

function unknownView(projection: Projection, slug: string): Outcome<never> {
  const known = visibleViews(projection).map((view) => view.slug);
  const names = known.length === 0 ? 'there are none' : `there are ${known.join(', ')}`;
  const sentence = `There is no view ${JSON.stringify(slug)}; ${names}.`;
  return refused(inField('view', 'UNKNOWN_VIEW', sentence));
}
