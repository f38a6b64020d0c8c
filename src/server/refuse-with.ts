import type { ServerResponse } from 'node:http';
import { ERROR_CODE_OF_KIND, sentenceOf } from '../graphql/error-codes.ts';
import { kindOf } from '../problems/codes.ts';
import { Damage } from '../problems/damage.ts';
import type { Problem } from '../problems/problem.ts';
import { refuse } from './refuse.ts';

/** Refuses a request with all its problems, as GraphQL would. Throws {@link Damage}, which is for the log. */
export function refuseWith(response: ServerResponse, problems: readonly Problem[]): void {
  const code = ERROR_CODE_OF_KIND[kindOf(problems)];
  if (code === null) throw new Damage(problems);
  refuse(response, code, sentenceOf(problems), problems);
}
