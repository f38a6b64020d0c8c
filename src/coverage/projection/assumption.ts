import { STATED_EXTENTS, type StatedExtent } from '../../model/extent.ts';

/** A support that is written nowhere: what if one piece of evidence, in force on every day, supported a provision? */
export interface Assumption {
  readonly framework: string;
  readonly ref: string;
  readonly extent: StatedExtent;
  /** Local id of the one system that the evidence is about; null: it is organization-wide. */
  readonly system: string | null;
}

/**
 * `SLUG:REF`, then perhaps `=PARTIAL` or `=FULL`, then perhaps `@SYSTEM`. The extent must be there where the ref itself
 * has one of the two signs.
 */
const FORM =
  /^(?<framework>[^:]+):(?:(?<ref>[^=@]+)(?:=(?<extent>FULL|PARTIAL))?|(?<signed>.+)=(?<stated>FULL|PARTIAL))(?:@(?<system>[^=@]+))?$/iu;

/** What {@link assumptionInWords} writes; null for a text that has another form. */
export function readAssumption(text: string): Assumption | null {
  const { framework, ref, extent, signed, stated, system } = FORM.exec(text.trim())?.groups ?? {};
  const place = ref ?? signed;
  const word = (extent ?? stated ?? 'FULL').toUpperCase();
  const known = STATED_EXTENTS.find((each) => each === word);
  if (framework === undefined || place === undefined || known === undefined) return null;
  return { framework, ref: place, extent: known, system: system ?? null };
}

/** `SLUG:REF`, with `=PARTIAL` where the extent is not full, and `@SYSTEM` where it is about one system. */
export function assumptionInWords({ framework, ref, extent, system }: Assumption): string {
  const isPlain = extent === 'FULL' && !/[=@]/.test(ref);
  return `${framework}:${ref}${isPlain ? '' : `=${extent}`}${system === null ? '' : `@${system}`}`;
}
