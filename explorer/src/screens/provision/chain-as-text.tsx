import { LOWERING_WORDS } from '../../../../src/model/glossary/chain-words.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { mappingTrust, OwnReview } from '../../parts/mapping-trust.tsx';
import { mappingWords } from '../../words/en/mappings.ts';
import { provisionWords as words } from '../../words/en/provision.ts';
import { wordOf, wordWithin } from '../../words/word-of.ts';
import type { ChainOfProvisionFragment } from './chains.graphql.ts';
import { MappingAuthor } from './mapping-author.tsx';
import { PlaceLink } from './place-link.tsx';
import { beginningsOf, placeOf, placeOfControl, placeOfEvidence } from './place-of-chain.ts';
import { relationAlong } from './relation-along.ts';

type Step = ChainOfProvisionFragment['steps'][number];

interface Props {
  readonly chain: ChainOfProvisionFragment;
  readonly framework: string;
  readonly lens: Lens;
}

/** A chain step by step: what the picture draws, with who asserts each mapping and what lowers the extent. */
export function ChainAsText({ chain, framework, lens }: Props) {
  return (
    <ol class="chain-steps">
      <li>
        <Beginning {...{ chain, framework, lens }} />
      </li>
      {chain.steps.map((step, number) =>
        isStanding(step, chain.steps[number - 1]) ? null : (
          <li key={`${number} ${step.by}`}>
            <StepAsText step={step} isFirst={number === 0} {...{ framework, lens }} />
          </li>
        ),
      )}
    </ol>
  );
}

/** Whether a step stays where the one before has led, and lowers nothing: from the members of a union to the union. */
function isStanding(step: Step, before: Step | undefined): boolean {
  return step.loweredBy.length === 0 && JSON.stringify(step.to) === JSON.stringify(before?.to);
}

function Beginning({ chain, framework, lens }: Props) {
  const { evidence, begunBy, begunByCount, takenOverFrom } = chain;
  if (evidence !== null) {
    const said = [
      wordOf(evidence.status),
      evidence.validUntil === null ? null : words.until(evidence.validUntil),
      evidence.owner,
    ];
    return (
      <>
        <PlaceLink place={placeOfEvidence(evidence, lens)} {...{ framework, lens }} />{' '}
        <span class="quiet">{said.filter((part) => part !== null).join(' · ')}</span>
        {takenOverFrom !== null && (
          <p class="quiet">
            {words.takenOver}{' '}
            <a href={addressOf(lens, 'evidence', [takenOverFrom.localId])}>
              {takenOverFrom.localId} {takenOverFrom.title}
            </a>
          </p>
        )}
      </>
    );
  }
  const places = beginningsOf(chain, framework, lens);
  return (
    <>
      {begunByCount > 1 && words.together(begunByCount)}
      <ul>
        {begunBy.map(({ evidence: by, appliedControl, extent }, number) => {
          const place = places[number];
          if (place === undefined) return null;
          return (
            <li key={place.key}>
              {by !== null && <PlaceLink place={placeOfEvidence(by, lens)} {...{ framework, lens }} />}
              {by !== null && appliedControl !== null && ` ${words.by.DEMONSTRATES} `}
              {appliedControl !== null && (
                <PlaceLink place={placeOfControl(appliedControl)} {...{ framework, lens }} />
              )}{' '}
              {appliedControl === null ? words.by.SUPPORT : words.by.ADDRESSES}{' '}
              <PlaceLink {...{ place, framework, lens }} /> <span class="quiet">{wordOf(extent)}</span>
            </li>
          );
        })}
      </ul>
      {begunByCount > begunBy.length && <p class="quiet">{words.andMore(begunByCount - begunBy.length)}</p>}
    </>
  );
}

interface StepProps {
  readonly step: Step;
  readonly isFirst: boolean;
  readonly framework: string;
  readonly lens: Lens;
}

function StepAsText({ step, isFirst, framework, lens }: StepProps) {
  const { by, extent, mapping, crosswalk, review, loweredBy } = step;
  const place = placeOf(step.to, framework, lens);
  const relation = relationAlong(step);
  return (
    <>
      {relation === null ? verbOf(by, isFirst) : mappingWords.relations[relation]}{' '}
      {place !== null && <PlaceLink {...{ place, framework, lens }} />}
      {mapping !== null && crosswalk !== null && (
        <>
          {', '}
          <MappingAuthor crosswalk={crosswalk} assertedBy={mapping.assertedBy} lens={lens} />{' '}
          <span class="quiet">
            (
            {crosswalk.sourceEdition !== null && crosswalk.targetEdition !== null
              ? `${mappingWords.editions(crosswalk.sourceEdition, crosswalk.targetEdition)}; `
              : ''}
            {mappingTrust(mapping)})
          </span>
          {mapping.rationale !== null && <q class="rationale">{mapping.rationale}</q>}
          <p class="quiet">
            <OwnReview review={review} />
          </p>
        </>
      )}
      {loweredBy.length > 0 && (
        <p class="lowered">
          <strong>{words.lowered(wordWithin(extent))}</strong>{' '}
          {loweredBy.map(({ cause }) => LOWERING_WORDS.words[cause].meaning).join(' ')}
        </p>
      )}
    </>
  );
}

function verbOf(by: Step['by'], isFirst: boolean): string {
  if (by === 'PART') return words.toPart;
  if (by === 'WHOLE') return words.toWhole;
  if (by === 'CONTROL') return isFirst ? words.by.DEMONSTRATES : words.by.ADDRESSES;
  return words.by.SUPPORT;
}
