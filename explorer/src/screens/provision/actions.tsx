import { provisionWords as words } from '../../words/en/provision.ts';
import { wordOf } from '../../words/word-of.ts';
import type { WaysForwardFragment } from './provision.graphql.ts';

interface Props {
  readonly title: string;
  readonly actions: WaysForwardFragment['actions'];
}

/** Actions with who carries them out and by when; an accepted risk with who accepted it. */
export function Actions({ title, actions }: Props) {
  if (actions === null || actions.totalCount === 0) return null;
  const { nodes, totalCount } = actions;
  return (
    <div>
      <h3>{title}</h3>
      <ul class="plain-rows">
        {nodes.map(({ localId, title: what, status, owner, targetDate, riskAcceptedBy, riskAcceptedOn }) => {
          const said = [
            status === 'RISK_ACCEPTED' ? words.riskAccepted(riskAcceptedBy, riskAcceptedOn) : wordOf(status),
            owner,
            targetDate === null ? null : words.dueBy(targetDate),
          ];
          return (
            <li key={localId}>
              <strong>{localId}</strong> {what}
              <p class="quiet small">{said.filter((part) => part !== null).join(' · ')}</p>
            </li>
          );
        })}
        {totalCount > nodes.length && <li class="quiet">{words.more(totalCount - nodes.length)}</li>}
      </ul>
    </div>
  );
}
