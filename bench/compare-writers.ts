import { fork } from 'node:child_process';
import { measureBareWriter, measureLeaving, measureReport, type ReportCost } from './measure-report.ts';

/** Of so many makings the median by processor time counts. */
const RUNS = 3;

/** Each is made in a process of its own. */
export const REPORT_PARTS: Readonly<Record<string, () => Promise<ReportCost | number>>> = {
  report: measureReport,
  'bare-writer': measureBareWriter,
  leaving: measureLeaving,
};

/**
 * A gap report with 100,000 coverage rows beside the streaming writer of exceljs with the same cells, by turns, so that
 * both meet the same machine.
 */
export async function compareWriters(): Promise<readonly Readonly<Record<string, string>>[]> {
  const reports: ReportCost[] = [];
  const bare: ReportCost[] = [];
  for (let run = 0; run < RUNS; run++) {
    reports.push(await measure('report'));
    bare.push(await measure('bare-writer'));
  }
  const [report, floor] = [median(reports), median(bare)];
  const left = await measure<number>('leaving');
  return [
    line('rows', report.rows, ''),
    line('of them in coverage sheets', report.coverageRows, ''),
    line('time, answers to digests', report.ms, 'ms', floor.ms),
    line('processor time, all threads', report.cpu, 'ms', floor.cpu),
    line('longest wait of the event loop', report.blocked, 'ms', floor.blocked),
    line('resident memory, at most', report.resident, 'MB', floor.resident),
    line('resident memory before', report.residentBefore, 'MB', floor.residentBefore),
    line('file', report.fileMegabytes, 'MB', floor.fileMegabytes),
    line('from a client that leaves to the end of the work', left, 'ms'),
  ];
}

function measure<T>(part: string): Promise<T> {
  const child = fork(process.argv[1]!, ['--part', part], { execArgv: ['--expose-gc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`The part ${part} ended with ${code}.`)));
  });
}

function median(costs: readonly ReportCost[]): ReportCost {
  return costs.toSorted((a, b) => a.cpu - b.cpu)[costs.length >> 1]!;
}

function line(what: string, figure: number, unit: string, floor?: number) {
  return {
    what,
    figure: `${figure.toFixed(0)} ${unit}`,
    'bare writer': floor === undefined ? '' : `${floor.toFixed(0)} ${unit}`,
    ratio: floor === undefined ? '' : `${(figure / floor).toFixed(2)} ×`,
  };
}
