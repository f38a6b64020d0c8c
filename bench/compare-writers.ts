import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { ReportCost } from './measure-report.ts';
import type { ReportPart } from './report-part.ts';

/** Of so many makings the median by processor time counts. */
const RUNS = 3;

/** A report may take so many times the processor time of the bare writer, and so many MB of memory in all. */
const MOST_TIMES = 2;
const MOST_MEGABYTES = 350;

/**
 * A gap report with 100,000 coverage rows beside the streaming writer of exceljs with the same cells, by turns, so that
 * both meet the same machine.
 */
export async function compareWriters(): Promise<readonly Readonly<Record<string, string>>[]> {
  const reports: ReportCost[] = [];
  const bare: ReportCost[] = [];
  for (let run = 0; run < RUNS; run++) {
    reports.push(await measure<ReportCost>('report'));
    bare.push(await measure<ReportCost>('bare-writer'));
  }
  const [report, floor] = [median(reports), median(bare)];
  const left = await measure<number>('leaving');
  return [
    line('rows', report.rows, ''),
    line('of them in coverage sheets', report.coverageRows, ''),
    line('time, answers to digests', report.ms, 'ms', floor.ms),
    line('processor time, all threads', report.cpu, 'ms', floor.cpu, `at most ${MOST_TIMES} ×`),
    line('longest wait of the event loop', report.blocked, 'ms', floor.blocked),
    line('resident memory, at most', report.resident, 'MB', floor.resident, `below ${MOST_MEGABYTES} MB`),
    line('of it before: program, records and index', report.residentBefore, 'MB', floor.residentBefore),
    line('file', report.fileMegabytes, 'MB', floor.fileMegabytes),
    line('from a client that leaves to the end of the work', left, 'ms'),
  ];
}

/** In a process of its own, which loads nothing that no report needs. */
function measure<T>(part: ReportPart): Promise<T> {
  const child = fork(join(import.meta.dirname, 'report-part.js'), [part], { execArgv: ['--expose-gc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`The part ${part} ended with ${code}.`)));
  });
}

function median(costs: readonly ReportCost[]): ReportCost {
  return costs.toSorted((a, b) => a.cpu - b.cpu)[costs.length >> 1]!;
}

function line(what: string, figure: number, unit: string, floor?: number, asked = '') {
  return {
    what,
    figure: `${figure.toFixed(0)} ${unit}`,
    'bare writer': floor === undefined ? '' : `${floor.toFixed(0)} ${unit}`,
    ratio: floor === undefined ? '' : `${(figure / floor).toFixed(2)} ×`,
    asked,
  };
}
