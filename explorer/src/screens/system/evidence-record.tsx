import { useAnswer } from '../../ask/use-answer.ts';
import { Answered } from '../../frame/answered.tsx';
import { Empty } from '../../frame/empty.tsx';
import { basisOf } from '../../lens/choice.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { systemWords as words } from '../../words/en/system.ts';
import { formatShortDay } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import {
  EvidenceRecordQuestion,
  type EvidenceRecordQuery_node_evidenceRecord_rows_nodes as RecordRow,
} from './evidence-record.graphql.ts';

/** Which kinds of evidence the system has: a strip that shows all of them at once, then each with what stands behind it. */
export function EvidenceRecord({ lens, id }: { readonly lens: Lens; readonly id: string }) {
  const answer = useAnswer(EvidenceRecordQuestion, { id, ...basisOf(lens) });
  return (
    <section class="section" aria-labelledby="record-title">
      <div class="section-head">
        <h2 id="record-title">{words.evidenceRecord}</h2>
        <p class="quiet small">{words.evidenceRecordHint}</p>
      </div>
      <Answered answer={answer}>
        {({ node }) => {
          const list = node?.__typename === 'AISystem' ? node.evidenceRecord?.rows : null;
          const rows = list?.nodes ?? [];
          if (!list || rows.length === 0) return <Empty title={words.noRecord} />;
          return (
            <>
              <div class="record-strip" aria-hidden="true">
                {rows.map(({ kind, presence }, place) => (
                  <span key={kind?.slug ?? place} class={`presence-mark ${presence}`} />
                ))}
              </div>
              <ul class="lines panel">
                {rows.map((row, place) => (
                  <KindRow key={row.kind?.slug ?? place} row={row} lens={lens} />
                ))}
                <More count={list.totalCount - rows.length} />
              </ul>
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function KindRow({ row, lens }: { readonly row: RecordRow; readonly lens: Lens }) {
  const { kind, presence, remark, evidence, provisions } = row;
  return (
    <li class="record-kind">
      <div>
        <h3>{kind?.label ?? words.noKind}</h3>
        {kind?.shows && <p class="small quiet">{kind.shows}</p>}
      </div>
      <p>
        <span class={`presence-mark ${presence}`} aria-hidden="true" /> {wordOf(presence)}
        {remark !== null && <span class="small quiet"> · {words.organizationWide}</span>}
      </p>
      <div>
        <p class="small quiet">{words.evidence}</p>
        {evidence === null || evidence.totalCount === 0 ? (
          <p class="quiet">{words.noEvidence}</p>
        ) : (
          <ul>
            {evidence.nodes.map(({ localId, title, validUntil }) => (
              <li key={localId}>
                <a href={addressOf(lens, 'evidence', [localId])}>{title}</a>
                {validUntil !== null && (
                  <span class="small quiet"> · {words.until(formatShortDay(validUntil))}</span>
                )}
              </li>
            ))}
            <More count={evidence.totalCount - evidence.nodes.length} />
          </ul>
        )}
      </div>
      <div>
        <p class="small quiet">{words.askedBy}</p>
        {provisions === null || provisions.totalCount === 0 ? (
          <p class="quiet">{words.noProvision}</p>
        ) : (
          <ul>
            {provisions.nodes.map(({ status, provision: { ref, title, framework } }) => (
              <li key={`${framework.slug} ${ref}`}>
                <a href={addressOf(lens, 'provision', [framework.slug, ref])}>
                  {ref} {title}
                </a>{' '}
                <StatusMark status={status} />
              </li>
            ))}
            <More count={provisions.totalCount - provisions.nodes.length} />
          </ul>
        )}
      </div>
    </li>
  );
}

function More({ count }: { readonly count: number }) {
  return count === 0 ? null : <li class="small quiet">{words.more(count)}</li>;
}
