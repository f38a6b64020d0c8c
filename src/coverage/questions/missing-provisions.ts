import type { Extent } from '../../model/extent.ts';
import { EXTENT_WORDS, FULL } from '../algebra.ts';
import { partsOf } from '../engine/chain-walk.ts';
import { cellExtent } from '../engine/framework-answer.ts';
import { isUnion, mappedTails } from '../engine/route.ts';
import type { ScopeEvaluation } from '../engine/scope-evaluation.ts';

/** How many provisions, and how many unions, an explanation names as missing. */
export const TOLD_MISSING = 20;

/** A provision that evidence does not support fully, though a whole or a union needs it. */
export interface MissingProvision {
  /** `SLUG:REF`. */
  readonly provision: string;
  /** What it has; null: nothing. */
  readonly extent: Extent | null;
}

/** What a whole or a union lacks: with FULL evidence for all of these it would be, or would send, FULL. */
export interface MissingProvisions {
  /** `SLUG:REF` of the whole, or `SLUG:REF;REF` of the union. */
  readonly of: string;
  /** The mapping that leaves the union; null for a whole. */
  readonly mapping: string | null;
  /** In document order, at most {@link TOLD_MISSING}. */
  readonly missing: readonly MissingProvision[];
  /** How many there are in all. */
  readonly missingCount: number;
}

/**
 * What keeps a provision from being FULL: parts of it, where it is complete, and provisions of unions from which a mapping
 * leads to it. At most {@link TOLD_MISSING} of them, the whole first, then in the order of the crosswalks.
 */
export function missingProvisions(scope: ScopeEvaluation, provision: number): readonly MissingProvisions[] {
  const { evaluation } = scope;
  const { catalogue, choice } = evaluation;
  const framework = catalogue.frameworkOf[provision]!;
  const { start } = catalogue.frameworks[framework]!;
  const cells = scope.cells(framework);
  if (cellExtent(cells[provision - start]!) === 'FULL') return [];
  const found: MissingProvisions[] = [];
  const tell = (of: number, mapping: string | null, members: readonly number[], extentOf: ExtentOf): void => {
    const missing = members.filter((member) => extentOf(member) !== 'FULL');
    found.push({
      of: catalogue.idAt(of),
      mapping,
      missing: missing.slice(0, TOLD_MISSING).map((member) => ({
        ...{ provision: catalogue.idAt(member), extent: extentOf(member) },
      })),
      missingCount: missing.length,
    });
  };
  const parts = partsOf(evaluation, provision);
  if (parts.length > 0) tell(provision, null, parts, (part) => cellExtent(cells[part - start]!));
  const spreads = scope.spreads('in-force');
  const told = new Set<string>();
  for (const { from, mappingRow } of mappedTails(evaluation, provision)) {
    if (found.length >= TOLD_MISSING) break;
    if (!isUnion(evaluation, from) || spreads.some(({ sent }) => sent[from] === FULL)) continue;
    const { id } = choice.mapping[mappingRow]!;
    if (told.has(`${id} ${from}`)) continue;
    told.add(`${id} ${from}`);
    // Each kind of evidence must make the union FULL by itself: the one that needs the fewest more is told.
    const members = catalogue.membersAt(from);
    const lacking = ({ sent }: { readonly sent: Uint8Array }) =>
      members.filter((member) => sent[member] !== FULL).length;
    const [nearest] = spreads.toSorted((a, b) => lacking(a) - lacking(b));
    tell(from, id, members, (member) => EXTENT_WORDS[(nearest?.sent[member] ?? 0) - 1] ?? null);
  }
  return found;
}

type ExtentOf = (provision: number) => Extent | null;
