import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../ask/use-answer.ts';
import { ChooseOne } from '../../controls/choose-one.tsx';
import { Answered } from '../../frame/answered.tsx';
import { Empty } from '../../frame/empty.tsx';
import { goTo } from '../../lens/address.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { soaWords as words } from '../../words/en/soa.ts';
import { SoaFrameworksQuestion } from './soa-frameworks.graphql.ts';

interface Props {
  readonly lens: Lens;
  /** The framework of the statement; null: the first management-system standard. */
  readonly chosen: string | null;
}

/**
 * Leads to the statement of another framework. Law has no controls that an organization chooses, and is not offered; nor
 * is a framework without controls.
 */
export function SoaChoice({ lens, chosen }: Props) {
  const answer = useAnswer(SoaFrameworksQuestion, { organization: lens.organization });
  const offered = (answer.data?.organization?.frameworks ?? []).filter(
    ({ kind, controls }) => kind !== 'LAW' && (controls?.totalCount ?? 0) > 0,
  );
  const usual = offered.find(({ kind }) => kind === 'MANAGEMENT_SYSTEM_STANDARD') ?? offered[0];
  const first = chosen === null ? usual?.slug : undefined;
  useEffect(() => {
    if (first !== undefined) goTo(addressOf(lens, 'soa', [first]), { replace: true });
  }, [first]);
  return (
    <Answered answer={answer}>
      {() =>
        offered.length === 0 ? (
          <Empty title={words.noFrameworks} hint={words.noFrameworksHint} />
        ) : (
          chosen !== null && (
            <div class="no-print">
              <ChooseOne
                label={words.framework}
                offered={[
                  ...(offered.some(({ slug }) => slug === chosen) ? [] : [{ value: chosen, label: chosen }]),
                  ...offered.map(({ slug, title, edition }) => ({
                    value: slug,
                    label: words.edition(title, edition),
                  })),
                ]}
                chosen={chosen}
                choose={(slug) => goTo(addressOf(lens, 'soa', [slug]))}
              />
            </div>
          )
        )
      }
    </Answered>
  );
}
