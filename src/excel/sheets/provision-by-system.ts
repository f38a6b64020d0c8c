import { answerCoverage } from '../../coverage/questions/coverage.ts';
import { found, type ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { systemsShown } from '../systems-shown.ts';

/** A sheet can have 16,384 columns; nobody reads as many. The rest is named in the last row. */
const MOST_SYSTEMS = 100;

/** Every assessable provision with its status in the organization and in each system. */
export function provisionBySystemSheet({ projection, parameters, frameworks }: ReportAnswers): Sheet {
  const { asOf, crosswalks } = parameters;
  const all = systemsShown(projection, parameters);
  const systems = all.slice(0, MOST_SYSTEMS);
  const scopes = [null, ...systems];
  const rows: (readonly Cell[])[] = [];
  for (const framework of frameworks) {
    const answers = scopes.map(
      (system) => found(answerCoverage(projection, { system, asOf, crosswalks }, framework)).provisions,
    );
    for (const [index, { ref, title }] of (answers[0] ?? []).entries()) {
      const statuses = answers.map((answer): Cell => ({ status: answer[index]!.status }));
      rows.push([framework, ref, title, ...statuses]);
    }
  }
  if (all.length > systems.length) {
    rows.push([`${all.length - systems.length} more systems are not shown; name those wanted.`]);
  }
  return {
    name: 'Provision by system',
    columns: [
      { header: 'Framework', width: 28 },
      { header: 'Ref', width: 16 },
      { header: 'Title', width: 48, wrap: true },
      { header: 'organization', width: 24 },
      ...systems.map((system) => ({ header: system, width: Math.max(24, system.length + 2) })),
    ],
    rows,
  };
}
