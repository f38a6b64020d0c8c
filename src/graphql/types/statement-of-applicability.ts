import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import type { ApplicabilityAnswer, SoaRow } from '../../coverage/questions/statement-of-applicability.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { pageOf } from '../page.ts';
import { costOfRows, PAGING } from '../paging.ts';
import { Evidence, evidenceParents } from '../references/evidence.ts';
import { Provision } from '../references/provision.ts';
import { Answer, CrosswalkAnswer } from './answer.ts';
import { Decision } from './decision.ts';
import { CoverageStatus, SoaDefect } from './enums.ts';
import { Framework } from './framework.ts';

interface ControlParent {
  readonly projection: Projection;
  readonly row: SoaRow;
}

const StatedControl = builder.objectRef<ControlParent>('StatedControl');

StatedControl.implement({
  description: 'One control of a statement of applicability.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The control.',
      resolve: ({ projection, row }) =>
        projection.catalogue.records.provisions.get(`${row.framework}:${row.ref}`)!,
    }),
    applicable: t.boolean({
      nullable: true,
      description: 'What was decided; null: nothing was, so that the rules alone speak.',
      resolve: ({ row }) => row.applicable,
    }),
    decision: t.field({
      type: Decision,
      nullable: true,
      description: 'The decision, with its justification, driver, owner and approver.',
      resolve: ({ projection, row: { decision } }) =>
        decision === null ? null : { projection, record: decision },
    }),
    status: t.field({
      type: CoverageStatus,
      description: 'How far evidence supports it.',
      resolve: ({ row }) => row.status,
    }),
    linked: t.field({
      type: [Provision],
      description: 'Provisions of other frameworks that a chosen crosswalk maps to it.',
      resolve: ({ projection, row }) =>
        row.linked.map((id) => projection.catalogue.records.provisions.get(id)!),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'Evidence in force that stands on it without a mapping between.',
      resolve: ({ projection, row }) => evidenceParents(projection, row.evidence),
    }),
    defects: t.field({
      type: [SoaDefect],
      description: 'What it lacks; empty: nothing.',
      resolve: ({ row }) => row.defects,
    }),
  }),
});

const StatedControlConnection = connectionOf('StatedControl', StatedControl);

interface StatementParent {
  readonly projection: Projection;
  readonly answer: ApplicabilityAnswer;
}

export const StatementOfApplicability = builder.objectRef<StatementParent>('StatementOfApplicability');

StatementOfApplicability.implement({
  description:
    'Which controls of a framework apply to the organization, why or why not, and what stands behind them.',
  interfaces: [Answer, CrosswalkAnswer],
  fields: (t) => ({
    framework: t.field({
      type: Framework,
      description: 'The framework asked.',
      resolve: ({ projection, answer }) =>
        projection.catalogue.records.frameworks.get(answer.frameworks[0]!)!,
    }),
    controls: t.field({
      type: StatedControlConnection,
      description: 'Its controls in document order.',
      args: {
        ...PAGING,
        defects: t.arg({ type: [SoaDefect], description: 'Only those that lack one of these.' }),
      },
      complexity: costOfRows,
      resolve: ({ projection, answer }, { defects, ...page }) => {
        const wanted = answer.controls.filter(
          (row) => !defects || row.defects.some((each) => defects.includes(each)),
        );
        return pageOf(wanted, page, stateKey(projection), (row) => ({ projection, row }));
      },
    }),
  }),
});
