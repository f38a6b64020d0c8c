import { mayDo } from '../model/role.ts';
import { inField, inLedger, type Outcome, type Problem, refused } from '../problems/problem.ts';
import { actorFault } from './author.ts';
import { isInScope, type Operation, type PreviewedOperation, type Request } from './operation.ts';

/**
 * Does what somebody asks: the one way by which anything is written. Role first, so that whoever may not do something
 * learns nothing from asking; then actor and input; then the operation's own order. Problems: `FORBIDDEN`,
 * `INVALID_ACTOR`, `INVALID_PARAMETER`, and those of the operation. Rejects as the store does.
 */
export async function perform<I, R, C>(
  context: C,
  operation: Operation<I, R, C>,
  request: Request<I>,
): Promise<Outcome<R>> {
  const admitted = admit(operation, request);
  return admitted.ok ? operation.write(context, admitted.value) : admitted;
}

/** What {@link perform} would write, with nothing written. */
export async function preview<I, P, C>(
  context: C,
  operation: Admission<I> & PreviewedOperation<I, P, C>,
  request: Request<I>,
): Promise<Outcome<P>> {
  const admitted = admit(operation, request);
  return admitted.ok ? operation.preview(context, admitted.value) : admitted;
}

type Admission<I> = Pick<Operation<I, unknown, never>, 'name' | 'role' | 'scope' | 'input'>;

/** The request with its input parsed, or why it is refused before anything is read. */
function admit<I>({ name, role, scope, input }: Admission<I>, request: Request<I>): Outcome<Request<I>> {
  const { ledger, author } = request;
  if (!isInScope(scope, ledger))
    throw new TypeError(`The operation ${name} does not change the ledger ${ledger}.`);
  if (!mayDo(author.role, role)) {
    const sentence = `The operation ${name} needs the role ${role}. You have the role ${author.role}.`;
    return refused(inLedger(ledger, null, 'FORBIDDEN', sentence));
  }
  const parsed = input.safeParse(request.input);
  const problems = [
    ...faultsOfRequest(request),
    ...(parsed.error?.issues ?? []).map(({ path, message }) =>
      inField(path.map(String).join('.'), 'INVALID_PARAMETER', message),
    ),
  ];
  return parsed.success && problems.length === 0
    ? { ok: true, value: { ...request, input: parsed.data } }
    : { ok: false, problems };
}

/** Without `/`, which the keys of loads have: no author can take the key of a part of a load. */
const KEY = /^[A-Za-z0-9._:-]{1,128}$/;

function faultsOfRequest({ author, idempotencyKey, expectedSeq }: Request<unknown>): readonly Problem[] {
  const problems: Problem[] = [];
  const fault = actorFault(author.actor);
  if (fault !== null) problems.push(inField('actor', 'INVALID_ACTOR', fault));
  if (idempotencyKey != null && !KEY.test(idempotencyKey)) {
    const sentence = 'A key has 1 to 128 letters, digits, ".", "_", ":" and "-".';
    problems.push(inField('idempotencyKey', 'INVALID_PARAMETER', sentence));
  }
  if (expectedSeq != null && !(Number.isSafeInteger(expectedSeq) && expectedSeq >= 0)) {
    const sentence = 'Give the number of a change, or 0 for a ledger without changes.';
    problems.push(inField('expectedSeq', 'INVALID_PARAMETER', sentence));
  }
  return problems;
}
