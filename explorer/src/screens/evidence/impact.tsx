import { useAnswer } from '../../ask/use-answer.ts';
import { Answered } from '../../frame/answered.tsx';
import { basisOf } from '../../lens/choice.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { evidenceWords as words } from '../../words/en/evidence.ts';
import { ImpactOfEvidenceQuestion } from './impact-of-evidence.graphql.ts';

interface Props {
  readonly lens: Lens;
  /** Global id. */
  readonly id: string;
  readonly localId: string;
}

/** What hangs on a piece of evidence: the statuses that would change without it. */
export function Impact({ lens, id, localId }: Props) {
  const answer = useAnswer(ImpactOfEvidenceQuestion, { id, frameworks: lens.frameworks, ...basisOf(lens) });
  return (
    <section class="section" aria-labelledby="impact-title">
      <div class="section-head">
        <h2 id="impact-title">{words.impact}</h2>
        <p class="quiet small">{words.impactHint}</p>
      </div>
      {answer.refusal?.kind === 'TOO_MUCH' ? (
        <p class="quiet">
          {words.impactTooMuch} <code>aims-crosswalk impact {localId}</code>
        </p>
      ) : (
        <Answered answer={answer}>
          {({ node }) => {
            const impact = node?.__typename === 'Evidence' ? node.impact : null;
            if (!impact) return null;
            if (impact.totalCount === 0) return <p class="quiet">{words.noImpact}</p>;
            const rest = impact.totalCount - impact.nodes.length;
            return (
              <>
                <p>{words.impacts(impact.totalCount)}:</p>
                <ul class="lines panel">
                  {impact.nodes.map(({ from, to, system, provision }) => (
                    <li key={`${system?.localId ?? ''} ${provision.framework.slug} ${provision.ref}`}>
                      <a
                        href={addressOf({ ...lens, system: system?.localId ?? null }, 'provision', [
                          provision.framework.slug,
                          provision.ref,
                        ])}
                      >
                        {provision.ref} {provision.title}
                      </a>{' '}
                      <span class="small quiet">
                        {provision.framework.slug} · {system?.name ?? words.ofOrganization}
                      </span>
                      <p>
                        <StatusMark status={from.status} /> → <StatusMark status={to.status} />
                      </p>
                    </li>
                  ))}
                  {rest > 0 && <li class="quiet">{words.more(rest)}</li>}
                </ul>
              </>
            );
          }}
        </Answered>
      )}
    </section>
  );
}
