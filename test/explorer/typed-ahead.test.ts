import { expect, it } from 'vitest';
import { TypedAhead } from '../../explorer/src/frame/typed-ahead.ts';

function typed(...keys: readonly string[]): { text: string; isEntered: boolean; taken: readonly boolean[] } {
  const ahead = new TypedAhead(0);
  const taken = keys.map((key) => ahead.press(key, 1));
  return { text: ahead.text, isEntered: ahead.isEntered, taken };
}

it('takes letters, Backspace and Enter as the field would have taken them', () => {
  expect(typed('A', 'x', 'Backspace', '.', '6', 'Enter')).toMatchObject({ text: 'A.6', isEntered: true });
  expect(typed('6', 'Enter', '7')).toMatchObject({ text: '67', isEntered: false });
  expect(typed('Backspace', '\u{1f600}', 'Backspace').text).toBe('');
});

it('leaves all other keys to the page, and Enter where nothing was typed', () => {
  expect(typed('Shift', 'ArrowDown', 'F5', 'Enter')).toEqual({
    ...{ text: '', isEntered: false },
    taken: [false, false, false, false],
  });
});

it('takes no key after Tab or Escape, or once the field has been awaited for too long', () => {
  for (const key of ['Tab', 'Escape']) {
    expect(typed('6', key, '7', 'Enter')).toEqual({
      ...{ text: '6', isEntered: false },
      taken: [true, false, false, false],
    });
  }
  const ahead = new TypedAhead(0);
  expect(ahead.press('6', 10_000)).toBe(true);
  expect(ahead.press('7', 10_001)).toBe(false);
  expect(ahead.text).toBe('6');
});
