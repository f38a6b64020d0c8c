import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stiltedPhrasesIn } from './stilted-phrases.ts';

const ROOT = join(import.meta.dirname, '..');

/** Turns of phrase that no message, description or page needs, beside those that no comment has. */
const STILTED_MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/\bis no (text|date|number|list|JSON|object|XLSX|map)\b/, 'is not a …'],
  [/; (absent|null|none): /i, '. Null if …, or: Default: …'],
  [/\b(says?|said|speaks?|tells?) of\b/i, 'says about'],
  [/\bholds? (a|an|the|no|what|of)\b/i, 'has, contains, or keeps'],
  [/\bwhatever its\b/i, 'name what does not matter'],
  [/\bcan be asked for\b/, 'Ask for …'],
  [/\bplays? no part\b/, 'does not influence, or does not matter'],
  [/\bin own words\b/, 'in your own words'],
  [/\bpassed over\b/, 'ignored'],
  [/\bmay not be had\b|\bis not to be had\b/, 'cannot be'],
];

function stiltedMessagesIn(text: string): readonly string[] {
  const said = STILTED_MESSAGES.flatMap(([phrase, plain]) => {
    const words = phrase.exec(text)?.[0];
    return words === undefined ? [] : [`"${words}"; write: ${plain}`];
  });
  // A message may say "Choose another one"; `${…}` names what is in the code.
  const plain = text.replaceAll(/another one|\$\{[^}]*\}/g, '');
  return [...stiltedPhrasesIn(plain), ...said];
}

/** The texts of a source file that people may read: literals of at least three words, with their lines. */
function literalsOf(source: string): readonly { readonly line: number; readonly text: string }[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm, (comment) =>
    comment.replaceAll(/[^\n]/g, ' '),
  );
  return [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)].flatMap((found) => {
    const text = found[0].slice(1, -1);
    const isSentence =
      /[A-Za-z]{2,} [a-z]+ [a-z]/.test(text) && !/\b(MATCH|SELECT|RETURN|DELETE|UPDATE)\b/.test(text);
    return isSentence ? [{ line: code.slice(0, found.index).split('\n').length, text }] : [];
  });
}

function sourceFiles(): readonly string[] {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts'));
}

describe('what people read is in plain English', () => {
  it('in the messages and descriptions of the source', () => {
    const stilted = sourceFiles().flatMap((file) =>
      literalsOf(readFileSync(join(ROOT, 'src', file), 'utf8')).flatMap(({ line, text }) =>
        stiltedMessagesIn(text).map((said) => `${file}:${line} says ${said}`),
      ),
    );
    expect(stilted).toEqual([]);
  });

  it('in the schema', () => {
    const schema = readFileSync(join(ROOT, 'schema.graphql'), 'utf8');
    const stilted = [...schema.matchAll(/"""([\s\S]*?)"""/g)].flatMap(([, text]) =>
      stiltedMessagesIn(text!.replaceAll(/\s+/g, ' ')).map((said) => `${text!.trim()} says ${said}`),
    );
    expect(stilted).toEqual([]);
  });

  it.each([
    'crosswalks/README.md',
    ...readdirSync(join(ROOT, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ])('on the page %s', (page) => {
    const prose = readFileSync(join(ROOT, page), 'utf8').replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
    const stilted = prose
      .split('\n')
      .flatMap((line) => stiltedMessagesIn(line).map((said) => `${line.slice(0, 100)} says ${said}`));
    expect(stilted).toEqual([]);
  });

  it('and a stilted literal is found, a comment and a query are not', () => {
    const source =
      "// It holds a day.\nconst a = 'This file holds a day.';\nconst q = `MATCH (a) holds a b`;\n";
    const found = literalsOf(source).filter(({ text }) => stiltedMessagesIn(text).length > 0);
    expect(found).toEqual([{ line: 2, text: 'This file holds a day.' }]);
  });
});
