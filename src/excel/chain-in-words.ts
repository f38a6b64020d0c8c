import { evidenceOfChain } from '../coverage/questions/evidence-of-chain.ts';
import type { ExplainedChain } from '../coverage/questions/explain.ts';
import { reviewInWords } from '../model/review-in-words.ts';

/**
 * How evidence reaches a provision, on one line.
 *
 * @param assertedBy the author of the crosswalk that it uses
 */
export function chainInWords(chain: ExplainedChain, assertedBy: string | null): string {
  const more = chain.begunByCount - chain.begunBy.length;
  const evidence = [
    ...evidenceOfChain(chain),
    ...(more > 0 ? [`${more} more of ${chain.begunByCount}`] : []),
  ];
  // The steps of provisions that begin a chain together lead to one place.
  const places = new Set(chain.steps.map((step) => step.to));
  const path = [evidence.join(' and '), ...places].join(' → ');
  const by =
    chain.crosswalk === null ? '' : `, over ${chain.crosswalk} (asserted by ${assertedBy ?? 'nobody named'})`;
  const review = chain.review === null ? '' : `, mapping ${reviewInWords(chain.review)}`;
  const causes = [...new Set(chain.loweredBy.map(({ cause }) => cause))];
  const lowered = causes.length === 0 ? '' : `, lowered by ${causes.join(', ')}`;
  return `${chain.extent} ${chain.basis}: ${path}${by}${review}${lowered}`;
}
