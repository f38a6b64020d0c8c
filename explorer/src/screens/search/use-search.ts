import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchedKind } from '../../ask/schema-types.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import type { Answered } from '../../ask/use-asking.ts';
import { changeFilters } from '../../lens/change-route.ts';
import type { Route } from '../../lens/route.ts';
import { foundRecord } from './found-record.ts';
import { type FoundKind, inKinds, KINDS } from './in-kinds.ts';
import { ownFirst } from './own-first.ts';
import { type SearchQuery, SearchQuestion } from './search.graphql.ts';

const MILLISECONDS_AFTER_TYPING = 120;
const LONGEST_TEXT = 200;

export interface Searching {
  /** What is searched for, as the address says it. */
  readonly text: string;
  readonly kind: SearchedKind | null;
  /** What is in the field, which the address follows a moment later. */
  readonly draft: string;
  readonly setDraft: (draft: string) => void;
  /** Searches at once, without waiting for more to be typed. */
  readonly take: (typed: string) => void;
  readonly answer: Answered<SearchQuery>;
  readonly groups: readonly FoundKind[];
  readonly totalCount: number;
  /** The finds are those of the words in the field. */
  readonly isCurrent: boolean;
}

/** Searches for the words of the address, which follow those in the field. */
export function useSearch(route: Route): Searching {
  const { lens, filters } = route;
  const text = (filters.get('q') ?? '').slice(0, LONGEST_TEXT).trim();
  const kind = KINDS.find((each) => each === filters.get('kind')) ?? null;
  const [draft, setDraft] = useState(text);
  const taken = useRef(text);
  const take = (typed: string): void => {
    taken.current = typed.trim();
    changeFilters(route, { q: taken.current }, { replace: true });
  };
  // The field follows an address from elsewhere. Its own words may come back when more was typed already.
  useEffect(() => {
    if (text === taken.current) return;
    taken.current = text;
    setDraft(text);
  }, [text]);
  useEffect(() => {
    if (draft.trim() === text) return;
    const timer = setTimeout(() => take(draft), MILLISECONDS_AFTER_TYPING);
    return () => clearTimeout(timer);
  }, [draft]);
  const answer = useAnswer(
    SearchQuestion,
    text === '' ? null : { organization: lens.organization, text, kinds: kind === null ? null : [kind] },
  );
  const found = text === '' ? null : (answer.data?.search ?? null);
  // The address may leave the organization to the server.
  const organization = answer.data?.organization?.slug ?? lens.organization;
  const own = answer.data?.organization?.frameworks.map(({ slug }) => slug) ?? [];
  const hits = ownFirst(found?.nodes ?? [], orderedBy, text, own);
  return {
    ...{ text, kind, draft, setDraft, take, answer },
    groups: inKinds(
      hits.map(({ kind: of, node }) => ({ kind: of, record: foundRecord(node, { ...lens, organization }) })),
    ),
    totalCount: found?.totalCount ?? 0,
    isCurrent: draft.trim() === text && (text === '' || !answer.isWaiting),
  };
}

function orderedBy({ node }: NonNullable<SearchQuery['search']>['nodes'][number]) {
  return node.__typename === 'Provision'
    ? { name: node.ref, framework: node.framework.slug }
    : { name: '', framework: null };
}
