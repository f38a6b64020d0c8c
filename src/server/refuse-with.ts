import type { ServerResponse } from 'node:http';
import { kindOf, type ProblemKind } from '../problems/codes.ts';
import { Damage } from '../problems/damage.ts';
import type { Problem } from '../problems/problem.ts';
import { tellProblem } from '../problems/told-problem.ts';
import { sendJson } from './json-response.ts';

/** What a refusal with a kind of problem is called, and the HTTP status that it has. */
export const ANSWER_OF_KIND: Readonly<
  Record<ProblemKind, { readonly status: number; readonly code: string }>
> = {
  INVALID: { status: 400, code: 'INVALID_INPUT' },
  FORBIDDEN: { status: 403, code: 'FORBIDDEN' },
  MISSING: { status: 404, code: 'NOT_FOUND' },
  CONFLICT: { status: 409, code: 'CONFLICT' },
  DAMAGED: { status: 500, code: 'INTERNAL_SERVER_ERROR' },
  UNAVAILABLE: { status: 503, code: 'STORE_UNAVAILABLE' },
};

/** Refuses a request with all its problems. Throws {@link Damage}, which is for the log. */
export function refuseWith(response: ServerResponse, problems: readonly Problem[]): void {
  const kind = kindOf(problems);
  if (kind === 'DAMAGED') throw new Damage(problems);
  const { status, code } = ANSWER_OF_KIND[kind];
  sendJson(response, status, { code, problems: problems.map(tellProblem) });
}
