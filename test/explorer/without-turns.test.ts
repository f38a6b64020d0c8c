import { expect, it } from 'vitest';
import { withoutTurns } from '../../explorer/src/ask/without-turns.ts';

it('Characters that would turn the words of the page around are shown by their numbers, and nothing else is', () => {
  const answer = {
    title: 'plan \u202efdp.exe\u202c',
    of: ['\u2067a\u2069', '\\u202e', 'שלום', '👩‍⚖️', 'a\u200fb'],
  };
  expect(JSON.parse(withoutTurns(JSON.stringify(answer)))).toEqual({
    title: 'plan \\u{202e}fdp.exe\\u{202c}',
    of: ['\\u{2067}a\\u{2069}', '\\u202e', 'שלום', '👩‍⚖️', 'a\u200fb'],
  });
});
