import { createHash } from 'node:crypto';
import type { Desk } from '../access/desk.ts';
import { statesNow } from '../access/watched-desk.ts';
import { PRODUCT_VERSION } from '../model/product-version.ts';
import { readEntityTags } from './conditions.ts';

/** An answer that depends on more than this is not tagged: the tag names all of it. */
const MOST_READ = 20;

/** What an answer depends on besides what is recorded. */
export interface TaggedQuestion {
  /** The query of the address: the document, its variables and the name of the operation. */
  readonly search: string;
  /** In which form it is answered. */
  readonly type: string;
}

/**
 * The weak tag of an answer, from the question, the viewer, the day, the version of the product and the states of all
 * that was read for it. The tag names what that was, so that it can be checked without answering again. Null: too much
 * was read.
 */
export function answerTag(
  question: TaggedQuestion,
  desk: Pick<Desk, 'viewer' | 'today'>,
  states: ReadonlyMap<string, string>,
): string | null {
  if (states.size > MOST_READ) return null;
  const names = [...states.keys()];
  const digest = createHash('sha256')
    .update(
      JSON.stringify([
        PRODUCT_VERSION,
        question,
        viewerOf(desk),
        desk.today(),
        names.map((name) => [name, states.get(name)]),
      ]),
    )
    .digest('base64url');
  return `W/"${digest}.${Buffer.from(JSON.stringify(names)).toString('base64url')}"`;
}

/** The tag of `If-None-Match` that the answer to a question would still have; null: none. Rejects as the store does. */
export async function currentTag(
  header: string,
  question: TaggedQuestion,
  desk: Desk,
): Promise<string | null> {
  for (const { opaque } of readEntityTags(header).slice(0, MOST_READ)) {
    const names = namesIn(opaque);
    const states = names === null ? null : await statesNow(desk, names);
    const tag = states === null ? null : answerTag(question, desk, states);
    if (tag === `W/"${opaque}"`) return tag;
  }
  return null;
}

/** Null: this is not a tag of an answer. */
function namesIn(opaque: string): readonly string[] | null {
  try {
    const names: unknown = JSON.parse(Buffer.from(opaque.split('.')[1] ?? '', 'base64url').toString());
    const areNames = Array.isArray(names) && names.length <= MOST_READ && names.every(isText);
    return areNames ? names : null;
  } catch {
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function viewerOf({ viewer }: Pick<Desk, 'viewer'>): unknown {
  if (viewer === null) return null;
  const { account, memberships } = viewer;
  return [account, 'everywhere' in memberships ? memberships.everywhere : [...memberships]];
}
