import type { Projection } from '../coverage/projection/projection.ts';
import { type DoubtfulRecords, findDoubtfulRecords } from '../coverage/questions/doubtful-records.ts';
import type { Fact } from '../ledger/fact.ts';
import { nameWithProvision, type RecordDoubt } from '../model/record-doubt.ts';
import { withFacts } from './with-facts.ts';

/** A record that would be in doubt, and was not before. */
export interface NewDoubt {
  readonly code: RecordDoubt;
  readonly name: string;
}

/**
 * Which of the records that facts state would be in doubt for a reason for which they are not yet.
 *
 * @param now the organization as it is
 * @param facts of the organization
 * @param asOf ISO date
 */
export function newDoubts(now: Projection, facts: readonly Fact[], asOf: string): readonly NewDoubt[] {
  if (facts.length === 0) return [];
  const stated = new Set(facts.flatMap((fact) => (fact.fact === 'node' ? fact.id : [])));
  const then = withFacts(now, { catalogue: [], organization: facts });
  const before = new Set(doubtsOf(now, stated, asOf).map(({ key }) => key));
  return doubtsOf(then, stated, asOf)
    .filter(({ key }) => !before.has(key))
    .map(({ code, name }) => ({ code, name }));
}

interface KeyedDoubt extends NewDoubt {
  readonly key: string;
}

/** So many records are looked at together: there may be a million. */
const AT_ONCE = 10_000;

function doubtsOf(
  { organization }: Projection,
  stated: ReadonlySet<string>,
  asOf: string,
): readonly KeyedDoubt[] {
  const found = findDoubtfulRecords(organization, asOf);
  return found.ok ? found.value.doubts.flatMap((doubt) => [...statedIn(doubt, stated)]) : [];
}

function* statedIn({ code, count, slice }: DoubtfulRecords, stated: ReadonlySet<string>) {
  for (let start = 0; start < count; start += AT_ONCE)
    for (const tabled of slice(start, start + AT_ONCE)) {
      const { id } = tabled.record;
      if (stated.has(id)) yield { code, name: nameWithProvision(tabled), key: `${code} ${id}` };
    }
}
