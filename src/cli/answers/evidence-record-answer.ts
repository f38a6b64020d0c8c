import { z } from 'zod';
import { RECORD_PRESENCES } from '../../coverage/questions/evidence-record.ts';
import { KIND_REMARKS } from '../../coverage/questions/kind-finder.ts';
import { heading, names } from './heading.ts';
import { status } from './provision-fields.ts';

const provision = z.object({ framework: z.string(), ref: z.string(), title: z.string(), status });

/** `evidence-record --json`: the kinds in the order of the view `evidence-record`. */
export const evidenceRecordAnswer = heading.extend({
  rows: z
    .array(
      z.object({
        kind: z.string(),
        label: z.string(),
        presence: z.enum(RECORD_PRESENCES),
        evidence: names,
        remark: z.enum(KIND_REMARKS).nullable(),
        provisions: z.array(provision).readonly(),
      }),
    )
    .readonly(),
});
