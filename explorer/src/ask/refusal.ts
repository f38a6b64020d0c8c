/** Why there is no answer. The kind decides what the page does; the code and the request id are for whoever looks for the cause. */
export type RefusalKind =
  /** The server asks for a token. */
  | 'SIGN_IN'
  /** The server cannot be reached, or something between here and there answers in its place. The page asks again. */
  | 'UNREACHABLE'
  /** The server has no place for the question now. The page asks again. */
  | 'BUSY'
  /** The server cannot reach its store. The page asks again. */
  | 'WITHOUT_STORE'
  /** The records changed while a list was read. */
  | 'CONFLICT'
  | 'NOT_FOUND'
  /** Something in the address breaks a rule. */
  | 'INVALID'
  /** The question costs more than is allowed. */
  | 'TOO_MUCH'
  | 'FORBIDDEN'
  /** The page is older or newer than the server, so that the server does not know the question. */
  | 'OTHER_VERSION'
  | 'FAULT';

export interface RefusedField {
  /** The argument, such as `asOf`. */
  readonly path: string;
  readonly message: string;
}

export interface Refusal {
  readonly kind: RefusalKind;
  readonly code: string;
  /** What the server says. */
  readonly message: string;
  readonly requestId: string | null;
  readonly fields: readonly RefusedField[];
  /** Seconds until the server wants to be asked again; null: it names none. */
  readonly wait: number | null;
}

const KIND_OF_CODE: Readonly<Record<string, RefusalKind>> = {
  UNAUTHENTICATED: 'SIGN_IN',
  FORBIDDEN: 'FORBIDDEN',
  CONFLICT: 'CONFLICT',
  NOT_FOUND: 'NOT_FOUND',
  INVALID_INPUT: 'INVALID',
  QUERY_TOO_COMPLEX: 'TOO_MUCH',
  QUESTION_TOO_LONG: 'TOO_MUCH',
  ANSWER_TOO_LARGE: 'TOO_MUCH',
  STORE_UNAVAILABLE: 'WITHOUT_STORE',
  NOT_YET_VISIBLE: 'BUSY',
  TOO_MANY_REQUESTS: 'BUSY',
  OVERLOADED: 'BUSY',
  NOT_READY: 'BUSY',
  REQUEST_TIMEOUT: 'BUSY',
  PERSISTED_QUERY_NOT_FOUND: 'OTHER_VERSION',
  PERSISTED_QUERY_NOT_SUPPORTED: 'OTHER_VERSION',
  UNKNOWN_DOCUMENT: 'OTHER_VERSION',
  GRAPHQL_VALIDATION_FAILED: 'OTHER_VERSION',
  GRAPHQL_PARSE_FAILED: 'OTHER_VERSION',
};

export function refusalOfCode(
  code: string,
  message: string,
  {
    requestId = null,
    fields = [],
    wait = null,
  }: Partial<Pick<Refusal, 'requestId' | 'fields' | 'wait'>> = {},
): Refusal {
  return { kind: KIND_OF_CODE[code] ?? 'FAULT', code, message, requestId, fields, wait };
}

export const UNREACHABLE: Refusal = {
  kind: 'UNREACHABLE',
  code: 'UNREACHABLE',
  message: '',
  requestId: null,
  fields: [],
  wait: null,
};

/** Whether it makes sense to ask the same again after a while. */
export function passes({ kind }: Refusal): boolean {
  return kind === 'UNREACHABLE' || kind === 'BUSY' || kind === 'WITHOUT_STORE';
}

/** Whether the same question is refused as often as it is asked, for as long as the records stay as they are. */
export function isFinal({ kind, code }: Refusal): boolean {
  return kind === 'INVALID' || code === 'QUERY_TOO_COMPLEX';
}
