import type { CALENDAR_PERIODS, CountedPeriod } from '../../coverage/questions/calendar-periods.ts';
import { FARTHEST_EXPIRING } from '../../coverage/questions/expiring.ts';
import { expiryCountsInSteps, MOST_PERIODS } from '../../coverage/questions/expiry-counts.ts';
import { builder } from '../builder.ts';
import { orRefuse } from '../error-codes.ts';
import { Organization } from '../references/organization.ts';
import { inSteps } from '../time-slices.ts';

const CalendarPeriod = builder.enumType('CalendarPeriod', {
  description: 'The periods for which something is counted.',
  values: {
    WEEK: { description: 'Weeks that begin on Monday.' },
    MONTH: { description: 'Months of the calendar.' },
  } satisfies Readonly<Record<(typeof CALENDAR_PERIODS)[number], unknown>>,
});

const ExpiryCount = builder.objectRef<CountedPeriod>('ExpiryCount').implement({
  description: 'How much evidence ends in a week or a month.',
  fields: (t) => ({
    from: t.field({
      type: 'Date',
      description: 'The first day of the week or month, or the first day asked if that is later.',
      resolve: ({ from }) => from,
    }),
    until: t.field({
      type: 'Date',
      description: 'The last day of the week or month, or the last day asked if that is earlier.',
      resolve: ({ until }) => until,
    }),
    count: t.exposeInt('count', { description: 'How many pieces of evidence have their last day in it.' }),
  }),
});

builder.objectField(Organization, 'expiryCounts', (t) =>
  t.field({
    type: [ExpiryCount],
    nullable: true,
    description:
      'How much of the evidence that `expiring` lists ends in each week or month between two days, both inclusive. Weeks and months in which none ends are listed too.',
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      until: t.arg({
        type: 'Date',
        required: true,
        description: `The last day, at most ${FARTHEST_EXPIRING} days after the first one.`,
      }),
      by: t.arg({
        type: CalendarPeriod,
        required: true,
        description: 'Whether to count by week or by month.',
      }),
    },
    cost: { rows: () => MOST_PERIODS, work: ({ evidence }) => evidence / 50 },
    resolve: async ({ projection }, { from, until, by }, context) => {
      const counting = expiryCountsInSteps(projection.organization, from, until, by);
      return [...orRefuse(await inSteps(context, counting))];
    },
  }),
);
