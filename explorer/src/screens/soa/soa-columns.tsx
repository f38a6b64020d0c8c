import type { ComponentChildren } from 'preact';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { type Column, compareText, LAST } from '../../table/column.ts';
import { soaWords as words } from '../../words/en/soa.ts';
import { statusWords } from '../../words/en/statuses.ts';
import { wordOf, wordWithin } from '../../words/word-of.ts';
import type { SoaControlFragment } from './soa.graphql.ts';
import { applicabilityOf, DEFECTS } from './soa-filter.ts';

type Row = SoaControlFragment;

/** The columns of a statement of applicability. */
export function soaColumns(lens: Lens, framework: string): readonly Column<Row>[] {
  const { heads } = words;
  return [
    {
      ...{ key: 'control', head: heads.control, kind: 'row-head', width: 170, grows: 1 },
      compare: (a, b) => compareText(a.provision.ref, b.provision.ref),
      cell: ({ provision: { ref, titleInContext } }) => (
        <a href={addressOf(lens, 'provision', [framework, ref])}>
          <strong>{ref}</strong> {titleInContext}
        </a>
      ),
    },
    {
      ...{ key: 'applies', head: heads.applies, width: 190, grows: 2 },
      compare: (a, b) => compareText(applicabilityOf(a), applicabilityOf(b)),
      cell: (row) => <Reasons row={row} />,
    },
    {
      ...{ key: 'lacks', head: heads.lacks, width: 125 },
      compare: (a, b) => firstDefect(a) - firstDefect(b),
      cell: ({ defects }) =>
        defects.length === 0 ? (
          <span class="quiet">{words.nothing}</span>
        ) : (
          <ul class="soa-lacks">
            {defects.map((defect) => (
              <li key={defect}>{wordOf(defect)}</li>
            ))}
          </ul>
        ),
    },
    {
      ...{ key: 'own', head: heads.own, width: 150, grows: 1 },
      compare: (a, b) => compareText(a.implementation, b.implementation),
      cell: (row) => <OwnControls row={row} />,
    },
    {
      ...{ key: 'status', head: heads.status, width: 185, grows: 1 },
      compare: (a, b) => compareText(a.status, b.status),
      cell: (row) => <StatusAndEvidence row={row} lens={lens} />,
    },
    {
      ...{ key: 'owner', head: heads.owner, width: 140 },
      compare: (a, b) => compareText(a.decision?.owner ?? LAST, b.decision?.owner ?? LAST),
      cell: (row) => <Approval row={row} />,
    },
  ];
}

/** The defect that the model names first comes first, and what lacks nothing comes last. */
function firstDefect({ defects }: Row): number {
  return defects[0] === undefined ? DEFECTS.length : DEFECTS.indexOf(defects[0]);
}

/** Whether the control applies, what drives the decision, and its justification. */
function Reasons({ row }: { readonly row: Row }) {
  const { decision } = row;
  return (
    <>
      <strong>{words.applies[applicabilityOf(row)]}</strong>
      {decision?.driver && <span class="quiet"> · {wordWithin(decision.driver)}</span>}
      {decision?.justification && <p>{decision.justification}</p>}
      {decision?.note && <p class="quiet small">{decision.note}</p>}
    </>
  );
}

function OwnControls({ row: { implementation, controls } }: { readonly row: Row }) {
  const more = (controls?.totalCount ?? 0) - (controls?.nodes.length ?? 0);
  return (
    <>
      {wordOf(implementation)}
      {controls?.nodes.map(({ localId, title, status }) => (
        <p key={localId} class="small">
          {localId} {title} <span class="quiet">({wordWithin(status)})</span>
        </p>
      ))}
      <More count={more} />
    </>
  );
}

function StatusAndEvidence({
  row: { status, answeredBy, evidence },
  lens,
}: {
  readonly row: Row;
  readonly lens: Lens;
}) {
  const more = (evidence?.totalCount ?? 0) - (evidence?.nodes.length ?? 0);
  return (
    <>
      <StatusMark status={status} word={statusWords.short[status]} />
      {answeredBy !== null && (
        <p class="quiet small">
          <a href={addressOf(lens, 'system', [answeredBy.localId])}>{words.ofSystem(answeredBy.localId)}</a>
        </p>
      )}
      {evidence?.nodes.map(({ standing, evidence: { localId, title, validUntil } }) => (
        <p key={localId} class="small">
          <a href={addressOf(lens, 'evidence', [localId])}>
            {localId} {title}
          </a>{' '}
          <span class="quiet">{standingSaid(standing, validUntil)}</span>
        </p>
      ))}
      <More count={more} />
    </>
  );
}

function standingSaid(standing: string, validUntil: string | null): string {
  if (validUntil === null) return wordWithin(standing);
  if (standing === 'IN_FORCE') return words.validUntil(validUntil);
  return standing === 'NO_LONGER_IN_FORCE'
    ? words.endedOn(validUntil)
    : words.until(wordWithin(standing), validUntil);
}

function Approval({ row: { decision, reviewDue } }: { readonly row: Row }): ComponentChildren {
  if (decision === null) return <span class="quiet">{words.none}</span>;
  const { owner, approver, approvedOn } = decision;
  return (
    <>
      {owner ?? <span class="quiet">{words.noOwner}</span>}
      <p class="quiet small">
        {approver === null ? words.notApproved : words.approved(approver, approvedOn)}
      </p>
      {reviewDue !== null && <p class="quiet small">{words.reviewBy(reviewDue)}</p>}
    </>
  );
}

function More({ count }: { readonly count: number }) {
  return count > 0 ? <p class="quiet small">{words.more(count)}</p> : null;
}
