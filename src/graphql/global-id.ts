import { type AnyRecord, LINK_RECORDS, NODE_RECORDS } from '../ledger/records/registry.ts';

/** The types of computed answers, and of those of their rows, that have a global id. */
export const ANSWER_TYPES = [
  'Bounds',
  'Coverage',
  'CoverageMatrix',
  'EvidencePlan',
  'EvidenceRecord',
  'EvidenceRecordRow',
  'Forecast',
  'Gap',
  'MatrixRow',
  'ProvisionCoverage',
  'ProvisionGrid',
  'StatedControl',
  'StatementOfApplicability',
  'View',
  'ViewQuestion',
] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

export function isAnswerType(type: string): type is AnswerType {
  return ANSWER_TYPES.some((each) => each === type);
}

/** The types that have a global id: types of records, of computed answers, and reports. */
export type NodeType = NonNullable<AnyRecord['graphqlId']> | AnswerType | 'Report';
export const NODE_TYPES: readonly NodeType[] = [
  ...[...NODE_RECORDS, ...LINK_RECORDS].flatMap(({ graphqlId }) => graphqlId ?? []),
  ...ANSWER_TYPES,
  'Report',
];

/** A decoded global id: a type, and the key within that type. */
export interface GlobalId {
  readonly typename: NodeType;
  readonly id: string;
}

/**
 * Stands in for a text that is not a global id. No framework has an empty slug, so that a malformed id gets the
 * same answer as an unknown one.
 */
const NOTHING: GlobalId = { typename: 'Framework', id: '' };

export function encodeGlobalId(typename: string, id: string | number | bigint): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

export function decodeGlobalId(globalId: string): GlobalId {
  const text = Buffer.from(globalId, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  const typename = NODE_TYPES.find((type) => type === text.slice(0, Math.max(colon, 0)));
  // A text that decodes to an id and is not the id that was given out is not a second name for its record.
  if (typename === undefined || Buffer.from(text).toString('base64url') !== globalId) return NOTHING;
  return { typename, id: text.slice(colon + 1) };
}
