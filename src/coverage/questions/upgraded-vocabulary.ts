import type { Framework } from '../../model/framework.ts';
import type { AISystem, ConditionAnswer } from '../../model/organization.ts';
import { scopedKey, type UpgradedEditions, type UpgradedRecord, upgraded } from './upgraded-record.ts';

/** Roles and classes come over together or not at all: half of them would say that a system has no others. */
export function* upgradedSystem(system: AISystem, { from, to }: UpgradedEditions): Generator<UpgradedRecord> {
  const of = (framework: string) =>
    [system.roles, system.classes].map((terms) =>
      terms.flatMap((term) => (term.framework === framework ? [term.id] : [])),
    );
  const [roles = [], classes = []] = of(from.slug);
  const terms = [...roles, ...classes];
  if (terms.length === 0) return;
  const record = { table: 'systems', record: system } as const;
  const lacking = [
    ...roles.filter((id) => !hasTerm(from.roles, to.roles, id)),
    ...classes.filter((id) => !hasTerm(from.classes, to.classes, id)),
  ];
  if (of(to.slug).flat().length > 0) {
    const ground = `${system.localId} has roles or classes of ${to.slug} already.`;
    yield upgraded(record, { proposal: 'DONE', to: of(to.slug).flat(), ground });
  } else if (lacking.length > 0) {
    const ground = `${to.slug} does not have ${lacking.join(', ')} with the same label.`;
    yield upgraded(record, { proposal: 'DECIDE', to: [], ground });
  } else {
    const ground = `Both editions have ${terms.join(', ')} with the same label.`;
    yield upgraded(record, { proposal: 'CARRY_OVER', to: terms, ground });
  }
}

function hasTerm(before: Framework['roles'], after: Framework['roles'], id: string): boolean {
  const label = before.find((term) => term.id === id)?.label;
  return after.some((term) => term.id === id && term.label === label);
}

/** An answer comes over where both editions ask the same. */
export function upgradedAnswer(
  answer: ConditionAnswer,
  answered: ReadonlySet<string>,
  { from, to }: UpgradedEditions,
): UpgradedRecord {
  const record = { table: 'answers', record: answer } as const;
  const { condition } = answer;
  const before = from.conditions.find(({ id }) => id === condition);
  const after = to.conditions.find(({ id }) => id === condition);
  if (answered.has(scopedKey(condition, answer.system))) {
    const ground = `${to.slug} has an answer to ${condition} already.`;
    return upgraded(record, { proposal: 'DONE', to: [condition], ground });
  }
  if (after === undefined || after.question !== before?.question || after.scope !== before.scope) {
    const ground = `${to.slug} does not ask ${condition} in the same words.`;
    return upgraded(record, { proposal: 'DECIDE', to: [], ground });
  }
  const ground = `Both editions ask ${condition} in the same words.`;
  return upgraded(record, { proposal: 'CARRY_OVER', to: [condition], ground });
}
