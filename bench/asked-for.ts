import { encodeGlobalId } from '../src/graphql/global-id.ts';
import { ORGANIZATION } from './generate-world.ts';
import type { Asked } from './status-of-answer.ts';

/** Global ids of systems, for questions that name them. */
const SYSTEMS = Array.from({ length: 100 }, (_, n) => encodeGlobalId('AISystem', `${ORGANIZATION}/S-${n}`));

/** A question with those of the variables `$day` and `$systems` that it takes. */
export function askedFor(query: string, day: string): Asked {
  const variables = {
    ...(query.includes('$day') ? { day } : {}),
    ...(query.includes('$systems') ? { systems: SYSTEMS } : {}),
  };
  return { query, variables };
}
