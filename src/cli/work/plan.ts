import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import { findPlan, PLAN_STEPS, type PlanAnswer } from '../../coverage/questions/plan.ts';
import { counted } from '../../model/counted.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { planAnswer } from '../answers/what-if-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { daysOf } from '../days-of.ts';
import type { Layout } from '../layout.ts';
import { provisionColumn } from '../provision-column.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { risesInWords } from '../rises-in-words.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';
import { wrap } from '../wrap.ts';

/** `plan`: the provisions for which evidence would make most statuses better, one after another. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const limit = daysOf(options.limit, PLAN_STEPS);
    const answer = findPlan(projection, choiceOf(flags), listOf(flags.frameworks), limit);
    return terminal.tell(planAnswer, answer, (value, layout) => formatPlan(value, projection, layout));
  });

function formatPlan(answer: PlanAnswer, { catalogue }: Projection, layout: Layout): string {
  const { steps, ceiling, isBest, frameworks, limit } = answer;
  const provision = provisionColumn(frameworks);
  const rows = steps.map((step, index) => [
    index + 1,
    provision.name(step.framework, step.ref),
    fullTitle(catalogue, step),
    step.gain,
    step.gainSoFar,
    risesInWords(step.improved, (framework, ref) => provision.name(framework, ref)),
  ]);
  const header = ['No', provision.header, 'Title', 'Gain', 'Sum', 'Makes better'];
  const proof =
    isBest === true
      ? `It is proven that no set of ${counted(limit, 'provision')} makes more statuses better.`
      : `It is not known whether another set of ${counted(limit, 'provision')} makes more statuses better.`;
  const bound = `Evidence for every provision together would make ${statuses(ceiling)} better. ${proof}`;
  return [
    formatHeading(
      'Next best evidence',
      answer,
      layout,
      `${counted(steps.length, 'provision')}, ${statuses(steps.at(-1)?.gainSoFar ?? 0)} better`,
    ),
    ...(rows.length === 0 ? [] : [formatTable(header, rows, layout.width), '']),
    ...wrap(bound, layout.width),
    formatEnd(answer, layout),
  ].join('\n');
}

function statuses(number: number): string {
  return `${number} ${number === 1 ? 'status' : 'statuses'}`;
}
