import type { Decided, Decision, Performed } from './decision.ts';
import type { Operation, PreviewedOperation } from './operation.ts';
import type { PerformContext } from './perform-context.ts';
import { decideOnly, writeChange } from './write-change.ts';

/** An operation that writes one change of an organization. */
export type ChangeOperation<I, R> = Decision<I, R> &
  Operation<I, Performed<R>, PerformContext> &
  PreviewedOperation<I, Decided<R>, PerformContext>;

export function changeOperation<I, R>(
  definition: Decision<I, R> & Pick<Operation<I, Performed<R>, PerformContext>, 'role' | 'input'>,
): ChangeOperation<I, R> {
  return {
    ...definition,
    scope: 'ORGANIZATION',
    preview: (context, request) => decideOnly(context, definition, request),
    write: (context, request) =>
      context.inTurn(request.ledger, () => writeChange(context, definition, request)),
  };
}
