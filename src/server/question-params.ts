import type { GraphQLParams } from 'graphql-yoga';
import { refusal } from '../graphql/error-codes.ts';
import { hasRepeatedKey } from '../model/has-repeated-key.ts';
import { hashOfDocument } from './known-documents.ts';

const NAMES: readonly string[] = ['query', 'operationName', 'variables', 'extensions'];

/** No input of the schema is nested as deep as that. */
const DEEPEST = 32;

const SHA256 = /^[0-9a-f]{64}$/;

/** Half of a character of UTF-16: not a text. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The question in a body of JSON. Throws a refusal of everything that is wrong with it. */
export function paramsOfBody(text: string): GraphQLParams {
  const body = parsed(text);
  if (body === undefined) throw refusal('BAD_REQUEST', 'The body of the request is not JSON.');
  if (Array.isArray(body))
    throw refusal('BAD_REQUEST', 'Send one question at a time: a batch is not answered.');
  if (!isObject(body)) throw refusal('BAD_REQUEST', 'The body is a JSON object with the text "query".');
  if (hasRepeatedKey(text, body))
    throw refusal('BAD_REQUEST', 'An object in the body of the request has the same key twice.');
  return checked(body);
}

/** The question in the query of an address. Throws a refusal of everything that is wrong with it. */
export function paramsOfAddress(search: URLSearchParams): GraphQLParams {
  const repeated = [...new Set(search.keys())].filter((name) => search.getAll(name).length > 1);
  if (repeated.length > 0) throw refusal('BAD_REQUEST', `Give ${listed(repeated)} only once.`);
  const given = Object.fromEntries([...search].filter(([, value]) => value !== ''));
  const { variables, extensions, ...texts } = given;
  const notJson = Object.entries({ variables, extensions })
    .filter(([, value]) => value !== undefined && parsed(value) === undefined)
    .map(([name]) => name);
  if (notJson.length > 0) throw refusal('BAD_REQUEST', `Write ${listed(notJson)} as JSON.`);
  const twice = Object.entries({ variables, extensions })
    .filter(([, value]) => value !== undefined && hasRepeatedKey(value, parsed(value)))
    .map(([name]) => name);
  if (twice.length > 0) throw refusal('BAD_REQUEST', `An object in ${listed(twice)} has the same key twice.`);
  return checked({
    ...texts,
    ...(variables === undefined ? {} : { variables: parsed(variables) }),
    ...(extensions === undefined ? {} : { extensions: parsed(extensions) }),
  });
}

function checked(given: Readonly<Record<string, unknown>>): GraphQLParams {
  const { query, operationName = null, variables = null, extensions = null } = given;
  const unknown = Object.keys(given).filter((name) => !NAMES.includes(name));
  const faults = [
    ...(unknown.length === 0
      ? []
      : [`There is no parameter ${listed(unknown)}; there are ${listed(NAMES)}.`]),
    ...faultsOfQuestion(query, extensions),
    ...(operationName === null || typeof operationName === 'string' ? [] : ['"operationName" is a text.']),
    ...(variables === null || isObject(variables)
      ? []
      : ['"variables" is an object: a value for each name.']),
    ...(extensions === null || isObject(extensions) ? [] : ['"extensions" is an object.']),
    ...faultsInside(given),
  ];
  if (faults.length > 0) throw refusal('BAD_REQUEST', faults.join(' '));
  return {
    ...(typeof query === 'string' ? { query } : {}),
    ...(typeof operationName === 'string' ? { operationName } : {}),
    ...(isObject(variables) ? { variables } : {}),
    ...(isObject(extensions) ? { extensions } : {}),
  };
}

/** The hash that a client sends instead of the text of a question. Null: it sends none in the right form. */
export function hashOfQuestion(extensions: unknown): string | null {
  const sent = isObject(extensions) ? extensions.persistedQuery : undefined;
  const { version, sha256Hash } = isObject(sent) ? sent : {};
  return version === 1 && typeof sha256Hash === 'string' && SHA256.test(sha256Hash) ? sha256Hash : null;
}

/** A request has the text of a question or its hash. If it has both, the hash must be that of the text. */
function faultsOfQuestion(query: unknown, extensions: unknown): readonly string[] {
  const isHashed = isObject(extensions) && extensions.persistedQuery != null;
  const hash = hashOfQuestion(extensions);
  if (isHashed && hash === null)
    return [
      '"extensions.persistedQuery" has "version": 1, and as "sha256Hash" the SHA-256 of the text of the question: 64 hexadecimal digits with small letters.',
    ];
  if (typeof query !== 'string')
    return query == null && hash !== null ? [] : ['"query" is the text of the question.'];
  if (hash === null || hash === hashOfDocument(query)) return [];
  return ['"extensions.persistedQuery.sha256Hash" is not the SHA-256 of "query".'];
}

/** Looks through all values without recursion: their nesting is the client's choice. */
function faultsInside(given: object): readonly string[] {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: given, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string' && LONE_SURROGATE.test(value))
      return ['A text has half of a character: a lone surrogate of UTF-16.'];
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return [`Values are nested at most ${DEEPEST} deep.`];
    for (const [key, inner] of Object.entries(value)) {
      open.push({ value: key, depth: depth + 1 }, { value: inner, depth: depth + 1 });
    }
  }
  return [];
}

/** Undefined: not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listed(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name.slice(0, 64))).join(', ');
}
