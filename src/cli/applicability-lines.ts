import type { Explanation } from '../coverage/questions/explain.ts';
import type {
  ExcludedSystem,
  ExplainedCondition,
  ExplainedDate,
  ExplainedRule,
} from '../coverage/questions/explained-applicability.ts';
import type { Decision } from '../model/organization.ts';
import { oneLine } from './one-line.ts';
import { wrap } from './wrap.ts';

/** The decision, rules, conditions and dates that say whether a provision applies, each from a new line. */
export function applicabilityLines(answer: Explanation, width: number): readonly string[] {
  const { notApplicableBecause, appliesFrom, decision, applicability } = answer;
  const { rules, conditions, dates, systems, systemCount } = applicability;
  const lines = [
    ...(notApplicableBecause === null ? [] : [`It does not apply because of: ${notApplicableBecause}`]),
    ...(decision === null ? [] : decisionLines(decision)),
    ...rules.filter(({ isMet }) => !isMet).map(ruleInWords),
    ...(systemCount === 0 ? [] : [systemsInWords(systems, systemCount)]),
    ...conditions.filter(({ isAsked }) => isAsked).map(conditionInWords),
    ...(appliesFrom === null ? [] : [`Applies from: ${appliesFrom}${statedFor(dates)}`]),
  ];
  return lines.length === 0 ? [] : [...lines.flatMap((line) => wrap(oneLine(line), width)), ''];
}

function decisionLines({ applicable, ref, system, by, on, ...rest }: Decision): readonly string[] {
  const who = by === null ? '' : ` by ${by}`;
  const where = system === null ? ref : `${ref} for ${system}`;
  const { driver, owner, approver, approvedOn, reviewedOn, justification, note } = rest;
  const approval = approver === null ? '' : ` by ${approver}`;
  const more = [
    driver === null ? null : `driver ${driver}`,
    owner === null ? null : `owner ${owner}`,
    approvedOn === null ? null : `approved${approval} on ${approvedOn}`,
    reviewedOn === null ? null : `reviewed on ${reviewedOn}`,
  ].filter((part) => part !== null);
  return [
    `Decision on ${where}: ${[applicable ? 'applies' : 'does not apply', `${on}${who}`, ...more].join(', ')}`,
    ...(justification === null ? [] : [`Justification: ${justification}`]),
    ...(note === null ? [] : [`Note: ${note}`]),
  ];
}

function ruleInWords({ rule, statedAt, binds, has }: ExplainedRule): string {
  const what = rule === 'ROLES' ? 'role' : 'class';
  const own = has === null || has.length === 0 ? `no ${what}` : has.join(', ');
  return `It binds the ${what} ${binds.join(' or ')}, as ${statedAt} states. Recorded here: ${own}`;
}

function conditionInWords(condition: ExplainedCondition): string {
  const { question, expected, answer, answeredFor, by, on, note, statedAt } = condition;
  const limits = [
    condition.class === null ? null : `for the class ${condition.class}`,
    condition.onMarketBefore === null ? null : `for systems on the market before ${condition.onMarketBefore}`,
  ].filter((part) => part !== null);
  const whom = limits.length === 0 ? 'it' : `${limits.join(' and ')} it`;
  const applies = `${capitalized(whom)} applies only if the answer is ${expected}, as ${statedAt} states.`;
  const whose = answeredFor === null ? "The organization's answer" : `The answer of ${answeredFor}`;
  const given = [answer, by, on].filter((part) => part !== null).join(', ');
  const said = answer === null ? 'Nobody has answered yet.' : `${whose}: ${given}.`;
  return `${question} (${condition.condition}) ${applies} ${said}${note === null ? '' : ` ${note}`}`;
}

function systemsInWords(systems: readonly ExcludedSystem[], count: number): string {
  const named = systems.map(({ system, because }) => (because === null ? system : `${system} (${because})`));
  const more = count - systems.length;
  return `It applies to none of the ${count} systems in scope: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function statedFor(dates: readonly ExplainedDate[]): string {
  const counting = dates.find(({ counts }) => counts);
  return counting === undefined ? '' : `, as ${counting.statedAt} states`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
