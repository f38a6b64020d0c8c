import { NO_QUALIFIER, type Qualifier } from '../model/framework.ts';
import { Refusal } from '../parsing/rule.ts';
import { day, localId } from '../parsing/text-rules.ts';

/** The forms that {@link readQualifier} reads, as a sentence to end with. */
export const QUALIFIER_FORMS =
  '"if CLASS", "if on-market-before YYYY-MM-DD" or "if CLASS on-market-before YYYY-MM-DD"';

/**
 * For whom a date or a condition counts: `CLASS`, `on-market-before DATE`, or `CLASS on-market-before DATE`. Null where
 * the text has another form.
 */
export function readQualifier(text: string | undefined): Qualifier | null {
  if (text === undefined) return NO_QUALIFIER;
  const words = text.trim().split(/\s+/);
  const market = words.indexOf('on-market-before');
  const named = market < 0 ? words : words.slice(0, market);
  const dated = market < 0 ? [] : words.slice(market + 1);
  if (named.length > 1 || (market < 0 && named.length === 0)) return null;
  if (market >= 0 && dated.length !== 1) return null;
  const [name] = named;
  const [date] = dated;
  if (name !== undefined && localId.read(name) instanceof Refusal) return null;
  if (date !== undefined && day.read(date) instanceof Refusal) return null;
  return { class: name ?? null, onMarketBefore: date ?? null };
}
