import type { Projection } from '../../coverage/projection/projection.ts';
import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import type { LedgerState } from '../../model/coverage.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { refusal } from '../error-codes.ts';

const LedgerStateInput = builder.inputType('LedgerStateInput', {
  description: 'A change of a ledger that you have seen.',
  fields: (t) => ({
    seq: t.int({ required: true, description: 'The number of the change.' }),
    hash: t.string({ required: true, description: 'The hash of the change.' }),
  }),
});

export const StateInput = builder.inputType('StateInput', {
  description: 'A recorded state that you have seen elsewhere, such as in the answer to a change.',
  fields: (t) => ({
    catalogue: t.field({
      type: LedgerStateInput,
      description: 'The state of the catalogue. Default: any state.',
    }),
    organization: t.field({
      type: LedgerStateInput,
      description: 'The state of the organization. Default: any state.',
    }),
  }),
});

interface WantedState {
  readonly catalogue?: LedgerState | null | undefined;
  readonly organization?: LedgerState | null | undefined;
}

/**
 * Waits at most two seconds for a state, and returns the projection. Throws NOT_YET_VISIBLE when the state is not
 * reached in time.
 */
export async function atLeast(
  context: GraphQLContext,
  projection: Projection,
  wanted: WantedState | null | undefined,
): Promise<Projection> {
  if (!wanted) return projection;
  const { slug } = projection.organization.organization;
  const waits: readonly (readonly [string, LedgerState | null | undefined])[] = [
    [CATALOGUE_LEDGER, wanted.catalogue],
    [slug, wanted.organization],
  ];
  for (const [ledger, state] of waits) {
    if (state && !(await context.desk.atLeast(ledger, state)))
      throw refusal('NOT_YET_VISIBLE', `atLeast: ${ledger} has not reached change ${state.seq} yet.`);
  }
  return (await context.desk.projection(slug)) ?? projection;
}
