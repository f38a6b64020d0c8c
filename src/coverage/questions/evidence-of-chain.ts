import type { ExplainedChain } from './explain.ts';

/** Local ids of the evidence that begins a chain, each once. */
export function evidenceOfChain({
  evidence,
  begunBy,
}: Pick<ExplainedChain, 'evidence' | 'begunBy'>): readonly string[] {
  return evidence === null ? [...new Set(begunBy.map((each) => each.evidence))] : [evidence];
}
