import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { type Column, compareText, LAST } from '../../table/column.ts';
import { dueWords as words } from '../../words/en/due.ts';
import { formatShortDay } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import type { DueRowFragment as Row } from './due.graphql.ts';

/** What is due, when, about what, and who does it. */
export function dueColumns(lens: Lens): readonly Column<Row>[] {
  return [
    {
      ...{ key: 'title', head: words.what, kind: 'row-head', width: 220, grows: 3 },
      cell: (row) => <What row={row} lens={lens} />,
      compare: (a, b) => compareText(a.title, b.title),
    },
    {
      ...{ key: 'day', head: words.day, width: 128 },
      cell: ({ day, isOverdue }) => (
        <>
          {day === null ? words.noDay : formatShortDay(day)}
          {isOverdue && (
            <p>
              <strong>{words.overdue}</strong>
            </p>
          )}
        </>
      ),
      compare: (a, b) => compareText(a.day ?? LAST, b.day ?? LAST),
    },
    {
      ...{ key: 'kind', head: words.kind, width: 140, grows: 1 },
      cell: ({ kind }) => wordOf(kind),
      compare: (a, b) => compareText(a.kind, b.kind),
    },
    {
      ...{ key: 'about', head: words.about, width: 180, grows: 2 },
      cell: (row) => <About row={row} lens={lens} />,
      compare: (a, b) => compareText(aboutOf(a), aboutOf(b)),
    },
    {
      ...{ key: 'owner', head: words.owner, width: 150, grows: 1 },
      cell: ({ owner }) => owner ?? <span class="quiet">{words.nobody}</span>,
      compare: (a, b) => compareText(a.owner ?? LAST, b.owner ?? LAST),
    },
  ];
}

function What({ row: { title, action, evidence }, lens }: { readonly row: Row; readonly lens: Lens }) {
  if (evidence !== null)
    return (
      <>
        <a href={addressOf(lens, 'evidence', [evidence.localId])}>{title}</a>
        <p class="quiet small">{evidence.localId}</p>
      </>
    );
  return (
    <>
      {title}
      {action !== null && (
        <p class="quiet small">
          {action.localId} · {wordOf(action.status)}
        </p>
      )}
    </>
  );
}

/** The provision, as the system has it where it is about one. */
function About({ row: { provision, system }, lens }: { readonly row: Row; readonly lens: Lens }) {
  const place = { ...lens, system: system?.localId ?? null };
  return (
    <>
      {provision !== null && (
        <a href={addressOf(place, 'provision', [provision.framework.slug, provision.ref])}>
          <strong>{provision.ref}</strong> {provision.title}
        </a>
      )}
      {system !== null &&
        (provision === null ? (
          <a href={addressOf(lens, 'system', [system.localId])}>{system.name}</a>
        ) : (
          <p class="quiet small">{system.name}</p>
        ))}
    </>
  );
}

function aboutOf({ provision, system }: Row): string {
  return `${provision?.framework.slug ?? LAST} ${provision?.ref ?? ''} ${system?.name ?? ''}`;
}
