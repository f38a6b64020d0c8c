import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../src/graphql/error-codes.ts';
import { LIMITS } from '../src/graphql/limits.ts';
import { schema } from '../src/graphql/schema.ts';
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

  it('names the limits that hold', () => {
    const figure = (limit: number): string => limit.toLocaleString('en-US');
    expect(textOf(PAGE)).toContain(
      `${figure(LIMITS.cost)} is the limit, with a depth of ${LIMITS.depth}, ${LIMITS.breadth} fields (each alias counted) and ${figure(LIMITS.tokens)} tokens.`,
    );
  });
});
