import type { Assumption } from '../coverage/projection/assumption.ts';
import { STATED_EXTENTS, type StatedExtent } from '../model/extent.ts';
import { inField, type Outcome, type Problem } from '../problems/problem.ts';
import type { ExactNames } from './exact-names.ts';

/** `SLUG:REF`, then perhaps `=PARTIAL` or `=FULL`, then perhaps `@SYSTEM`. */
const FORM = /^(?<framework>[^:]+):(?<ref>[^=@]+)(?:=(?<extent>[^=@]*))?(?:@(?<system>[^=@]+))?$/u;

/**
 * Reads what a question is to assume. Problem: `INVALID_OPTION`, one for each text that has another form.
 *
 * @param option the name of the option
 */
export function readAssumptions(
  names: ExactNames,
  texts: readonly string[],
  option: string,
): Outcome<readonly Assumption[]> {
  const read: Assumption[] = [];
  const problems: Problem[] = [];
  for (const text of texts) {
    const { framework, ref, extent = 'FULL', system } = FORM.exec(text.trim())?.groups ?? {};
    const known = STATED_EXTENTS.find((each) => each === extent.toUpperCase());
    if (framework === undefined || ref === undefined || known === undefined) {
      const sentence = `${JSON.stringify(text)} does not have the form SLUG:REF[=PARTIAL][@SYSTEM]. Add =PARTIAL for partial support, and @SYSTEM for evidence about one AI system.`;
      problems.push(inField(option, 'INVALID_OPTION', sentence));
      continue;
    }
    read.push(assumption(names, { framework, ref, system }, known, option));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read };
}

function assumption(
  names: ExactNames,
  {
    framework,
    ref,
    system,
  }: { readonly framework: string; readonly ref: string; readonly system: string | undefined },
  extent: StatedExtent,
  option: string,
): Assumption {
  const slug = names.framework(framework, option);
  return {
    framework: slug,
    ref: names.ref(slug, ref, option),
    extent,
    system: system === undefined ? null : names.system(system, option),
  };
}
