import { z } from 'zod';
import { counts, heading, names, notices, state } from './heading.ts';
import { standing } from './provision-fields.ts';

/** One assessable provision. */
const provision = z.object({
  ref: z.string(),
  title: z.string(),
  ...standing.shape,
  answeredBy: z.string().nullable(),
});

/** `coverage --json`: the provisions in document order. */
export const coverageAnswer = z.object({
  organization: z.string(),
  framework: z.string(),
  system: z.string().nullable(),
  asOf: z.iso.date(),
  crosswalks: names,
  state,
  counts,
  notices,
  assumed: heading.shape.assumed,
  provisions: z.array(provision).readonly(),
});
