import { hash } from 'node:crypto';
import { parse, v5 } from 'uuid';

const URL_NAMESPACE = parse(v5.URL);
/** The hexadecimal digits that state the variant of RFC 4122. */
const VARIANT = '89ab';

/**
 * The UUIDv5 of a text in the URL namespace of RFC 4122. It is the id of each record that a file names only by its
 * parts. A portfolio has more than a million links, and the package would take twice as long.
 */
export function uuidOf(text: string): string {
  const digest = hash('sha1', Buffer.concat([URL_NAMESPACE, Buffer.from(text)]), 'hex');
  const variant = VARIANT[Number.parseInt(digest.charAt(16), 16) & 3];
  const id = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  // The engine holds a text that was put together as all its parts, which take eight times as much memory as a copy.
  return Buffer.from(id, 'latin1').toString('latin1');
}

/** The id of a provision: `SLUG:REF`. */
export function provisionId(framework: string, ref: string): string {
  return `${framework}:${ref}`;
}

/** The id of a record that an organization owns: `ORGANIZATION/LOCAL-ID`. */
export function ownedId(organization: string, localId: string): string {
  return `${organization}/${localId}`;
}

/** `ORGANIZATION/LOCAL-ID` without the organization. */
export function localIdOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** The id of a link between two nodes: the UUID of `TYPE|FROM|TO`, with the ids of the nodes. */
export function linkId(type: string, from: string, to: string): string {
  return uuidOf(`${type}|${from}|${to}`);
}

/**
 * The id of a mapping between two provisions: the UUID of `SLUG|SOURCEFW:REF|TARGETFW:REF`, with the ids of the
 * provisions. The refs of a union are joined by `;`.
 */
export function mappingId(crosswalk: string, source: string, target: string): string {
  return uuidOf(`${crosswalk}|${source}|${target}`);
}

/** The id of each further row of a crosswalk on one pair: the UUID of `SLUG|SOURCEFW:REF|TARGETFW:REF|TYPE|RELATIONSHIP`. */
export function furtherMappingId(
  crosswalk: string,
  source: string,
  target: string,
  { rationaleType, relationship }: { readonly rationaleType: string | null; readonly relationship: string },
): string {
  return uuidOf(`${crosswalk}|${source}|${target}|${rationaleType ?? ''}|${relationship}`);
}

/** The id of an organization's review of a mapping: the UUID of `ORG|MAPPING`. */
export function rowReviewId(organization: string, mapping: string): string {
  return uuidOf(`${organization}|${mapping}`);
}

/** The id of a gap that a crosswalk states on one of its sides: the UUID of `SLUG|side|REF`. */
export function crosswalkGapId(crosswalk: string, side: 'source' | 'target', ref: string): string {
  return uuidOf(`${crosswalk}|${side}|${ref}`);
}

/**
 * The id of an answer to a condition: the UUID of `ORG|FW:CONDITION|SYSTEM or empty|ON|n`, with `n` as for
 * decisions.
 *
 * @param condition `FRAMEWORK:CONDITION`
 */
export function answerId(
  organization: string,
  condition: string,
  system: string | null,
  on: string,
  n: number,
): string {
  return uuidOf(`answer|${organization}|${condition}|${system ?? ''}|${on}|${n}`);
}

/**
 * The id of a decision: the UUID of `ORG|FW:REF|SYSTEM or empty|ON|n`.
 *
 * @param system local id; null: the organization
 * @param on ISO date
 * @param n counts decisions on the same provision, scope and day from 1, in file order
 */
export function decisionId(
  organization: string,
  provision: string,
  system: string | null,
  on: string,
  n: number,
): string {
  return uuidOf(`${organization}|${provision}|${system ?? ''}|${on}|${n}`);
}
