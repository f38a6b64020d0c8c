import type { Asked } from './asked.ts';
import { reachStore } from './reach.ts';
import { type Refusal, type RefusedField, refusalOfCode, UNREACHABLE } from './refusal.ts';
import { withoutTurns } from './without-turns.ts';

export type Sent<Answer> =
  | { readonly data: Answer; readonly refusal?: never }
  | { readonly data?: never; readonly refusal: Refusal };

/**
 * Asks the server one question. An answer that lacks a part counts as refused, since a part that is missing must not
 * look like an empty list. Rejects with `AbortError` only.
 */
export async function send<Answer, Variables>(
  asked: Asked<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Sent<Answer>> {
  const sent = await exchange(asked, variables, signal);
  reachStore.set(sent.refusal?.kind !== 'UNREACHABLE');
  return sent;
}

async function exchange<Answer, Variables>(
  { sha256 }: Asked<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Sent<Answer>> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        // A refused question is an answer that the page shows: its status would be a fault in the console.
        accept: 'application/json',
        'graphql-require-preflight': '1',
      },
      body: JSON.stringify({
        extensions: { persistedQuery: { version: 1, sha256Hash: sha256 } },
        variables,
      }),
    });
    body = JSON.parse(withoutTurns(await response.text()));
  } catch (fault) {
    if (signal.aborted) throw fault;
    return { refusal: UNREACHABLE };
  }
  const [error] = errorsOf(body);
  if (error !== undefined) return { refusal: refusalOf(error, response) };
  // The one place that trusts the types of a question: the server answered it, and a test holds both to the schema.
  if (isFields(body) && isFields(body.data)) return { data: body.data as Answer };
  return { refusal: refusalOf(body, response) };
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function errorsOf(body: unknown): readonly unknown[] {
  return isFields(body) && Array.isArray(body.errors) ? body.errors : [];
}

/** Reads an error of GraphQL, or the problem that the server tells outside of it: both have the same fields. */
function refusalOf(error: unknown, response: Response): Refusal {
  const top = isFields(error) ? error : {};
  const extensions = isFields(top.extensions) ? top.extensions : top;
  const code = typeof extensions.code === 'string' ? extensions.code : null;
  if (code === null)
    return response.status < 500 ? refusalOfCode(`HTTP_${response.status}`, '') : UNREACHABLE;
  const requestId = extensions.requestId ?? response.headers.get('x-request-id');
  return refusalOfCode(code, typeof top.message === 'string' ? top.message : '', {
    requestId: typeof requestId === 'string' ? requestId : null,
    fields: fieldsOf(extensions.problems),
    wait: secondsOf(response.headers.get('retry-after')),
  });
}

function fieldsOf(problems: unknown): readonly RefusedField[] {
  if (!Array.isArray(problems)) return [];
  return problems.flatMap((problem: unknown) =>
    isFields(problem) && typeof problem.message === 'string'
      ? [{ path: String(problem.path ?? ''), message: problem.message }]
      : [],
  );
}

function secondsOf(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) ? seconds : null;
}
