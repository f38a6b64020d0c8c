import type { OrganizationIndex } from '../../coverage/projection/organization-index.ts';
import type { ForecastStep } from '../../coverage/questions/forecast.ts';
import type { ForecastEvent } from '../../coverage/questions/forecast-events.ts';
import type { StatusChange } from '../../coverage/questions/status-changes.ts';
import type { Steps } from '../../coverage/steps.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { directionsInWords } from '../../model/directions-in-words.ts';
import { eventsInWords } from '../../model/events-in-words.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Outlook } from '../ask-outlook.ts';
import { changedStatuses } from '../changed-statuses.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { lazily } from '../lazy-rows.ts';
import { namedEvidence, namedSystem } from '../named-records.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { scopeId, scopeName } from '../scope-name.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { statusColumns } from '../status-columns.ts';

/** Events that a cell names. */
const NAMED = 6;

/**
 * What the counts of each framework will be if nothing more is recorded: on the first day, then on each day on which
 * some of its statuses change.
 */
export async function forecastSheet(
  { projection: { organization } }: ReportAnswers,
  { system, forecast }: Outlook,
  task: CooperativeTask,
): Promise<Sheet> {
  const rows = await task.take(changedInSteps(forecast));
  return {
    name: 'Forecast',
    blocksBy: 0,
    frozenColumns: 3,
    // All rows are about one scope, so that its name takes no column.
    notes: [`Scope ${scopeId(system)}: ${scopeName(organization, system)}.`],
    columns: [
      { header: 'Day', width: 12 },
      { header: 'Framework', width: 16, wrap: true },
      { header: 'Scope', width: 14, wrap: true },
      ...statusColumns({ width: 6, isTurned: true }),
      { header: 'Statuses', width: 13, wrap: true },
      { header: 'Status changes', width: 37, wrap: true },
      { header: 'What happens', width: 33, wrap: true },
    ],
    rows: lazily(rows, (row) => forecastRow(row, scopeId(system), organization)),
  };
}

/** What is forecast of a framework for a day. */
interface ForecastRow {
  readonly step: ForecastStep;
  readonly framework: string;
  /** Null on the first day. */
  readonly changes: readonly StatusChange[] | null;
}

/** All frameworks on the first day, and on every later one those with changes; a step is a day. */
function* changedInSteps({ steps }: Outlook['forecast']): Steps<readonly ForecastRow[]> {
  const rows: ForecastRow[] = [];
  for (const [index, step] of steps.entries()) {
    const changed = groupBy(step.changes, ({ framework }) => framework);
    for (const framework of Object.keys(step.counts)) {
      const changes = changed.get(framework);
      if (index === 0 || changes !== undefined)
        rows.push({ step, framework, changes: index === 0 ? null : (changes ?? []) });
    }
    yield;
  }
  return rows;
}

function forecastRow(
  { step: { date, counts, events }, framework, changes }: ForecastRow,
  scope: string,
  organization: OrganizationIndex,
): readonly Cell[] {
  return [
    { day: date },
    framework,
    scope,
    ...COVERAGE_STATUSES.map((status) => counts[framework]![status]),
    changes === null ? null : directionsInWords(changes),
    changedStatuses(changes ?? []) || null,
    eventsInWords(
      events.map((event) => named(organization, event)),
      NAMED,
    ).join('\n') || null,
  ];
}

/** An event whose record is named with its title, where it has one. */
function named(organization: OrganizationIndex, { event, id }: ForecastEvent): ForecastEvent {
  switch (event) {
    case 'EVIDENCE_ENTERS':
    case 'EVIDENCE_LEAVES':
      return { event, id: namedEvidence(organization, id) };
    case 'SYSTEM_ENTERS':
    case 'SYSTEM_LEAVES':
      return { event, id: namedSystem(organization, id) };
    default:
      return { event, id };
  }
}
