import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import {
  answerMatrixInSteps,
  type MatrixAnswer,
  type MatrixRow as Row,
} from '../../coverage/questions/matrix.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import {
  answerKey,
  frameworkNumbers,
  frameworksOfNumbers,
  systemBits,
  systemsOfBits,
} from '../answer-key.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { evaluating } from '../evaluating.ts';
import { LIMITS } from '../limits.ts';
import { ownedByAnswer } from '../list-owner.ts';
import { loadAnswer } from '../load-answer.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Framework } from '../references/framework.ts';
import { Answer, CrosswalkAnswer, OF_ANSWER } from './answer.ts';
import { MatrixGrid } from './matrix-grid.ts';
import { checkSystems } from './matrix-systems.ts';
import { countsOf, StatusCount } from './status-count.ts';

interface RowParent {
  readonly projection: Projection;
  readonly answer: MatrixAnswer;
  readonly row: Row;
}

const MatrixRow = builder.objectRef<RowParent>('MatrixRow');

function keyOfRow({ projection, answer, row: { system, framework } }: RowParent): string {
  return answerKey(projection, { ...answer, system }, framework);
}

builder.node(MatrixRow, {
  description: 'The counts for one framework, of the organization or one system.',
  id: { resolve: keyOfRow, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadAnswer(
      context,
      key,
      async ({ projection, choice, parameters: [framework] }) => {
        if (typeof framework !== 'string') return null;
        const systems = choice.system === null ? [] : [choice.system];
        const answer = await evaluating(
          context,
          answerMatrixInSteps(projection, choice, [framework], systems),
        );
        if (!answer.ok) return answer;
        const row = answer.value.rows.find(({ system }) => system === choice.system);
        return row === undefined ? null : { ok: true, value: { projection, answer: answer.value, row } };
      },
      keyOfRow,
    ),
  fields: (t) => ({
    system: t.field({
      type: AISystem,
      nullable: true,
      description: 'The system. Null for the organization.',
      resolve: ({ projection, row }) => systemParent(projection, row.system),
    }),
    framework: t.field({
      type: Framework,
      description: 'The framework.',
      resolve: ({ projection, row }) => projection.catalogue.records.frameworks.get(row.framework)!,
    }),
    counts: t.field({
      type: [StatusCount],
      cost: { rows: () => COVERAGE_STATUSES.length },
      description: 'How many assessable provisions have each status.',
      resolve: ({ row }) => countsOf(row.counts),
    }),
  }),
});

const MatrixRowConnection = connectionOf('MatrixRow', MatrixRow);

interface MatrixParent {
  readonly projection: Projection;
  readonly answer: MatrixAnswer;
  /** Local ids of the systems that were asked for; null: all of them. */
  readonly systems: readonly string[] | null;
}

export const CoverageMatrix = builder.objectRef<MatrixParent>('CoverageMatrix');

function keyOfMatrix({ projection, answer, systems }: MatrixParent): string {
  const frameworks = frameworkNumbers(projection, answer.frameworks);
  return answerKey(projection, answer, frameworks, systemBits(projection, systems));
}

builder.node(CoverageMatrix, {
  description: 'How many provisions have each status, for the organization and each system, by framework.',
  interfaces: [Answer, CrosswalkAnswer],
  id: { resolve: keyOfMatrix, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadAnswer(
      context,
      key,
      async ({ projection, choice, parameters: [asked = null, wanted = null] }) => {
        const frameworks = frameworksOfNumbers(projection, asked);
        const systems = typeof wanted === 'string' ? systemsOfBits(projection, wanted) : null;
        if ((systems ?? projection.organization.systems).length > LIMITS.gridSystems) return null;
        const finding = answerMatrixInSteps(projection, choice, frameworks, systems);
        const answer = await evaluating(context, finding);
        return answer.ok ? { ok: true, value: { projection, answer: answer.value, systems } } : answer;
      },
      keyOfMatrix,
    ),
  fields: (t) => ({
    rows: t.field({
      type: MatrixRowConnection,
      nullable: true,
      description: `The organization comes first, then its systems in file order, each with the frameworks in the order of the question. At most ${LIMITS.matrixSystems} systems at a time; \`grid\` has more.`,
      args: PAGING,
      resolve: ({ projection, answer, systems }, args, _, info) => {
        checkSystems(systems?.length ?? projection.organization.systems.length, LIMITS.matrixSystems);
        const page = askedPage(info, args, ...ownedByAnswer(answer), systems);
        return pageOf(answer.rows, page, stateKey(projection), (row) => ({ projection, answer, row }));
      },
    }),
    grid: t.field({
      type: MatrixGrid,
      description: 'The same counts as numbers alone.',
      resolve: ({ projection, answer }) => ({ projection, answer }),
    }),
  }),
});
