import type { CrosswalkHealthAnswer } from '../../coverage/questions/crosswalk-health.ts';
import { dateProblems } from '../../coverage/questions/date-problems.ts';
import type { LedgerState as LedgerStateValue, Notice as NoticeValue } from '../../model/coverage.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { orRefuse, refusalOf } from '../error-codes.ts';
import { meantProjection, noOrganization } from '../meant-projection.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { Crosswalk, namedCrosswalks } from '../references/crosswalk.ts';
import { Organization } from '../references/organization.ts';
import { type Reviewer, reviewedBy, reviewedState } from '../review-of.ts';
import { inSteps } from '../time-slices.ts';
import { ContradictionConnection } from './contradiction.ts';
import { CrosswalkReportConnection } from './crosswalk-report.ts';
import { LedgerState, Notice } from './state.ts';

/** An answer, with the state of the catalogue that it was computed from. */
interface HealthParent extends CrosswalkHealthAnswer {
  readonly state: LedgerStateValue;
  readonly notices: readonly NoticeValue[];
  readonly reviewer: Reviewer | null;
}

const CrosswalkHealth = builder.objectRef<HealthParent>('CrosswalkHealth').implement({
  description: 'What you should know about crosswalks before you rely on them.',
  fields: (t) => ({
    state: t.field({
      type: LedgerState,
      description: 'The state of the catalogue from which the answer was computed.',
      resolve: ({ state }) => state,
    }),
    notices: t.field({
      type: [Notice],
      cost: { rows: () => 30 },
      description: 'What you must also know to read the answer correctly.',
      resolve: ({ notices }) => notices,
    }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'The organization whose reviews count. Null if you ask for no organization.',
      resolve: ({ reviewer }) => (reviewer === null ? null : { ...reviewer, system: null }),
    }),
    asOf: t.expose('asOf', {
      type: 'Date',
      nullable: true,
      description: 'The day for which the reviews of the organization count.',
    }),
    crosswalks: t.field({
      type: [Crosswalk],
      cost: { rows: ({ crosswalks }) => crosswalks },
      description: 'The crosswalks that were examined, by slug.',
      resolve: ({ crosswalks }, _, context) => namedCrosswalks(context, crosswalks),
    }),
    contradictions: t.field({
      type: ContradictionConnection,
      nullable: true,
      description: 'Pairs of provisions whose mappings cannot all be true.',
      args: PAGING,
      resolve: ({ contradictions, reviewer, crosswalks }, args, { desk }, info) =>
        pageOf(
          contradictions,
          askedPage(info, args, reviewedBy(reviewer), crosswalks),
          reviewedState(reviewer, desk.catalogue()),
          (contradiction) => ({
            ...contradiction,
            reviewer,
          }),
        ),
    }),
    reports: t.field({
      type: CrosswalkReportConnection,
      nullable: true,
      args: PAGING,
      description: 'The reports on the crosswalks, by slug.',
      cost: { rows: ({ crosswalks }) => crosswalks },
      resolve: ({ reports, reviewer, crosswalks }, args, { desk }, info) =>
        pageOf(
          reports,
          askedPage(info, args, reviewedBy(reviewer), crosswalks),
          reviewedState(reviewer, desk.catalogue()),
          (report) => ({ ...report, reviewer }),
        ),
    }),
  }),
});

builder.queryFields((t) => ({
  crosswalkHealth: t.field({
    type: CrosswalkHealth,
    nullable: true,
    description:
      'Contradictions, unmapped provisions, other editions and unreviewed rows of crosswalks. It costs by the mappings of the crosswalks that you name: if all of them together cost too much, ask for some at a time. NOT_FOUND for a crosswalk that does not exist.',
    args: {
      crosswalks: t.arg.stringList({
        description:
          'The slugs of the crosswalks. Default: the choice of the organization, or else all that are used by default.',
      }),
      organization: t.arg.string({
        description:
          'Slug of the organization whose reviews and choice count. Default: your only one. If you may see several and name none, no reviews count.',
      }),
      asOf: t.arg({
        type: 'Date',
        description: 'The day for which the reviews of the organization count. Default: today.',
      }),
    },
    cost: {
      // All mappings are sorted by their crosswalks, and those of the crosswalks asked are examined.
      work: ({ mappings, mappingsOfCrosswalk }, { crosswalks }) =>
        50 + mappings / 50 + Math.min(mappings, (crosswalks?.length ?? mappings) * mappingsOfCrosswalk) / 4,
    },
    resolve: async (_, { crosswalks, organization, asOf }, context) => {
      const { desk } = context;
      const day = asOf ?? desk.today();
      const problems = dateProblems(day);
      if (problems.length > 0) throw refusalOf(problems);
      const projection = await meantProjection(desk, organization);
      if (projection === null && organization != null) throw noOrganization(organization);
      const catalogue = desk.catalogue();
      const { state, notices } = catalogue;
      const reviewer = projection === null ? null : { projection, asOf: day };
      const chosen = projection?.chosenCrosswalks(crosswalks ?? null) ?? crosswalks ?? null;
      const asking = reviewer && { organization: reviewer.projection.organization, asOf: reviewer.asOf };
      const examined = await inSteps(context, catalogue.examineCrosswalks(chosen, asking));
      return { ...orRefuse(examined), state, notices, reviewer };
    },
  }),
}));
