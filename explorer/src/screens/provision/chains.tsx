import { useMemo, useRef } from 'preact/hooks';
import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import { useRows } from '../../ask/use-rows.ts';
import { Answered } from '../../frame/answered.tsx';
import { Empty } from '../../frame/empty.tsx';
import { goTo } from '../../lens/address.ts';
import { changeFilters } from '../../lens/change-route.ts';
import { basisOf } from '../../lens/choice.ts';
import type { Route } from '../../lens/route.ts';
import { scopeId } from '../../lens/scope-id.ts';
import { PathGraph } from '../../pictures/path-graph/path-graph.tsx';
import { provisionWords as words } from '../../words/en/provision.ts';
import { ChainAsText } from './chain-as-text.tsx';
import { type ChainOfProvisionFragment, ProvisionChainsQuestion } from './chains.graphql.ts';
import { graphOfChains } from './graph-of-chains.ts';
import { beginningsOf, nameOf } from './place-of-chain.ts';
import './chains.css';

const CHAINS_AT_ONCE = 10;

interface Props {
  readonly route: Route;
  readonly framework: string;
  /** The provision has its ref here; the address may have it in another case. */
  readonly provision: string;
  readonly status: CoverageStatus | null;
  /** The status is that of a system, whose own chains may be others. */
  readonly isOfSystem: boolean;
}

/** The chains from evidence to the provision: as a picture, and step by step as text. */
export function Chains({ route, framework, provision, status, isOfSystem }: Props) {
  const { lens, filters } = route;
  // How many are shown, and which of them stands out, are in the address like everything else.
  const wanted = Math.max(CHAINS_AT_ONCE, Number(filters.get('chains')) || 0);
  const answer = useRows(
    ProvisionChainsQuestion,
    { scope: scopeId(lens), framework, ref: provision, ...basisOf(lens) },
    ({ node }) => (node !== null && 'coverage' in node ? node.coverage?.provision?.explanation : null),
    wanted,
  );
  const rows = answer.data?.rows.slice(0, wanted) ?? [];
  const total = answer.data?.totalCount ?? 0;
  const chosen = Math.min(Math.max(Number(filters.get('chain')) || 1, 1), Math.max(rows.length, 1));
  const choose = (chain: number): void =>
    changeFilters(route, { chain: chain === 1 ? null : `${chain}` }, { replace: true });
  return (
    <section class="section" aria-labelledby="chains-title">
      <div class="section-head">
        <h2 id="chains-title">{words.chains}</h2>
        <p class="quiet small">{words.chainsHint}</p>
      </div>
      <Answered answer={answer}>
        {() =>
          rows.length === 0 ? (
            <Empty title={words.noChains} hint={isOfSystem ? words.noChainsOfSystem : words.noChainsHint} />
          ) : (
            <>
              <ChainPicture {...{ route, framework, provision, status, rows, total, chosen, choose }} />
              <ol class="chains">
                {rows.map((chain, place) => (
                  <li
                    key={`${place} ${chain.evidence?.localId ?? ''}`}
                    class={place + 1 === chosen ? 'chosen' : ''}
                  >
                    <div class="chain-head">
                      <button
                        type="button"
                        class="button small"
                        aria-pressed={place + 1 === chosen}
                        onClick={() => choose(place + 1)}
                      >
                        {words.chain(place + 1)}
                      </button>
                      <span class={chain.inForce ? '' : 'quiet'}>
                        {chain.inForce
                          ? words.supportsSo(words.extents[chain.extent])
                          : words.wouldSupport(words.extents[chain.extent])}
                      </span>
                    </div>
                    <ChainAsText chain={chain} framework={framework} lens={lens} />
                  </li>
                ))}
              </ol>
              {total > rows.length && (
                <button
                  type="button"
                  class="button no-print"
                  onClick={() =>
                    changeFilters(route, { chains: `${rows.length + CHAINS_AT_ONCE}` }, { replace: true })
                  }
                >
                  {words.moreChains(Math.min(total - rows.length, CHAINS_AT_ONCE))}
                </button>
              )}
            </>
          )
        }
      </Answered>
    </section>
  );
}

interface PictureProps extends Omit<Props, 'isOfSystem'> {
  readonly rows: readonly ChainOfProvisionFragment[];
  readonly total: number;
  /** From 1. */
  readonly chosen: number;
  readonly choose: (chain: number) => void;
}

function ChainPicture({
  route: { lens },
  framework,
  provision,
  status,
  rows,
  total,
  chosen,
  choose,
}: PictureProps) {
  const graph = useMemo(
    () => graphOfChains(rows, { framework, ref: provision, status, lens }),
    [rows.length, rows[0], status, provision],
  );
  const box = useRef<HTMLDivElement>(null);
  const chain = rows[chosen - 1];
  const begins = chain === undefined ? '' : beginningsOf(chain, framework, lens).map(nameOf).join(' + ');
  const step = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(chosen + 1, rows.length),
      ArrowUp: Math.max(chosen - 1, 1),
      Home: 1,
      End: rows.length,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };
  return (
    <figure class="chain-picture">
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form. */}
      <div
        ref={box}
        class="scrolls panel"
        role="group"
        tabIndex={0}
        aria-label={words.chainsHint}
        aria-describedby="chains-keys"
        onKeyDown={step}
      >
        <PathGraph
          graph={graph}
          name={words.picture(rows.length, provision)}
          chain={chosen - 1}
          open={goTo}
        />
      </div>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above. */}
      <figcaption class="small quiet">
        <span role="status">{words.chainOf(chosen, total, begins)}</span>.{' '}
        <span id="chains-keys" class="no-print">
          {words.stepThrough}
        </span>{' '}
        {words.pictureLegend}
      </figcaption>
    </figure>
  );
}
