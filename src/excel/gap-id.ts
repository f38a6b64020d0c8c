/** How a gap, and the action on it, is called in a workbook: `FRAMEWORK:REF`, and `@SYSTEM` where it is a system's. */
export function gapId(framework: string, ref: string, system: string | null): string {
  return `${framework}:${ref}${system === null ? '' : `@${system}`}`;
}
