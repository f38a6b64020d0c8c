import { systemsInScope } from '../../coverage/projection/applicability.ts';
import { hasControls, SOA_DEFECTS } from '../../coverage/questions/statement-of-applicability.ts';
import { groupByInSteps, type Steps } from '../../coverage/steps.ts';
import { counted } from '../../model/counted.ts';
import { dayNumber } from '../../model/day.ts';
import type { StatedControl } from '../ask-applicability.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { namedSystems } from '../named-systems.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { RevisionHistory } from '../revision-history.ts';
import type { Cell, Sheet } from '../sheet.ts';

type Row = readonly Cell[];

const NO_REVISIONS: RevisionHistory = { revisions: [], unread: 0 };
const NO_STATEMENT = 'not recorded: organization.yaml has no scope_statement';

const TO_SIGN = `Name ${'_'.repeat(28)}  Date ${'_'.repeat(14)}  Signature ${'_'.repeat(28)}`;

/**
 * The statement of applicability as a controlled document: which issue it is, what the management system covers, how
 * many controls apply, what was revised, and who has to sign. Nothing here says that anybody has signed.
 */
export async function documentControlSheet(
  answers: ReportAnswers,
  controls: readonly StatedControl[],
  task: CooperativeTask,
): Promise<Sheet> {
  const { kind, projection, parameters, frameworks } = answers;
  const { organization, catalogue } = projection.state;
  const standards = frameworks.filter((framework) => hasControls(projection.catalogue, framework));
  const { document, name, slug } = projection.organization.organization;
  const totalled = await task.take(totalsInSteps(controls));
  const heading = (text: string): Row => [{ heading: text }, { heading: '' }];
  return {
    name: 'Document control',
    isPage: true,
    ...(kind === 'statement-of-applicability' ? { isFirst: true } : {}),
    columns: [
      { header: 'What', width: 30 },
      { header: 'Value', width: 100, wrap: true },
    ],
    rows: [
      [
        { heading: 'Statement of applicability', isTitle: true },
        { heading: '', isTitle: true },
      ],
      ['Organization', `${name} (${slug})`],
      ['Standard', standards.map((framework) => titleOf(answers, framework)).join('\n') || null],
      ['Issue', `change ${organization.seq} of the organization, change ${catalogue.seq} of the catalogue`],
      ['Date', { day: parameters.asOf }],
      ['Document id', document?.id ?? null],
      ['Classification', document?.classification ?? null],
      ['Next review', { day: document?.reviewDate ?? null }],
      heading('Scope of the management system'),
      ...scopeRows(answers),
      heading('Totals'),
      ...totalled,
      heading('Revision history'),
      ...revisionRows(answers),
      heading('Signatures'),
      [signing('Owner', document?.owner), TO_SIGN],
      [signing('Approver', document?.approver), TO_SIGN],
    ],
  };
}

function titleOf({ projection }: ReportAnswers, slug: string): string {
  const framework = projection.catalogue.records.frameworks.get(slug);
  return framework === undefined ? slug : `${framework.title} (${slug}), edition ${framework.edition}`;
}

/** What the organization says that its management system covers, and which AI systems it records in scope on the date. */
function scopeRows({ projection, parameters }: ReportAnswers): readonly Row[] {
  const date = dayNumber(parameters.asOf)!;
  const { organization } = projection;
  const covered = systemsInScope(organization, date).map((number) => organization.systems[number]!);
  return [
    ['Scope statement', organization.organization.scopeStatement ?? NO_STATEMENT],
    [
      'AI systems',
      namedSystems(covered.map(({ system }) => `${system.name} (${system.localId})`)) ||
        'none in scope on the date',
    ],
  ];
}

/** The totals of each scope; a step is a scope, or some controls. */
function* totalsInSteps(controls: readonly StatedControl[]): Steps<readonly Row[]> {
  const rows: Row[] = [];
  for (const [scope, stated] of yield* groupByInSteps(controls, (control) => control.scope)) {
    rows.push([scope, totals(stated)]);
    yield;
  }
  return rows;
}

/** How many controls apply and why not, how far they are implemented and approved, and what they lack. */
function totals(stated: readonly StatedControl[]): string {
  const count = (is: (row: StatedControl['row']) => boolean): number =>
    stated.filter(({ row }) => is(row)).length;
  const implemented = (word: StatedControl['row']['implementation']): number =>
    count(({ applicable, implementation }) => applicable === true && implementation === word);
  const lacks = SOA_DEFECTS.flatMap((defect) => {
    const controls = count(({ defects }) => defects.includes(defect));
    return controls === 0 ? [] : [`${defect} ${controls}`];
  });
  const approved = count(({ decision }) => (decision?.approvedOn ?? null) !== null);
  return [
    `${counted(stated.length, 'control')}. Apply: ${count(({ applicable }) => applicable === true)}. Do not apply: ${count(({ applicable }) => applicable === false)}. Not decided: ${count(({ applicable }) => applicable === null)}.`,
    `Of those that apply: implemented ${implemented('IMPLEMENTED')}, planned ${implemented('PLANNED')}, not implemented ${implemented('NOT_IMPLEMENTED')}.`,
    `Approved: ${approved}.`,
    `Lacking: ${lacks.join(', ') || 'nothing'}.`,
  ].join('\n');
}

/** The recorded changes of decisions on the standard, newest first. */
function revisionRows({
  revisions: { revisions, unread } = NO_REVISIONS,
  frameworks,
  projection,
}: ReportAnswers): readonly Row[] {
  const ours = revisions.flatMap((revision): readonly Row[] => {
    const { seq, at, actor, operation, stated, removed } = revision;
    const decided = frameworks.reduce((sum, framework) => sum + (stated.get(framework) ?? 0), 0);
    const said = [
      ...(decided === 0 ? [] : [`${counted(decided, 'decision')} recorded`]),
      ...(removed === 0 ? [] : [`${counted(removed, 'decision')} removed, of this or another standard`]),
    ];
    if (said.length === 0) return [];
    return [[`Change ${seq}`, `${at.slice(0, 10)}: ${said.join(', ')}, ${operation} by ${actor}`]];
  });
  const { seq: all } = projection.state.organization;
  const read = `The newest ${all - unread} of ${counted(all, 'change')} of the organization were read.`;
  return [
    ...(ours.length === 0 ? [['Revisions', 'no change of decisions is recorded']] : ours),
    ...(unread > 0 ? [['Older changes', read]] : []),
  ];
}

function signing(part: string, role: string | null | undefined): string {
  return role === null || role === undefined ? part : `${part}: ${role}`;
}
