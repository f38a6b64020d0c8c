import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { Fact, Facts } from '../../parts/facts.tsx';
import { crosswalksWords as words } from '../../words/en/crosswalks.ts';
import { wordOf } from '../../words/word-of.ts';
import type { ExaminedCrosswalkFragment } from './crosswalk.graphql.ts';

type Crosswalk = ExaminedCrosswalkFragment['crosswalk'];

interface Props {
  readonly crosswalk: Crosswalk;
  readonly lens: Lens;
}

/** Who asserts the crosswalk, for which editions, and how it came about. What nobody stated is left out. */
export function CrosswalkFacts({ crosswalk, lens }: Props) {
  const { assertedBy, hostedBy, endorsement, kind, status, method, published, supersedes } = crosswalk;
  const stated = [
    { name: words.hostedBy, value: hostedBy },
    { name: words.endorsement, value: endorsement },
    { name: words.published, value: published },
    { name: words.version, value: crosswalk.version },
    { name: words.licence, value: crosswalk.licence },
    { name: words.useCase, value: crosswalk.useCase },
    { name: words.notes, value: crosswalk.notes },
  ].filter(({ value }) => value !== null);
  return (
    <Facts>
      <Fact name={words.who}>
        <strong>{assertedBy}</strong>
      </Fact>
      <Fact name={words.source}>
        <Edition
          framework={crosswalk.source}
          edition={crosswalk.sourceEdition}
          complete={crosswalk.sourceComplete}
        />
      </Fact>
      <Fact name={words.target}>
        <Edition
          framework={crosswalk.target}
          edition={crosswalk.targetEdition}
          complete={crosswalk.targetComplete}
        />
      </Fact>
      <Fact name={words.status}>
        {wordOf(status)} · {wordOf(kind)}
      </Fact>
      {method !== null && <Fact name={words.method}>{words.methods[method]}</Fact>}
      {supersedes !== null && (
        <Fact name={words.supersedes}>
          <a href={addressOf(lens, 'crosswalk', [supersedes.slug])}>{supersedes.title}</a>
        </Fact>
      )}
      {stated.map(({ name, value }) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
    </Facts>
  );
}

interface EditionProps {
  readonly framework: Crosswalk['source'];
  readonly edition: string | null;
  readonly complete: Crosswalk['sourceComplete'];
}

/** A document, the edition with which the author worked, and whether the author looked at all of it. */
function Edition({ framework: { title, edition: held }, edition, complete }: EditionProps) {
  const said = [
    words.editionRead(edition),
    ...(edition === held ? [] : [words.held(held)]),
    ...(complete === null ? [] : [words.complete[complete]]),
  ];
  return (
    <>
      {title}
      <p class="quiet small">{said.join(', ')}</p>
    </>
  );
}
