import { ERROR_CODES, type ErrorCode } from '../../graphql/error-codes.ts';

/**
 * How a request ended: OK, the code of its refusal, or that its client left before the answer was there. An answer with
 * errors beside its data has the code of the first.
 */
export type RequestOutcome = 'OK' | 'CLIENT_LEFT' | ErrorCode;

/** All of them: the list is closed. */
export const REQUEST_OUTCOMES: readonly string[] = ['OK', 'CLIENT_LEFT', ...Object.keys(ERROR_CODES)];
