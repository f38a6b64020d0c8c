import { z } from 'zod';
import { assumptionInWords, readAssumption } from '../coverage/projection/assumption.ts';
import type { OtherRecords } from '../coverage/projection/chosen-records.ts';
import type { GapFilter } from '../coverage/questions/gaps.ts';
import { dayNumber } from '../model/day.ts';
import { inField, type Outcome, type Problem } from '../problems/problem.ts';
import { LEVEL_WORD, REASON_WORD, STATUS_WORD, URGENCY_WORD } from './closed-word.ts';
import type { ReportParameters } from './parameters.ts';

/** What an address may ask of a report; what is absent is null, so that defaults are given in one place. */
export interface ReportQuery extends GapFilter, OtherRecords {
  readonly organization: string | null;
  readonly systems: readonly string[];
  readonly frameworks: readonly string[] | null;
  readonly asOf: string | null;
  readonly crosswalks: readonly string[] | null;
  readonly since: string | null;
  /** The recorded state that the file was made from, as {@link fileAddress} writes it; null: the newest. */
  readonly state: string | null;
  /** The first characters of the digest of what is in the file; null: whatever is made. */
  readonly content: string | null;
}

const NOT_WRITTEN = 'Take the address as `Report.url` states it.';

/** So many characters of a digest tell one content from every other. */
const CONTENT_DIGITS = 16;

/** A time in UTC. Its day must be in the calendar. */
const TIME = z.iso.datetime();

/** Lists are separated by commas; `system` may also be given several times. */
const list = z
  .array(z.string())
  .optional()
  .transform((texts) => texts?.flatMap((text) => text.split(',')).filter((item) => item !== '') ?? null);
const single = z
  .array(z.string())
  .max(1, 'Give this parameter only once.')
  .optional()
  .transform((texts) => texts?.[0] ?? null);

const time = single
  .refine(
    (text) => text === null || TIME.safeParse(text).success,
    'A time has the form 2026-01-31T12:00:00Z.',
  )
  .transform((text) => (text === null ? null : new Date(text).toISOString()));
/** A ref can have commas: each assumption is a parameter of its own. */
const assumptions = z
  .array(
    z.string().transform((text, context) => {
      const read = readAssumption(text);
      if (read === null)
        context.addIssue(`${JSON.stringify(text)} does not have the form SLUG:REF[=PARTIAL][@SYSTEM].`);
      return read ?? z.NEVER;
    }),
  )
  .optional()
  .transform((read) => read ?? []);

const query = z.strictObject({
  organization: single,
  system: list.transform((systems) => systems ?? []),
  frameworks: list,
  asOf: single.refine((day) => day === null || dayNumber(day) !== null, 'A date has the form YYYY-MM-DD.'),
  crosswalks: list,
  assume: assumptions,
  knownAt: time,
  since: time,
  status: list.pipe(z.array(STATUS_WORD).nullable()),
  reason: list.pipe(z.array(REASON_WORD).nullable()),
  urgency: list.pipe(z.array(URGENCY_WORD).nullable()),
  level: list.pipe(z.array(LEVEL_WORD).nullable()),
  owner: single,
  text: single,
  withoutAction: single
    .pipe(z.enum(['true', 'false'], 'This is true or false.').nullable())
    .transform((word) => word === 'true'),
  beneath: single,
  state: single.refine(
    (state) => state === null || /^[0-9a-f]{1,64}\.[0-9a-f]{1,64}$/.test(state),
    NOT_WRITTEN,
  ),
  content: single.refine((digits) => digits === null || /^[0-9a-f]{16}$/.test(digits), NOT_WRITTEN),
});

/** Reads `?organization&system&frameworks&asOf&crosswalks&assume&knownAt&since&status&reason&urgency&level&owner&text&withoutAction&beneath&state&content`; all problems at once. */
export function readReportQuery(search: URLSearchParams): Outcome<ReportQuery> {
  const given = Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
  const parsed = query.safeParse(given);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(problemOf) };
  const { system: systems, status: statuses, reason: reasons, level: levels, ...others } = parsed.data;
  const { assume: assumed, ...rest } = others;
  return { ok: true, value: { ...rest, systems, statuses, reasons, levels, assumed } };
}

/** The inverse: path and query of a report. */
export function reportAddress({ kind, filter, ...parameters }: ReportParameters): string {
  const search = new URLSearchParams({ organization: parameters.organization });
  const set = (name: string, values: readonly (string | number)[] | null): void => {
    if (values !== null) search.set(name, values.join(','));
  };
  if (parameters.systems.length > 0) set('system', parameters.systems);
  set('frameworks', parameters.frameworks);
  search.set('asOf', parameters.asOf);
  set('crosswalks', parameters.crosswalks);
  for (const assumption of parameters.assumed) search.append('assume', assumptionInWords(assumption));
  if (parameters.knownAt !== null) search.set('knownAt', parameters.knownAt);
  if (parameters.since !== null) search.set('since', parameters.since);
  set('status', filter.statuses);
  set('reason', filter.reasons);
  set('urgency', filter.urgency);
  set('level', filter.levels);
  if (filter.owner !== null) search.set('owner', filter.owner);
  if (filter.text !== null) search.set('text', filter.text);
  if (filter.withoutAction) search.set('withoutAction', 'true');
  if (filter.beneath !== null) search.set('beneath', filter.beneath);
  return `/reports/${kind}.xlsx?${search}`;
}

/** The address of one file, and of no other: what is made later from another state has another address. */
export function fileAddress(
  parameters: ReportParameters,
  { state, contentSha256 }: { readonly state: string; readonly contentSha256: string },
): string {
  return `${reportAddress(parameters)}&${new URLSearchParams({ state, content: contentSha256.slice(0, CONTENT_DIGITS) })}`;
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  return issue.code === 'unrecognized_keys'
    ? inField(issue.keys.join(', '), 'UNKNOWN_PARAMETER', 'No report has such a parameter.')
    : inField(String(issue.path[0] ?? 'query'), 'INVALID_PARAMETER', issue.message);
}
