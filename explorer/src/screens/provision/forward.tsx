import { REMEDY_WORDS } from '../../../../src/model/glossary/coverage-words.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { provisionWords as words } from '../../words/en/provision.ts';
import { wordOf, wordWithin } from '../../words/word-of.ts';
import { Actions } from './actions.tsx';
import type { NamedProvisionFragment, WaysForwardFragment } from './provision.graphql.ts';

interface Props {
  readonly forward: WaysForwardFragment;
  /** Local id of the system that answers for the organization. */
  readonly answeredBy: string | null;
  readonly framework: string;
  readonly lens: Lens;
}

/** What would help: records that would improve the status, what a whole still lacks, and actions. */
export function Forward({ forward, answeredBy, framework, lens }: Props) {
  const { remedies, missing, actions, systemActions } = forward;
  const hasActions = (actions?.totalCount ?? 0) + (systemActions?.totalCount ?? 0) > 0;
  return (
    <section class="section" aria-labelledby="forward-title">
      <h2 id="forward-title">{words.forward}</h2>
      <div class="provision-panel panel">
        {remedies.length + missing.length === 0 && !hasActions && <p class="quiet">{words.nothingForward}</p>}
        {remedies.length > 0 && (
          <div>
            <h3>{words.remedies}</h3>
            <ul class="plain-rows">
              {remedies.map(({ evidence, control, because, status }) => (
                <li key={`${evidence?.localId} ${control?.localId}`}>
                  {evidence !== null && (
                    <a href={addressOf(lens, 'evidence', [evidence.localId])}>
                      <strong>{evidence.localId}</strong> {evidence.title}
                    </a>
                  )}
                  {control !== null && (
                    <span>
                      <strong>{control.localId}</strong> {control.title}
                    </span>
                  )}
                  <p class="quiet small">
                    {because === null
                      ? words.notDemonstrated
                      : `${wordOf(because)}: ${REMEDY_WORDS.words[because].meaning}`}{' '}
                    {words.wouldGive} <StatusMark status={status} word={wordWithin(status)} />
                  </p>
                </li>
              ))}
            </ul>
          </div>
        )}
        {missing.map(({ whole, mapping, missing: lacking, missingCount }) => (
          <div key={`${whole?.ref} ${mapping?.assertedBy}`}>
            <h3>{words.missing}</h3>
            {mapping !== null && <p class="quiet small">{words.missingOf(mapping.assertedBy)}</p>}
            <ul class="plain-rows">
              {lacking.map(
                ({ provision, extent }) =>
                  provision !== null && (
                    <li key={`${provision.framework.slug} ${provision.ref}`}>
                      <NamedLink {...{ provision, framework, lens }} />{' '}
                      <span class="quiet small">{extent === null ? '' : wordOf(extent)}</span>
                    </li>
                  ),
              )}
              {missingCount > lacking.length && (
                <li class="quiet">{words.more(missingCount - lacking.length)}</li>
              )}
            </ul>
          </div>
        ))}
        <Actions title={words.actions} actions={actions} />
        {answeredBy !== null && <Actions title={words.systemActions(answeredBy)} actions={systemActions} />}
      </div>
    </section>
  );
}

interface NamedLinkProps {
  readonly provision: NamedProvisionFragment;
  readonly framework: string;
  readonly lens: Lens;
}

function NamedLink({ provision: { ref, title, framework: of }, framework, lens }: NamedLinkProps) {
  return (
    <a href={addressOf(lens, 'provision', [of.slug, ref])}>
      <strong>{of.slug === framework ? ref : `${of.slug} ${ref}`}</strong> {title}
    </a>
  );
}
