import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ERROR_CODE_OF_KIND, ERROR_CODES } from '../src/graphql/error-codes.ts';
import { LIMITS } from '../src/graphql/limits.ts';
import { schema } from '../src/graphql/schema.ts';
import { MEMBER_OF_KIND } from '../src/graphql/types/problem.ts';
import { PROBLEM_KINDS } from '../src/problems/codes.ts';
import { STATUS_OF_CODE } from '../src/server/status-of-code.ts';
import { codeBlocks, textOf } from './code-blocks.ts';

const PAGE = 'docs/front-end.md';

describe('the page for front-ends', () => {
  it.each(codeBlocks(PAGE, 'graphql'))('shows documents that fit the schema: %#', (document) => {
    expect(validate(schema, parse(document))).toEqual([]);
  });

  it('lists every code with its meaning', () => {
    const rows = [...textOf(PAGE).matchAll(/^\| `([A-Z_]+)` \| (.+) \|$/gm)];
    expect(Object.fromEntries(rows.map(([, code, meaning]) => [code, meaning]))).toEqual(ERROR_CODES);
  });

  it('says how each kind of problem is told', () => {
    const rows = [
      ...textOf(PAGE).matchAll(/^\| [a-z][^|]+ \| `([A-Z_]+)` \| (?:`(\w+)`|an error) \| (\d{3}) \|$/gm),
    ];
    expect(new Set(rows.map(([, error, member, status]) => `${error} ${member ?? null} ${status}`))).toEqual(
      new Set(
        PROBLEM_KINDS.map((kind) => {
          const error = ERROR_CODE_OF_KIND[kind] ?? 'INTERNAL_SERVER_ERROR';
          return `${error} ${MEMBER_OF_KIND[kind]} ${STATUS_OF_CODE[error]}`;
        }),
      ),
    );
  });

  it('names the limits that hold', () => {
    const figure = (limit: number): string => limit.toLocaleString('en-US');
    expect(textOf(PAGE)).toContain(
      `at most ${figure(LIMITS.cost)}. It may have a depth of at most ${LIMITS.depth}, ${LIMITS.fields} fields (each alias counts) and ${figure(LIMITS.tokens)} tokens.`,
    );
  });
});
