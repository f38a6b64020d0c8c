import type { DoubtfulRecords } from '../coverage/questions/doubtful-records.ts';
import { nameOfRecord, provisionNamed } from '../model/record-doubt.ts';

/** Records that are named of those in doubt for one reason; the rest are counted. */
export const MOST_NAMED = 20;

/** What `health --json` prints of the records in doubt for one reason. */
export function toldDoubts({ code, table, count, slice }: DoubtfulRecords) {
  const records = slice(0, MOST_NAMED).map((each) => ({
    id: each.record.id,
    name: nameOfRecord(each),
    provision: provisionNamed(each),
  }));
  return { code, table, count, records };
}

/** The first names, and how many more there are: `EV-1, EV-2 and 3 more`. */
export function someNames(names: readonly string[], count: number): string {
  const more = count - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
