/** The name of a provision or condition in a workbook: `FRAMEWORK:REF`, with `@SYSTEM` in the scope of a system. */
export function scopedId(framework: string, ref: string, system: string | null): string {
  return `${framework}:${ref}${system === null ? '' : `@${system}`}`;
}
