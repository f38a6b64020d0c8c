import { type Assumption, readAssumption } from '../coverage/projection/assumption.ts';
import { inField, type Outcome, type Problem } from '../problems/problem.ts';
import type { ExactNames } from './exact-names.ts';

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
    const assumption = readAssumption(text);
    if (assumption !== null) read.push(exactAssumption(names, assumption, option));
    else {
      const sentence = `${JSON.stringify(text)} does not have the form SLUG:REF[=PARTIAL][@SYSTEM]. Add =PARTIAL for partial support, and @SYSTEM for evidence about one AI system.`;
      problems.push(inField(option, 'INVALID_OPTION', sentence));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read };
}

function exactAssumption(
  names: ExactNames,
  { framework, ref, extent, system }: Assumption,
  option: string,
): Assumption {
  const slug = names.framework(framework, option);
  return {
    framework: slug,
    ref: names.ref(slug, ref, option),
    extent,
    system: system === null ? null : names.system(system, option),
  };
}
