import {
  BASIS_WORDS,
  NOT_APPLICABLE_WORDS,
  REASON_WORDS,
  STATUS_WORDS,
} from '../../../../src/model/glossary/coverage-words.ts';
import { STATUS_LOOKS } from '../../../../src/model/status-looks.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { Fact, Facts } from '../../parts/facts.tsx';
import { StatusBar } from '../../pictures/status-bar.tsx';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { provisionWords as words } from '../../words/en/provision.ts';
import { statusWords } from '../../words/en/statuses.ts';
import { formatDay } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import type { ProvisionQuery_node_coverage_provision } from './provision.graphql.ts';
import './verdict.css';

interface Props {
  readonly coverage: ProvisionQuery_node_coverage_provision;
  readonly framework: string;
  readonly lens: Lens;
}

/** The status as letter, fill, word and sentence, and all that the engine says about it in a word. */
export function Verdict({ coverage, framework, lens }: Props) {
  const { status, parts, provision } = coverage;
  const counts = Object.fromEntries(parts.map((each) => [each.status, each.count]));
  return (
    <section class="verdict panel" aria-labelledby="verdict-title">
      {status !== null && (
        <div class={`verdict-tile ${status}`} aria-hidden="true">
          <span class="verdict-letter">{STATUS_LOOKS[status].letter}</span>
          <span class={`fill ${status}`} />
        </div>
      )}
      <div class="verdict-words">
        <h2 id="verdict-title">{status === null ? words.noStatus : wordOf(status)}</h2>
        <p>{status === null ? words.noStatusHint : STATUS_WORDS.words[status].meaning}</p>
        {provision.retired && <p>{words.retired}</p>}
        <AnsweredBy {...{ coverage, framework, lens }} />
        {parts.length > 0 && (
          <div class="verdict-parts">
            <p class="quiet small">{words.statesOf}</p>
            <StatusBar counts={counts} size="thin" />
            <p class="verdict-counts small">
              {parts.map((each) => (
                <StatusMark
                  key={each.status}
                  status={each.status}
                  word={statusWords.count(each.count, each.status)}
                />
              ))}
              <a href={addressOf(lens, 'gaps', [], { beneath: `${framework}:${provision.ref}` })}>
                {words.gapsBeneath}
              </a>
            </p>
          </div>
        )}
      </div>
      <VerdictFacts {...{ coverage, lens }} />
    </section>
  );
}

/** The system whose status the organization has, with the way to its own answer. */
function AnsweredBy({ coverage: { answeredBy, systemEvidence, provision }, framework, lens }: Props) {
  if (answeredBy === null) return null;
  const { localId, name } = answeredBy;
  return (
    <p>
      {words.answeredBy} <a href={addressOf(lens, 'system', [localId])}>{name}</a>.{' '}
      {systemEvidence !== null && (
        <>
          {words.bestEvidence}{' '}
          <a href={addressOf(lens, 'evidence', [systemEvidence.localId])}>
            {systemEvidence.localId} {systemEvidence.title}
          </a>
          .{' '}
        </>
      )}
      <a href={addressOf({ ...lens, system: localId }, 'provision', [framework, provision.ref])}>
        {words.seeWhy(localId)}
      </a>
    </p>
  );
}

function VerdictFacts({ coverage, lens }: Pick<Props, 'coverage' | 'lens'>) {
  const { reason, extent, basis, appliesFrom, statusWhenApplicable, notApplicableBecause } = coverage;
  const { recordKinds, provision } = coverage;
  const { effective, penalties, notes } = provision;
  return (
    <Facts>
      {reason !== null && (
        <Fact name={words.reason} hint={REASON_WORDS.words[reason].meaning}>
          {wordOf(reason)}
        </Fact>
      )}
      {notApplicableBecause !== null && (
        <Fact name={words.excludedBy} hint={NOT_APPLICABLE_WORDS.words[notApplicableBecause].meaning}>
          {wordOf(notApplicableBecause)}
        </Fact>
      )}
      {appliesFrom !== null && <Fact name={words.appliesFrom}>{formatDay(appliesFrom)}</Fact>}
      {statusWhenApplicable !== null && (
        <Fact name={words.whenApplicable}>
          <StatusMark status={statusWhenApplicable} />
        </Fact>
      )}
      {extent !== null && <Fact name={words.extent}>{words.extents[extent]}</Fact>}
      {basis !== null && (
        <Fact name={words.basis} hint={BASIS_WORDS.words[basis].meaning}>
          {wordOf(basis)}
        </Fact>
      )}
      {effective !== null && <Fact name={words.level}>{wordOf(effective.level)}</Fact>}
      {recordKinds.length > 0 && (
        <Fact name={words.usualKinds}>
          {recordKinds.map(({ slug, label }, place) => (
            <span key={slug}>
              {place > 0 && ', '}
              <a href={addressOf(lens, 'evidence', [], { kind: slug })}>{label}</a>
            </span>
          ))}
        </Fact>
      )}
      {penalties.length > 0 && <Fact name={words.fines}>{penalties.map(({ upTo }) => upTo).join('; ')}</Fact>}
      {notes !== null && <Fact name={words.catalogueNotes}>{notes}</Fact>}
    </Facts>
  );
}
