/** The name of a gap, and of the action on it, in a workbook: `FRAMEWORK:REF`, with `@SYSTEM` for a gap of a system. */
export function gapId(framework: string, ref: string, system: string | null): string {
  return `${framework}:${ref}${system === null ? '' : `@${system}`}`;
}
