import type { StatedExtent } from '../../model/extent.ts';

/** A support that is written nowhere: what if one piece of evidence, in force on every day, supported a provision? */
export interface Assumption {
  readonly framework: string;
  readonly ref: string;
  readonly extent: StatedExtent;
  /** Local id of the one system that the evidence is about; null: it is organization-wide. */
  readonly system: string | null;
}

/** `SLUG:REF`, with `=PARTIAL` where the extent is not full, and `@SYSTEM` where it is about one system. */
export function assumptionInWords({ framework, ref, extent, system }: Assumption): string {
  const less = extent === 'FULL' ? '' : `=${extent}`;
  return `${framework}:${ref}${less}${system === null ? '' : `@${system}`}`;
}
