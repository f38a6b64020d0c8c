import type { AssumedSupport } from '../../lens/lens.ts';
import { addressOf, addressThrough, type Route } from '../../lens/route.ts';
import { RisenStatuses } from '../../parts/risen-statuses.tsx';
import { nextWords as words } from '../../words/en/next.ts';
import type { NextStepFragment } from './next.graphql.ts';

interface Props {
  readonly route: Route;
  readonly step: NextStepFragment;
  /** How many statuses the steps before make better. */
  readonly before: number;
  /** How many evidence for every provision would make better. */
  readonly ceiling: number;
}

/** One record of the plan: what it is evidence of, how many statuses it makes better, and which. */
export function NextStep({ route, step: { gain, provision, improved }, before, ceiling }: Props) {
  const { lens } = route;
  const { ref, titleInContext, framework } = provision;
  // One more support that nobody has recorded: of the system that the lens shows, or of the organization.
  const assumed: AssumedSupport = { framework: framework.slug, ref, extent: 'FULL', system: lens.system };
  return (
    <li class="next-step">
      <div class="section-head">
        <p>
          <a href={addressOf(lens, 'provision', [framework.slug, ref])}>
            <strong>{ref}</strong> {titleInContext}
          </a>{' '}
          <span class="quiet small">{framework.slug}</span>
        </p>
        <a
          class="button no-print"
          href={addressThrough(route, { assume: [...lens.assume, assumed] })}
          aria-label={words.addThis(ref)}
        >
          {words.add}
        </a>
      </div>
      <div class="next-bar" aria-hidden="true">
        <span class="next-before" style={{ flexGrow: before }} />
        <span class="next-gain" style={{ flexGrow: gain }} />
        <span style={{ flexGrow: Math.max(0, ceiling - before - gain) }} />
      </div>
      <p class="small">
        <strong>{words.gain(gain)}</strong> <span class="quiet">{words.soFar(before + gain, ceiling)}</span>
      </p>
      <RisenStatuses lens={lens} list={improved} />
    </li>
  );
}
