import { useAnswer } from '../ask/use-answer.ts';
import { ChooseOne } from '../controls/choose-one.tsx';
import { changeLens } from '../lens/change-route.ts';
import { ChoicesQuestion } from '../lens/choices.graphql.ts';
import type { Route } from '../lens/route.ts';
import { coverageWords } from '../words/en/coverage.ts';

const NONE = '';

/** Chooses a single framework, where the server does not answer for all of them at once. */
export function OneFramework({ route }: { readonly route: Route }) {
  const { data } = useAnswer(ChoicesQuestion, { organization: route.lens.organization });
  const own = new Set(data?.organization?.frameworks.map(({ slug }) => slug));
  const offered = (data?.frameworks ?? []).filter(({ slug, retired }) =>
    own.size === 0 ? !retired : own.has(slug),
  );
  if (offered.length === 0) return null;
  return (
    <div class="filters no-print">
      <ChooseOne
        label={coverageWords.oneFramework}
        offered={[
          { value: NONE, label: coverageWords.choose },
          ...offered.map(({ slug, title }) => ({ value: slug, label: title })),
        ]}
        chosen={NONE}
        choose={(slug) => changeLens(route, { frameworks: [slug] })}
      />
    </div>
  );
}
