import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '..', 'src');

/** Expressions whose steps grow faster than their text, and why the text is always short. */
const SHORT_TEXTS: Readonly<Record<string, string>> = {
  '/[a-z]{2,}.*[^a-z].*[a-z]{2,}/i': 'a word of a formula that this product writes',
  '/<(\\w+)[^>]*\\/>/g': 'the parts of a sheet that exceljs writes',
  '/^-+|-+$/g': 'a ref, at most 128 characters',
  '/[\\p{L}\\p{N}]*$/u': 'at most 24 bytes around a place',
  '/(\\r?\\n)+$/': 'a file with a secret, at most 4,096 bytes',
};

const LENGTH = 200_000;
/**
 * In milliseconds. An expression whose steps grow with its text ends after a few; one whose steps grow with the square of
 * it takes a thousand times as long, on any machine.
 */
const ENDLESS = 1_500;

/** A literal with something that may repeat without end. */
const LITERAL =
  /(?<=[=(,:[!&|?{};]\s*|return\s+|=>\s*|^\s*)\/((?:[^/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([dgimsuvy]*)(?=\s*[.,;)\]\n}?:]|\s*$)/gm;
const REPEATS = /[*+]|\{\d*,/;

function literalsIn(text: string): readonly (readonly [source: string, flags: string])[] {
  const code = text
    .split('\n')
    .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line))
    .join('\n');
  return [...code.matchAll(LITERAL)].map(([, source = '', flags = '']) => [source, flags] as const);
}

const literals = new Map(
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => literalsIn(readFileSync(join(SOURCE, file), 'utf8')))
    .filter(([source]) => REPEATS.test(source))
    .map(
      ([source, flags]) => [`/${source}/${flags}`, new RegExp(source, flags.replace(/[gy]/g, ''))] as const,
    ),
);

const CLASSES: Readonly<Record<string, string>> = {
  d: '0',
  D: 'a',
  w: 'a',
  W: ' ',
  s: ' ',
  S: 'a',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Characters that an expression looks for, and others. */
function lettersOf(source: string): readonly string[] {
  const plain = source
    .replace(/\\[pP]\{[^}]*\}/g, 'é')
    .replace(/\\([a-zA-Z])/g, (_, letter: string) => CLASSES[letter] ?? '')
    .replace(/\\(.)/g, '$1');
  return [...new Set([...plain, ...'a0 "\n-'])];
}

function* hostileTexts(source: string): Generator<string> {
  const letters = lettersOf(source);
  const few = letters.slice(0, 8);
  const pairs = few.flatMap((left) => few.filter((right) => right !== left).map((right) => left + right));
  for (const begun of [...letters, ...pairs])
    for (const before of ['', letters[0]!]) yield `${before}${begun.repeat(LENGTH / begun.length)}\u0001`;
}

const attempt = new Script('expression.exec(text)');

function isEndless(expression: RegExp): boolean {
  const names = createContext({ expression, text: '' });
  for (const text of hostileTexts(expression.source)) {
    names.text = text;
    try {
      attempt.runInContext(names, { timeout: ENDLESS });
    } catch {
      return true;
    }
  }
  return false;
}

describe('a regular expression of the source', () => {
  it('is found', () => {
    expect(literals.size).toBeGreaterThan(70);
    for (const known of Object.keys(SHORT_TEXTS)) expect([...literals.keys()]).toContain(known);
  });

  it.each([/(a+)+$/, /\s+$/, /\[[^\]]*\]/])('that backtracks is noticed: %s', (expression) => {
    expect(isEndless(expression)).toBe(true);
  });

  it.each([...literals].filter(([literal]) => !Object.hasOwn(SHORT_TEXTS, literal)))(
    'ends soon, whatever the text is: %s',
    (_, expression) => {
      expect(isEndless(expression)).toBe(false);
    },
  );
});
