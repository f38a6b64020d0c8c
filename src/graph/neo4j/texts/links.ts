import type { Statement } from '../statement.ts';
import { findLinks, findLinksFrom, findLinksTo } from './find-links.ts';
import { LINK_KINDS, type LinkKind } from './link-kinds.ts';
import { moveLinks } from './move-links.ts';
import type { OwnIds, OwnLinks } from './own.ts';
import { createLinks, putLinks } from './put-links.ts';
import { removeLinks } from './remove-links.ts';
import { type LinkRow, scanLinks } from './scan-links.ts';

/** All statements about one kind of link. */
export interface LinkTexts extends LinkKind {
  readonly move: Statement<OwnLinks, unknown>;
  readonly put: Statement<OwnLinks, { readonly stated: number }>;
  readonly create: Statement<OwnLinks, { readonly stated: number }>;
  readonly find: Statement<OwnIds, LinkRow>;
  readonly findFrom: Statement<OwnIds, LinkRow>;
  readonly findTo: Statement<OwnIds, LinkRow>;
  readonly remove: Statement<OwnIds, unknown>;
  readonly scan: Statement<{ readonly ledger: string }, LinkRow>;
}

export const LINKS: readonly LinkTexts[] = LINK_KINDS.map((kind) => ({
  ...kind,
  move: moveLinks(kind),
  put: putLinks(kind),
  create: createLinks(kind),
  find: findLinks(kind),
  findFrom: findLinksFrom(kind),
  findTo: findLinksTo(kind),
  remove: removeLinks(kind),
  scan: scanLinks(kind),
}));
