import type { ApplicationDate, ConditionLiteral, Qualifier } from './framework.ts';

/** A condition as files write it: `not ID if CLASS`. */
export function formatCondition({ condition, negated, ...qualifier }: ConditionLiteral): string {
  return `${negated ? 'not ' : ''}${condition}${formatQualifier(qualifier)}`;
}

/** A date from which a provision applies, as files write it: `2027-12-02 if CLASS`. */
export function formatDate({ date, ...qualifier }: ApplicationDate): string {
  return `${date}${formatQualifier(qualifier)}`;
}

/** A qualifier as files write it; empty where it says nothing. */
export function formatQualifier({ class: name, onMarketBefore }: Qualifier): string {
  const words = [name, onMarketBefore === null ? null : `on-market-before ${onMarketBefore}`];
  const said = words.filter((word) => word !== null);
  return said.length === 0 ? '' : ` if ${said.join(' ')}`;
}
