import type { ComponentChildren } from 'preact';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { evidenceWords as words } from '../../words/en/evidence.ts';
import { formatShortDay } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import type { OneEvidenceQuery_node_Evidence } from './one-evidence.graphql.ts';

interface Props {
  readonly evidence: OneEvidenceQuery_node_Evidence;
  readonly lens: Lens;
}

/** What somebody stated that the evidence stands for: provisions and controls, each with who stated it and when. */
export function Links({ evidence, lens }: Props) {
  const { supports, demonstrates } = evidence;
  return (
    <div class="evidence-links">
      <LinkList id="supports" title={words.supports} none={words.nothingSupported} list={supports}>
        {supports?.nodes.map(({ linkId, extent, by, on, note, retired, provision }) => (
          <Stated key={linkId} {...{ extent, by, on, note }}>
            <a href={addressOf(lens, 'provision', [provision.framework.slug, provision.ref])}>
              {provision.ref} {provision.title}
            </a>{' '}
            <span class="small quiet">{provision.framework.slug}</span>
            {retired && <p class="small">{words.retired}</p>}
          </Stated>
        ))}
      </LinkList>
      <LinkList
        id="demonstrates"
        title={words.demonstrates}
        none={words.nothingDemonstrated}
        list={demonstrates}
      >
        {demonstrates?.nodes.map(({ linkId, extent, by, on, note, control }) => (
          <Stated key={linkId} {...{ extent, by, on, note }}>
            {control.localId} {control.title}
          </Stated>
        ))}
      </LinkList>
    </div>
  );
}

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly list: { readonly totalCount: number; readonly nodes: readonly unknown[] } | null;
  readonly children: ComponentChildren;
}

function LinkList({ id, title, none, list, children }: ListProps) {
  const rest = (list?.totalCount ?? 0) - (list?.nodes.length ?? 0);
  return (
    <section class="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {list?.totalCount === 0 ? (
        <p class="quiet">{none}</p>
      ) : (
        <ul class="lines panel">
          {children}
          {rest > 0 && <li class="quiet">{words.more(rest)}</li>}
        </ul>
      )}
    </section>
  );
}

interface StatedProps {
  readonly extent: string;
  readonly by: string | null;
  readonly on: string | null;
  readonly note: string | null;
  readonly children: ComponentChildren;
}

function Stated({ extent, by, on, note, children }: StatedProps) {
  const stated = words.stated(by, on === null ? null : formatShortDay(on));
  return (
    <li>
      {children}
      <p class="small quiet">
        {[wordOf(extent), stated, note ?? ''].filter((part) => part !== '').join(' · ')}
      </p>
    </li>
  );
}
