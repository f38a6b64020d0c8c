import { useAnswer } from '../../ask/use-answer.ts';
import { Answered } from '../../frame/answered.tsx';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { provisionWords as words } from '../../words/en/provision.ts';
import { formatShortDay, formatTime } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import { ProvisionRecordsQuestion } from './records.graphql.ts';

interface Props {
  readonly lens: Lens;
  readonly framework: string;
  readonly provision: string;
}

/** The records that name the provision, its official text if the organization has loaded it, and its history. */
export function Records({ lens, framework, provision }: Props) {
  const { organization, asOf } = lens;
  const answer = useAnswer(ProvisionRecordsQuestion, { organization, framework, ref: provision, asOf });
  return (
    <section class="section" aria-labelledby="records-title">
      <h2 id="records-title">{words.recorded}</h2>
      <Answered answer={answer}>
        {(data) => {
          if (data.provision === null) return null;
          const { text, supports, addresses, decisions, history } = data.provision;
          return (
            <div class="provision-records">
              <Recorded title={words.supports} list={supports}>
                {supports?.nodes.map(({ linkId, evidence, extent, by, on, note }) => (
                  <li key={linkId}>
                    <a href={addressOf(lens, 'evidence', [evidence.localId])}>
                      <strong>{evidence.localId}</strong> {evidence.title}
                    </a>
                    <Said
                      parts={[
                        wordOf(extent),
                        evidence.inForce === null ? null : evidence.inForce ? words.counts : words.countsNot,
                        words.statedBy(by, on),
                        note,
                      ]}
                    />
                  </li>
                ))}
              </Recorded>
              <Recorded title={words.addresses} list={addresses}>
                {addresses?.nodes.map(({ linkId, control, extent, by, on, note }) => (
                  <li key={linkId}>
                    <strong>{control.localId}</strong> {control.title}
                    <Said parts={[wordOf(extent), wordOf(control.status), words.statedBy(by, on), note]} />
                  </li>
                ))}
              </Recorded>
              <Recorded title={words.decisions} list={decisions}>
                {decisions?.nodes.map(({ applicable, on, by, systemLocalId }) => (
                  <li key={`${on} ${systemLocalId}`}>
                    {words.decided(applicable)}
                    <Said parts={[by, formatShortDay(on), systemLocalId ?? words.wholeOrganization]} />
                  </li>
                ))}
              </Recorded>
              <Recorded title={words.history} list={history}>
                {history?.nodes.toReversed().map(({ ledger, seq, at, actor, operation }) => (
                  <li key={`${ledger} ${seq}`}>
                    {wordOf(operation)}
                    <Said parts={[words.changeNumber(seq), actor, formatTime(at)]} />
                  </li>
                ))}
              </Recorded>
              <div>
                <h3>{words.text}</h3>
                {text === null ? (
                  <p class="quiet">{words.noText}</p>
                ) : (
                  <blockquote class="official-text">{text}</blockquote>
                )}
              </div>
            </div>
          );
        }}
      </Answered>
    </section>
  );
}

interface RecordedProps {
  readonly title: string;
  readonly list: { readonly totalCount: number; readonly nodes: readonly unknown[] } | null;
  readonly children: preact.ComponentChildren;
}

function Recorded({ title, list, children }: RecordedProps) {
  const count = list?.totalCount ?? 0;
  const more = count - (list?.nodes.length ?? 0);
  return (
    <div>
      <h3>{title}</h3>
      {count === 0 ? (
        <p class="quiet">{words.noneRecorded}</p>
      ) : (
        <ul class="plain-rows">
          {children}
          {more > 0 && <li class="quiet">{words.more(more)}</li>}
        </ul>
      )}
    </div>
  );
}

function Said({ parts }: { readonly parts: readonly (string | null)[] }) {
  return <p class="quiet small">{parts.filter((part) => part !== null && part !== '').join(' · ')}</p>;
}
