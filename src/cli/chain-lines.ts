import type { ExplainedChain, Explanation } from '../coverage/questions/explain.ts';
import type { ExplainedMapping } from '../coverage/questions/explained-records.ts';
import { LOWERING_WORDS } from '../model/glossary/chain-words.ts';
import { groupBy } from '../model/group-by.ts';
import type { Lowering } from '../model/lowering.ts';
import { oneLine } from './one-line.ts';
import { reviewsOfChains } from './reviews-of-chains.ts';
import { formatTable } from './table.ts';
import { wrap, wrapIndented } from './wrap.ts';

/** The chains, step by step, then the meaning of each cause that lowered one, and the records that they name. */
export function chainLines(answer: Explanation, width: number): readonly string[] {
  const { chains, chainCount, records } = answer;
  if (chains.length === 0) return ['No chain.'];
  const causes = new Set(chains.flatMap(({ loweredBy }) => loweredBy.map(({ cause }) => cause)));
  const more = chainCount - chains.length;
  const said = [
    ...[...causes].map((cause) => `${cause}: ${LOWERING_WORDS.words[cause].meaning}`),
    ...mappingLines(answer),
    ...reviewsOfChains(chains),
  ].flatMap((line) => ['', ...wrap(oneLine(line), width)]);
  const evidence = records.evidence.map((each) => [
    ...[each.localId, each.title, each.owner, each.status, each.validFrom, each.validUntil],
    ...[each.acceptedBy, each.notInForceBecause],
  ]);
  const controls = records.controls.map(({ localId, title, owner, status }) => [
    localId,
    title,
    owner,
    status,
  ]);
  return [
    ...chains.flatMap((chain, index) => [
      ...(index === 0 ? [] : ['']),
      ...linesOfChain(chain, index + 1, width),
    ]),
    ...(more > 0 ? ['', `and ${more} more`] : []),
    ...said,
    ...table(
      ['Evidence', 'Title', 'Owner', 'Status', 'Valid from', 'Valid until', 'Accepted by', 'Not in force'],
      evidence,
      width,
    ),
    ...table(['Control', 'Title', 'Owner', 'Status'], controls, width),
  ];
}

function table(
  header: readonly string[],
  rows: readonly (readonly (string | null)[])[],
  width: number,
): readonly string[] {
  return rows.length === 0 ? [] : ['', formatTable(header, rows, width)];
}

/**
 * A line for the whole chain, and one for each of its steps, with what lowered the chain there. What supports the
 * provisions that begin a chain together comes before its steps.
 */
function linesOfChain(chain: ExplainedChain, number: number, width: number): readonly string[] {
  const begunBy = chain.begunBy.map(
    ({ provision, extent, evidence, appliedControl, takenOverFrom }) =>
      `${evidence} to ${provision}, by ${appliedControl ?? 'support'}${takenOver(takenOverFrom)}: ${extent}`,
  );
  const more = chain.begunByCount - begunBy.length;
  const steps = chain.steps.map(({ from, to, by, extent }, index) => {
    const how = by === chain.mapping ? chain.crosswalk : by;
    const lowered = chain.loweredBy.filter(({ step }) => step === index + 1).map(causeInWords);
    const why = lowered.length === 0 ? '' : `, lowered by ${lowered.join(', ')}`;
    const source = index === 0 ? takenOver(chain.takenOverFrom) : '';
    return `${from} to ${to}, by ${how}${source}: ${extent}${why}`;
  });
  return [
    `Chain ${number}: ${chain.extent}, ${chain.basis}, ${chain.inForce ? 'in force' : 'not in force'}`,
    ...[...begunBy, ...(more > 0 ? [`and evidence for ${more} more`] : []), ...steps].flatMap((step) => {
      const [first = '', ...rest] = wrapIndented(oneLine(step), width - 2, 2);
      return [first, ...rest.map((line) => `  ${line}`)];
    }),
  ];
}

/** Which superseded evidence states a link that counts for its successor. */
function takenOver(from: string | null): string {
  return from === null ? '' : ` taken over from ${from}`;
}

function causeInWords({ cause, level }: Lowering): string {
  return level === null ? cause : `${cause} (${level})`;
}

/** One line for each mapping that chains use; chains count from 1. */
function mappingLines({ chains, records }: Explanation): readonly string[] {
  const using = groupBy([...chains.entries()], ([, { mapping }]) => mapping);
  return records.mappings.flatMap((mapping) => {
    const numbers = using.get(mapping.id)?.map(([index]) => index + 1);
    if (numbers === undefined) return [];
    const crosswalk = records.crosswalks.find(({ slug }) => slug === mapping.crosswalk);
    const editions = [crosswalk?.sourceEdition, crosswalk?.targetEdition].filter(
      (each) => typeof each === 'string',
    );
    const written = editions.length === 0 ? '' : `, written for ${editions.join(' and ')}`;
    const by = crosswalk === undefined ? '' : `, asserted by ${crosswalk.assertedBy}${written}`;
    return `Mapping of chain ${numbers.join(', ')}: ${mapping.source} ${mapping.relationship} ${mapping.target} (${mapping.crosswalk}${by}; ${trustInWords(mapping)})${mapping.rationale === null ? '' : `. ${mapping.rationale}`}`;
  });
}

function trustInWords({
  confidence,
  isVouchedFor,
  reviewedBy,
  reviewedOn,
  followedAs,
  others,
}: ExplainedMapping): string {
  const beside = others.map(
    ({ rationaleType, relationship }) => `${rationaleType ?? 'no type'} ${relationship}`,
  );
  return [
    ...(beside.length === 0
      ? []
      : [`followed as ${followedAs}, read together with other rows on the pair: ${beside.join(', ')}`]),
    `confidence ${confidence ?? 'not stated'}`,
    ...(reviewedBy === null
      ? []
      : [`reviewed by ${reviewedBy}${reviewedOn === null ? '' : ` on ${reviewedOn}`}`]),
    ...(isVouchedFor ? [] : ['nobody vouches for it']),
  ].join('; ');
}
