import type { ForecastStep } from '../../coverage/questions/forecast.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { directionsInWords } from '../../model/directions-in-words.ts';
import { eventsInWords } from '../../model/events-in-words.ts';
import type { Outlook } from '../ask-outlook.ts';
import { changedStatuses } from '../changed-statuses.ts';
import { scopeId } from '../scope-name.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { statusColumns } from '../status-columns.ts';

/** Events that a cell names. */
const NAMED = 6;

/**
 * What the counts of each framework will be if nothing more is recorded: on the first day, then on each day on which
 * some of its statuses change.
 */
export function forecastSheet({ system, forecast }: Outlook): Sheet {
  const scope = scopeId(system);
  return {
    name: 'Forecast',
    blocksBy: 0,
    frozenColumns: 3,
    columns: [
      { header: 'Day', width: 12 },
      { header: 'Framework', width: 20, wrap: true },
      { header: 'Scope', width: 14, wrap: true },
      ...statusColumns({ width: 6, isTurned: true }),
      { header: 'Statuses', width: 15, wrap: true },
      { header: 'Status changes', width: 44, wrap: true },
      { header: 'What happens', width: 34, wrap: true },
    ],
    rows: forecast.steps.flatMap((step, index) =>
      Object.keys(step.counts).flatMap((framework) =>
        index === 0 || step.changes.some((change) => change.framework === framework)
          ? [forecastRow(step, framework, scope, index === 0)]
          : [],
      ),
    ),
  };
}

function forecastRow(
  { date, counts, changes, events }: ForecastStep,
  framework: string,
  scope: string,
  isFirst: boolean,
): readonly Cell[] {
  const own = changes.filter((change) => change.framework === framework);
  return [
    { day: date },
    framework,
    scope,
    ...COVERAGE_STATUSES.map((status) => counts[framework]![status]),
    isFirst ? null : directionsInWords(own),
    changedStatuses(own) || null,
    eventsInWords(events, NAMED).join('\n') || null,
  ];
}
