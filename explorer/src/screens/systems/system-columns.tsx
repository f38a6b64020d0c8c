import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { type Column, compareText } from '../../table/column.ts';
import { systemsWords as words } from '../../words/en/systems.ts';
import { scopeOf } from '../../words/scope-of.ts';
import { wordOf } from '../../words/word-of.ts';
import type { SystemsQuery_organization_systems_nodes as System } from './systems.graphql.ts';

export function systemColumns(lens: Lens): readonly Column<System>[] {
  return [
    {
      key: 'name',
      head: words.name,
      kind: 'row-head',
      width: 240,
      grows: 2,
      cell: ({ localId, name }) => (
        <>
          <a href={addressOf(lens, 'system', [localId])}>{name}</a>
          <p class="quiet small">{localId}</p>
        </>
      ),
      compare: (a, b) => compareText(a.name, b.name),
    },
    {
      key: 'owner',
      head: words.owner,
      grows: 1,
      cell: ({ owner }) => owner ?? <span class="quiet">{words.noOwner}</span>,
      compare: (a, b) => compareText(a.owner ?? '', b.owner ?? ''),
    },
    {
      key: 'status',
      head: words.status,
      width: 100,
      cell: ({ status }) => wordOf(status),
      compare: (a, b) => compareText(a.status, b.status),
    },
    { key: 'roles', head: words.roles, grows: 1, cell: ({ roles }) => termsOf(roles) },
    { key: 'classes', head: words.classes, grows: 2, cell: ({ classes }) => termsOf(classes) },
    {
      key: 'scope',
      head: words.scope,
      grows: 1,
      cell: ({ inScopeFrom, inScopeUntil }) => scopeOf(inScopeFrom, inScopeUntil),
    },
  ];
}

/** Roles or classes by name; one that several frameworks have is named once. */
function termsOf(list: System['roles']): string {
  if (list === null) return '';
  const labels = new Set(list.nodes.map(({ termId, label }) => label ?? termId));
  const more = list.totalCount - list.nodes.length;
  return [...labels, ...(more > 0 ? [words.moreTerms(more)] : [])].join(', ');
}
