import { useAnswer } from '../../ask/use-answer.ts';
import { Screen } from '../../frame/screen.tsx';
import { globalId } from '../../lens/global-id.ts';
import type { LensPart } from '../../lens/lens-part.ts';
import { addressOf, type Route } from '../../lens/route.ts';
import { navWords } from '../../words/en/nav.ts';
import { EvidenceFacts } from './evidence-facts.tsx';
import { Impact } from './impact.tsx';
import { Links } from './links.tsx';
import { OneEvidenceQuestion } from './one-evidence.graphql.ts';

const LENS_PARTS: readonly LensPart[] = [];

/** One piece of evidence: what is recorded of it, what it stands for, and what hangs on it. */
export function OneEvidence({ route, localId }: { readonly route: Route; readonly localId: string }) {
  const { lens } = route;
  const id = globalId('Evidence', `${lens.organization ?? ''}/${localId}`);
  const answer = useAnswer(OneEvidenceQuestion, { id, on: lens.asOf });
  const node = answer.data?.node;
  const found = node?.__typename === 'Evidence' ? node : null;
  return (
    <Screen
      route={route}
      title={found?.title ?? localId}
      above={
        <>
          <a href={addressOf(lens, 'evidence')}>{navWords.evidence}</a> / {localId}
        </>
      }
      lens={LENS_PARTS}
      answer={answer}
      heading={() => (found === null ? undefined : null)}
    >
      {() =>
        found && (
          <>
            <EvidenceFacts evidence={found} lens={lens} />
            <Links evidence={found} lens={lens} />
            <Impact {...{ lens, id, localId }} />
          </>
        )
      }
    </Screen>
  );
}
