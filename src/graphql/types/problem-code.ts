import { PROBLEM_CODE_NAMES, PROBLEM_CODES } from '../../problems/codes.ts';
import { builder } from '../builder.ts';

/** The table of codes as an enum, where its rule describes each value. */
export const ProblemCode = builder.enumType('ProblemCode', {
  description: 'Which rule is broken.',
  values: Object.fromEntries(
    PROBLEM_CODE_NAMES.map((code) => [code, { value: code, description: PROBLEM_CODES[code].rule }] as const),
  ),
});
