import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { Outlook } from '../ask-outlook.ts';
import { changedStatuses } from '../changed-statuses.ts';
import type { CoverageAnswers } from '../coverage-answers.ts';
import { lazily } from '../lazy-rows.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { scopeId, scopeName } from '../scope-name.ts';
import { scopedId } from '../scoped-id.ts';
import { linked, type Sheet } from '../sheet.ts';

/** For which few provisions evidence would make most statuses better, one after another. */
export function planSheet(
  { projection }: ReportAnswers,
  { system, plan }: Outlook,
  { coverageAt }: CoverageAnswers,
): Sheet {
  return {
    name: 'Plan',
    frozenColumns: 3,
    whenEmpty: 'Evidence of no provision would make a status better.',
    columns: [
      { header: 'Step', width: 7 },
      { header: 'Framework', width: 15, wrap: true },
      { header: 'Ref', width: 10 },
      { header: 'Title', width: 30, wrap: true },
      { header: 'Scope', width: 13, wrap: true },
      { header: 'Scope name', width: 18, wrap: true },
      { header: 'Gain', width: 7, bars: true },
      { header: 'Gain so far', width: 9, bars: true },
      { header: 'Makes better', width: 46, wrap: true },
      { header: 'Gain of all evidence', width: 8 },
      { header: 'Proven best', width: 7 },
      { header: 'Id', width: 20, wrap: true, isKey: true },
    ],
    isOf: (somebody, row) => somebody.concerns({ ...plan.steps[row]!, system }),
    rows: lazily(plan.steps, ({ framework, ref, title, gain, gainSoFar, improved }, index) => [
      index + 1,
      framework,
      linked(ref, coverageAt({ framework, ref, system })),
      fullTitle(projection.catalogue, { framework, ref, title }),
      scopeId(system),
      scopeName(projection.organization, system),
      gain,
      gainSoFar,
      changedStatuses(improved),
      plan.ceiling,
      plan.isBest === true ? 'yes' : null,
      scopedId(framework, ref, null),
    ]),
  };
}
