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
      cell: (row) => <OwnControls {...{ row, lens, framework }} />,
    },
    {
      ...{ key: 'status', head: heads.status, width: 185, grows: 1 },
      compare: (a, b) => compareText(a.status, b.status),
      cell: (row) => <StatusAndEvidence {...{ row, lens, framework }} />,
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

interface CellProps {
  readonly row: Row;
  readonly lens: Lens;
  readonly framework: string;
}

function OwnControls(props: CellProps) {
  const { implementation, controls } = props.row;
  const shown = firstOf(controls);
  return (
    <>
      {wordOf(implementation)}
      {shown.map(({ localId, title, status }) => (
        <p key={localId} class="small">
          {localId} {title} <span class="quiet">({wordWithin(status)})</span>
        </p>
      ))}
      <More {...props} count={(controls?.totalCount ?? 0) - shown.length} />
    </>
  );
}

function StatusAndEvidence(props: CellProps) {
  const { lens, row } = props;
  const { status, answeredBy, evidence } = row;
  const shown = firstOf(evidence);
  return (
    <>
      <StatusMark status={status} word={statusWords.short[status]} />
      {answeredBy !== null && (
        <p class="quiet small">
          <a href={addressOf(lens, 'system', [answeredBy.localId])}>{words.ofSystem(answeredBy.localId)}</a>
        </p>
      )}
      {shown.map(({ standing, evidence: { localId, title, validUntil } }) => (
        <p key={localId} class="small">
          <a href={addressOf(lens, 'evidence', [localId])}>
            {localId} {title}
          </a>{' '}
          <span class="quiet">{standingSaid(standing, validUntil)}</span>
        </p>
      ))}
      <More {...props} count={(evidence?.totalCount ?? 0) - shown.length} />
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

/** Of a list that goes on elsewhere one row is enough: a statement has a hundred such lists. */
function firstOf<T>(
  list: { readonly totalCount: number; readonly nodes: readonly T[] } | null,
): readonly T[] {
  if (list === null) return [];
  return list.totalCount > list.nodes.length ? list.nodes.slice(0, 1) : list.nodes;
}

/** Leads to the provision, which lists all of them. */
function More({ row: { provision }, lens, framework, count }: CellProps & { readonly count: number }) {
  if (count === 0) return null;
  return (
    <p class="small">
      <a href={addressOf(lens, 'provision', [framework, provision.ref])}>{words.more(count)}</a>
    </p>
  );
}
