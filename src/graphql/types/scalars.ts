import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { builder } from '../builder.ts';

/** To the millisecond at most. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** Its day must be in the calendar, and its hour in the day: `Date` would take 30 February for 2 March. */
const CALENDAR_TIME = z.iso.datetime().regex(TIME);

/** Where the forms are specified: `full-date` and `date-time`. */
const RFC_3339 = 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6';

builder.scalarType('Date', {
  description: 'A day, `YYYY-MM-DD`: a `full-date` of RFC 3339.',
  specifiedByURL: RFC_3339,
  serialize: (value) => value,
  // Each field checks its day itself, so that one bad day does not refuse the fields beside it.
  parseValue: (value) => {
    if (typeof value === 'string') return value;
    throw new GraphQLError('A date has the form YYYY-MM-DD.', { extensions: { code: 'INVALID_INPUT' } });
  },
});

builder.scalarType('DateTime', {
  description: 'A time in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`: a `date-time` of RFC 3339 that ends with `Z`.',
  specifiedByURL: RFC_3339,
  serialize: (value) => value,
  parseValue: (value) => {
    const read = CALENDAR_TIME.safeParse(value);
    if (read.success) return read.data;
    throw new GraphQLError('A time has the form YYYY-MM-DDTHH:MM:SSZ, and its day is in the calendar.', {
      extensions: { code: 'INVALID_INPUT' },
    });
  },
});
