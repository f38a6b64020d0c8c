import { useAnswer } from '../../ask/use-answer.ts';
import { PrintButton } from '../../frame/print-button.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { basisOf } from '../../lens/choice.ts';
import type { LensPart } from '../../lens/lens-part.ts';
import { addressOf } from '../../lens/route.ts';
import { scopeId } from '../../lens/scope-id.ts';
import { Legend } from '../../pictures/legend.tsx';
import { provisionWords as words } from '../../words/en/provision.ts';
import { Applies } from './applies.tsx';
import { Chains } from './chains.tsx';
import { Forward } from './forward.tsx';
import { Mappings } from './mappings.tsx';
import { Parts } from './parts.tsx';
import { ProvisionQuestion } from './provision.graphql.ts';
import { Records } from './records.tsx';
import { Verdict } from './verdict.tsx';
import './provision.css';

const LENS_PARTS: readonly LensPart[] = ['state', 'asOf', 'crosswalks', 'system'];

/** Why a provision has its status, and on whose word. */
export function Provision({ route }: ScreenProps) {
  const { lens, parts } = route;
  const [slug = '', ref = ''] = parts;
  const answer = useAnswer(ProvisionQuestion, {
    ...{ scope: scopeId(lens), framework: slug, ref },
    ...basisOf(lens),
  });
  const node = answer.data?.node;
  const found = node && 'coverage' in node ? node.coverage : undefined;
  const provision = found?.provision?.provision;
  return (
    <Screen
      route={route}
      title={provision ? `${provision.ref} ${provision.titleInContext}` : ref === '' ? words.title : ref}
      above={
        <>
          <a href={addressOf(lens, 'framework', [slug])}>{found?.framework.title ?? slug}</a>
          {[provision?.parent?.parent, provision?.parent].map(
            (above) =>
              above && (
                <span key={above.ref}>
                  {' › '}
                  <a href={addressOf(lens, 'provision', [slug, above.ref])}>
                    {above.ref} {above.title}
                  </a>
                </span>
              ),
          )}
        </>
      }
      lens={LENS_PARTS}
      answer={answer}
      heading={() => (found?.provision ? found : undefined)}
      actions={<PrintButton />}
    >
      {() => {
        const coverage = found?.provision;
        if (!coverage) return null;
        const { status, answeredBy, explainedParts } = coverage;
        const named = { framework: slug, provision: coverage.provision.ref };
        return (
          <>
            <Verdict coverage={coverage} lens={lens} framework={slug} />
            {status !== null && <Chains {...{ route, ...named, status }} isOfSystem={answeredBy !== null} />}
            <div class="provision-pair">
              <Applies deciding={coverage} {...{ lens, ...named }} />
              <Forward
                forward={coverage}
                answeredBy={answeredBy?.localId ?? null}
                framework={slug}
                lens={lens}
              />
            </div>
            <Parts
              {...{ lens, ...named }}
              explained={
                new Map(explainedParts?.nodes.map((part) => [part.provision.ref, part.extent]) ?? [])
              }
            />
            <Mappings {...{ route, ...named }} />
            <Records {...{ lens, ...named }} />
            <Legend />
          </>
        );
      }}
    </Screen>
  );
}
