import { DRIVER_WORDS } from '../../../../src/model/glossary/applicability-words.ts';
import { NOT_APPLICABLE_WORDS } from '../../../../src/model/glossary/coverage-words.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { Fact, Facts } from '../../parts/facts.tsx';
import { provisionWords as words } from '../../words/en/provision.ts';
import { formatShortDay } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import type { DecidingFragment } from './provision.graphql.ts';

interface Props {
  readonly deciding: DecidingFragment;
  readonly framework: string;
  readonly provision: string;
  readonly lens: Lens;
}

/** Why the provision applies or not: the decision first, then the rules of the framework. */
export function Applies({ deciding, framework, provision, lens }: Props) {
  const { decision, applicability } = deciding;
  const { rules, conditions, dates, systems } = applicability;
  const hasRules = rules.length + conditions.length + dates.length > 0;
  return (
    <section class="section" aria-labelledby="applies-title">
      <h2 id="applies-title">{words.applies}</h2>
      <div class="provision-panel panel">
        {decision === null ? (
          <p>{words.noDecision}</p>
        ) : (
          <DecisionFacts {...{ decision, framework, provision, lens }} />
        )}
        {decision === null && !hasRules && <p class="quiet">{words.noRules}</p>}
        {hasRules && (
          <Facts>
            {rules.map(({ rule, isMet, binds, has }) => (
              <Fact key={rule} name={rule === 'ROLES' ? words.role : words.class}>
                {binds.map(({ label }) => label).join(', ')}. {words.isMet(isMet)}
                <p class="quiet small">
                  {has === null ? words.hasNone : words.has(has.map(({ label }) => label).join(', '))}
                </p>
              </Fact>
            ))}
            <Conditions {...{ conditions, lens }} />
            {dates.length > 0 && (
              <Fact name={words.dates}>
                <ul>
                  {dates.map(({ date, counts, class: of, onMarketBefore }) => (
                    <li key={`${date} ${of?.label} ${onMarketBefore}`} class={counts ? '' : 'quiet'}>
                      {formatShortDay(date)} {of !== null && words.ifClass(of.label)}{' '}
                      {onMarketBefore !== null && words.ifOnMarketBefore(onMarketBefore)}{' '}
                      {counts && <strong>{words.countsHere}</strong>}
                    </li>
                  ))}
                </ul>
              </Fact>
            )}
          </Facts>
        )}
        {systems !== null && systems.totalCount > 0 && (
          <Facts>
            <Fact name={words.excludedSystems}>
              <ul>
                {systems.nodes.map(({ system, because }) => (
                  <li key={system?.localId ?? ''}>
                    {system !== null && (
                      <a href={addressOf(lens, 'system', [system.localId])}>{system.name}</a>
                    )}
                    {because !== null && `: ${NOT_APPLICABLE_WORDS.words[because].meaning}`}
                  </li>
                ))}
                {systems.totalCount > systems.nodes.length && (
                  <li class="quiet">{words.more(systems.totalCount - systems.nodes.length)}</li>
                )}
              </ul>
            </Fact>
          </Facts>
        )}
      </div>
    </section>
  );
}

interface DecisionProps extends Omit<Props, 'deciding'> {
  readonly decision: NonNullable<DecidingFragment['decision']>;
}

function DecisionFacts({ decision, framework, provision, lens }: DecisionProps) {
  const { applicable, justification, driver, by, on, owner, approver, approvedOn, reviewedOn } = decision;
  const { note, systemLocalId, provision: decidedAt } = decision;
  return (
    <>
      <p>
        <strong>{words.decided(applicable)}</strong>{' '}
        {decidedAt !== null && decidedAt.ref !== provision && (
          <a href={addressOf(lens, 'provision', [framework, decidedAt.ref])}>
            {words.decidedAt(decidedAt.ref)}
          </a>
        )}
      </p>
      <Facts>
        <Fact name={words.justification}>{justification ?? words.noJustification}</Fact>
        {driver !== null && (
          <Fact name={words.driver} hint={DRIVER_WORDS.words[driverKey(driver)].meaning}>
            {wordOf(driver)}
          </Fact>
        )}
        <Fact name={words.decidedBy}>{words.statedBy(by, on)}</Fact>
        {owner !== null && <Fact name={words.owner}>{owner}</Fact>}
        {(approver !== null || approvedOn !== null) && (
          <Fact name={words.approved}>{words.statedBy(approver, approvedOn)}</Fact>
        )}
        {reviewedOn !== null && <Fact name={words.reviewedLast}>{formatShortDay(reviewedOn)}</Fact>}
        {systemLocalId !== null && (
          <Fact name={words.forSystem}>
            <a href={addressOf(lens, 'system', [systemLocalId])}>{systemLocalId}</a>
          </Fact>
        )}
        {note !== null && <Fact name={words.remark}>{note}</Fact>}
      </Facts>
    </>
  );
}

type DriverKey = keyof typeof DRIVER_WORDS.words;
type Decision = NonNullable<DecidingFragment['decision']>;

/** GraphQL writes the words of files in capitals. */
function driverKey(driver: NonNullable<Decision['driver']>): DriverKey {
  const keys: Readonly<Record<NonNullable<Decision['driver']>, DriverKey>> = {
    RISK: 'risk',
    LEGAL: 'legal',
    CONTRACTUAL: 'contractual',
    BEST_PRACTICE: 'best-practice',
  };
  return keys[driver];
}

function Conditions({
  conditions,
  lens,
}: {
  readonly conditions: DecidingFragment['applicability']['conditions'];
  readonly lens: Lens;
}) {
  return conditions.map(({ condition, required, answer, isMet, isAsked }) =>
    condition === null || !isAsked ? null : (
      <Fact key={condition.conditionId} name={words.question}>
        {condition.question}
        <p>
          {answer === null ? (
            <>
              <strong>{words.open}</strong> <a href={addressOf(lens, 'questions')}>{words.seeQuestions}</a>
            </>
          ) : (
            <strong>{words.answered(answer.answer, answer.by, answer.on)}</strong>
          )}{' '}
          {words.appliesIf(required)} {isMet !== null && words.isMet(isMet)}
        </p>
        {answer?.note && <p class="quiet small">{answer.note}</p>}
      </Fact>
    ),
  );
}
