import { groupBy } from '../../../../src/model/group-by.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { Empty } from '../../frame/empty.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { addressOf, type Route } from '../../lens/route.ts';
import { changesWords } from '../../words/en/changes.ts';
import { navWords } from '../../words/en/nav.ts';
import { formatDay } from '../../words/numbers.ts';
import { ChangeRow } from './change-row.tsx';
import { ChangesQuestion } from './changes.graphql.ts';
import { HeadHash } from './head-hash.tsx';
import './changes.css';

const CATALOGUE = 'catalogue';

/** Who changed what, and when: the changes of one ledger by day, newest first. */
export function Changes({ route }: ScreenProps) {
  const { lens, filters } = route;
  const isOfCatalogue = filters.get('ledger') === CATALOGUE || lens.organization === null;
  const ledger = isOfCatalogue ? CATALOGUE : lens.organization;
  const answer = useAnswer(ChangesQuestion, { ledger, before: filters.get('before') });
  return (
    <Screen
      route={route}
      title={navWords.changes}
      lens={[]}
      answer={answer}
      heading={(data) => (data.ledger === null ? undefined : null)}
    >
      {(data) => {
        const changes = data.ledger?.changes;
        if (!data.ledger || !changes) return null;
        const byDay = groupBy(changes.nodes.toReversed(), ({ at }) => at.slice(0, 10));
        const earlier = changes.pageInfo.hasPreviousPage ? changes.pageInfo.startCursor : null;
        return (
          <>
            <p class="quiet">{changesWords.hint}</p>
            <div class="changes-head">
              <LedgerChoice route={route} ledger={ledger} />
              <p>{changesWords.total(changes.totalCount)}</p>
            </div>
            <HeadHash hash={data.ledger.head.hash} />
            {changes.totalCount === 0 && <Empty title={changesWords.none} hint={changesWords.noneHint} />}
            {[...byDay].map(([day, rows]) => (
              <section class="section" key={day} aria-labelledby={`day-${day}`}>
                <h2 id={`day-${day}`}>{formatDay(day)}</h2>
                <ol class="lines panel">
                  {rows.map((change) => (
                    <ChangeRow key={change.seq} change={change} lens={lens} />
                  ))}
                </ol>
              </section>
            ))}
            <p class="changes-pages no-print">
              {changes.pageInfo.hasNextPage && (
                <a href={addressOf(lens, 'changes', [], { ledger: filters.get('ledger') })}>
                  {changesWords.newest}
                </a>
              )}
              {earlier !== null && (
                <a href={addressOf(lens, 'changes', [], { ledger: filters.get('ledger'), before: earlier })}>
                  {changesWords.earlier}
                </a>
              )}
            </p>
          </>
        );
      }}
    </Screen>
  );
}

/** Leads to the changes of the organization or of the catalogue. */
function LedgerChoice({ route, ledger }: { readonly route: Route; readonly ledger: string | null }) {
  const { lens } = route;
  const choices = [
    ...(lens.organization === null
      ? []
      : [{ label: changesWords.ofOrganization, name: lens.organization, filter: null }]),
    { label: changesWords.ofCatalogue, name: CATALOGUE, filter: CATALOGUE },
  ];
  return (
    <nav aria-label={changesWords.ledgers} class="choice-links">
      {choices.map(({ label, name, filter }) => (
        <a
          key={name}
          href={addressOf(lens, 'changes', [], { ledger: filter })}
          aria-current={name === ledger ? 'true' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
