import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { navWords } from '../../words/en/nav.ts';
import { statusWords } from '../../words/en/statuses.ts';
import { viewWords as words } from '../../words/en/view.ts';
import { PresenceMark } from './presence-mark.tsx';
import type { ViewedQuestionFragment } from './view.graphql.ts';

type Scope = NonNullable<ViewedQuestionFragment['scopes']>['nodes'][number];

interface Props {
  readonly lens: Lens;
  readonly question: ViewedQuestionFragment;
}

/** A question with its answers: the kinds of evidence, and the provisions with their statuses. */
export function Question({ lens, question: { question, scopes } }: Props) {
  const nodes = scopes?.nodes ?? [];
  const more = (scopes?.totalCount ?? 0) - nodes.length;
  return (
    <li class="question">
      <h3>{question}</h3>
      {nodes.length === 0 && <p class="quiet">{words.noSystem}</p>}
      {nodes.map((scope) => (
        <div key={scope.system?.localId ?? ''} class="question-scope">
          {scope.system !== null && (
            <p>
              <a href={addressOf(lens, 'system', [scope.system.localId])}>{scope.system.name}</a>
            </p>
          )}
          <Kinds lens={lens} scope={scope} />
          <Provisions lens={lens} scope={scope} />
        </div>
      ))}
      {more > 0 && (
        <p class="quiet">
          {words.moreSystems(more)} <a href={addressOf(lens, 'systems')}>{navWords.systems}</a>
        </p>
      )}
    </li>
  );
}

function Kinds({ lens, scope: { kinds } }: { readonly lens: Lens; readonly scope: Scope }) {
  if (kinds.length === 0) return null;
  return (
    <ul class="question-kinds">
      {kinds.map(({ kind, presence, remark, evidence }, place) => (
        <li key={kind?.slug ?? place}>
          <span>{kind?.label ?? words.unknownKind}</span>
          <PresenceMark presence={presence} />
          <span class="small">
            {evidence?.nodes.map(({ localId, title }) => (
              <a key={localId} href={addressOf(lens, 'evidence', [localId])}>
                {localId} {title}
              </a>
            ))}
            {evidence !== null && evidence.totalCount > evidence.nodes.length && (
              <span class="quiet">{words.more(evidence.totalCount - evidence.nodes.length)}</span>
            )}
            {remark !== null && <span class="quiet">{words.remarks[remark]}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Provisions({ lens, scope: { provisions } }: { readonly lens: Lens; readonly scope: Scope }) {
  const nodes = provisions?.nodes ?? [];
  if (nodes.length === 0) return null;
  const more = (provisions?.totalCount ?? 0) - nodes.length;
  return (
    <details class="small">
      <summary>{words.provisions(provisions?.totalCount ?? 0)}</summary>
      <ul class="question-provisions">
        {nodes.map(({ provision: { ref, titleInContext, framework }, status, parts, retired }) => (
          <li key={`${framework.slug} ${ref}`}>
            <a href={addressOf(lens, 'provision', [framework.slug, ref])}>
              <strong>{ref}</strong> {titleInContext}
            </a>
            <span class="question-statuses">
              {retired && words.retired}
              {status !== null && <StatusMark status={status} />}
              {parts
                ?.filter(({ count }) => count > 0)
                .map(({ status: of, count }) => (
                  <StatusMark key={of} status={of} word={statusWords.count(count, of)} />
                ))}
            </span>
          </li>
        ))}
        {more > 0 && <li class="quiet">{words.more(more)}</li>}
      </ul>
    </details>
  );
}
