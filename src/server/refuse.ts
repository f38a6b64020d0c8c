import { type ServerResponse, STATUS_CODES } from 'node:http';
import { type ErrorCode, toldToClients } from '../graphql/error-codes.ts';
import type { Problem } from '../problems/problem.ts';
import { answerType } from './answer-type.ts';
import { recordOf } from './monitoring/request-record.ts';
import { requestAddress } from './request-address.ts';
import { sendJson } from './send-json.ts';
import { STATUS_OF_CODE } from './status-of-code.ts';

/**
 * Writes every refusal of the server: under `/graphql` as an error of GraphQL, elsewhere as problem details (RFC 9457)
 * with code, message and request id. Headers that help, such as `Allow` and `Retry-After`, are set before.
 *
 * @param message one or two sentences: what is wrong, and what helps
 * @param problems everything that is wrong with the parameters
 */
export function refuse(
  response: ServerResponse,
  code: ErrorCode,
  message: string,
  problems: readonly Problem[] = [],
): void {
  const status = STATUS_OF_CODE[code];
  const record = recordOf(response);
  if (record !== null) record.code = code;
  const requestId = response.getHeader('x-request-id');
  const told = problems.length === 0 ? {} : { problems: toldToClients(problems) };
  if (requestAddress(response.req)?.pathname === '/graphql') {
    const type = answerType(response.req.headers.accept ?? null) ?? 'application/json';
    sendJson(response, status, { errors: [{ message, extensions: { code, requestId, ...told } }] }, type);
  } else {
    sendJson(
      response,
      status,
      refusalBody(code, message, { requestId, ...told }),
      'application/problem+json',
    );
  }
}

/** Problem details: `title`, `status` and `detail` are those of RFC 9457, what follows is the product's own. */
export function refusalBody(code: ErrorCode, message: string, beside: object): object {
  const status = STATUS_OF_CODE[code];
  return { title: STATUS_CODES[status], status, detail: message, code, message, ...beside };
}
