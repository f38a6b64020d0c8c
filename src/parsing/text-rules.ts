import { dayNumber, isDay } from '../model/day.ts';
import { dayFault, meantDays } from '../model/day-fault.ts';
import { KnownNames } from '../model/known-names.ts';
import { wordKey } from '../model/name-key.ts';
import { quoted } from '../model/quoted.ts';
import { Nearly, Refusal, type Rule } from './rule.ts';

const SLUG = /^[a-z0-9][a-z0-9.-]{0,63}$/;
const LOCAL_ID = /^[A-Za-z0-9._-]{1,64}$/;
const LONGEST_REF = 128;

/** Any text. */
export const anyText: Rule<string> = {
  read: (text) => text,
  standIn: '',
  schema: { type: ['string', 'number'] },
};

/** The key of a framework, crosswalk, view or organization. */
export const slug: Rule<string> = {
  read: (text) => {
    if (!SLUG.test(text)) {
      return new Refusal(
        'BAD_SLUG',
        `${quoted(text)} is not a slug: use 1 to 64 of a-z, 0-9, "." and "-", beginning with a letter or digit.`,
      );
    }
    return text === 'catalogue'
      ? new Refusal('RESERVED_SLUG', 'The slug "catalogue" is reserved. Choose another one.')
      : text;
  },
  standIn: '',
  schema: { type: 'string', pattern: SLUG.source },
};

/** The slug of something that is described elsewhere. Whoever knows what there is looks it up. */
export const slugElsewhere: Rule<string> = {
  read: (text) => (text.length <= LONGEST_REF ? text : slug.read(text)),
  standIn: '',
  schema: slug.schema,
};

/** An id that is unique in one file of one folder. */
export const localId: Rule<string> = {
  read: (text) =>
    LOCAL_ID.test(text)
      ? text
      : new Refusal('BAD_ID', `${quoted(text)} is not an id: use 1 to 64 letters, digits, ".", "_" and "-".`),
  standIn: '',
  schema: { type: ['string', 'number'], pattern: LOCAL_ID.source },
};

/** The id of something that is described elsewhere. Whoever knows what there is looks it up. */
export const nameElsewhere: Rule<string> = {
  read: (text) => (text.length <= LONGEST_REF ? text : localId.read(text)),
  standIn: '',
  schema: localId.schema,
};

/** A provision as its document prints it. */
export const ref: Rule<string> = {
  read: (text) =>
    text.length <= LONGEST_REF && !/[\t\r\n;]/.test(text)
      ? text
      : new Refusal(
          'BAD_REF',
          `A ref is one line of at most ${LONGEST_REF} characters without ";"; this is ${quoted(text)}.`,
        ),
  standIn: '',
  schema: { type: ['string', 'number'] },
};

/** One of the words that the format lists. Letter case, spaces, underscores and dashes need not be typed exactly. */
export function oneOf<const T extends string>(words: readonly [T, ...T[]]): Rule<T> {
  return oneOfValues(
    words.map((word) => [word, word]),
    words[0],
  );
}

/** The same for words that stand for values. */
function oneOfValues<T>(values: readonly (readonly [word: string, value: T])[], standIn: T): Rule<T> {
  const known = new Map(values);
  const words = values.map(([word]) => word);
  const names = new KnownNames(words, wordKey);
  return {
    read: (text) => {
      const found = names.find(text);
      const value = found === null ? undefined : known.get(found);
      if (found === null || value === undefined) {
        const near = names.nearest(text).length > 0 ? names.didYouMean(text) : '';
        return new Refusal('BAD_VALUE', `${quoted(text)} is not one of ${words.join(', ')}.${near}`);
      }
      return found === text ? value : new Nearly(value, found);
    },
    standIn,
    schema: { enum: words },
  };
}

/** `yes` or `no`. */
export const yesOrNo: Rule<boolean> = oneOfValues(
  [
    ['yes', true],
    ['no', false],
  ],
  false,
);

/** `yes`, where the empty cell means no. */
export const yes: Rule<boolean> = {
  read: (text) => {
    if (text === 'yes') return true;
    if (wordKey(text) === 'yes') return new Nearly(true, 'yes');
    return new Refusal(
      'BAD_VALUE',
      `${quoted(text)} is not allowed here. Write yes, or leave the cell empty.`,
    );
  },
  standIn: false,
  schema: { enum: ['yes'] },
};

/** `true` or `false`, as YAML writes them. */
export const trueOrFalse: Rule<boolean> = {
  ...oneOfValues(
    [
      ['true', true],
      ['false', false],
    ],
    false,
  ),
  schema: { type: 'boolean' },
};

/**
 * A day of the calendar, `YYYY-MM-DD`. `31.12.2026`, as spreadsheet programs write it in several languages, leaves no
 * doubt about the day and is taken too; `12/31/2026` is not, since half of the world reads it the other way.
 */
export const day: Rule<string> = {
  read: (text) => {
    if (isDay(text)) return text;
    const [dotted] = text.includes('.') ? meantDays(text) : [];
    if (dotted !== undefined) return new Nearly(dotted, dotted);
    const midnight = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?Z?$/.exec(text)?.[1] ?? '';
    if (isDay(midnight)) return new Nearly(midnight, midnight);
    return new Refusal('BAD_DATE', dayFault(text, quoted(text)));
  },
  standIn: '1970-01-01',
  schema: { type: 'string', format: 'date' },
};

/** A day, a month or a year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export const dayMonthOrYear: Rule<string> = {
  read: (text) => {
    const whole = text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;
    return dayNumber(whole) === null
      ? new Refusal('BAD_DATE', `${quoted(text)} is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY.`)
      : text;
  },
  standIn: '1970-01-01',
  schema: { type: ['string', 'number'], pattern: '^[0-9]{4}(-[0-9]{2}){0,2}$' },
};

/** A number of days: a whole number from 1. */
export const dayCount: Rule<number> = {
  read: (text) =>
    /^[1-9]\d{0,5}$/.test(text)
      ? Number(text)
      : new Refusal('BAD_NUMBER', `${quoted(text)} is not a whole number of days from 1 to 999999.`),
  standIn: 1,
  schema: { type: 'integer', minimum: 1, maximum: 999_999 },
};

/** The strength of a mapping, 0 to 10 (OLIR, NIST IR 8278A). */
export const strength: Rule<number> = {
  read: (text) =>
    /^\d{1,2}(\.\d{1,6})?$/.test(text) && Number(text) <= 10
      ? Number(text)
      : new Refusal('BAD_NUMBER', `${quoted(text)} is not a number from 0 to 10.`),
  standIn: 0,
  schema: { type: 'number', minimum: 0, maximum: 10 },
};

/** A SHA-256 digest in hexadecimal digits; kept in lower case. */
export const sha256: Rule<string> = {
  read: (text) =>
    /^[0-9a-fA-F]{64}$/.test(text)
      ? text.toLowerCase()
      : new Refusal(
          'BAD_SHA256',
          `${quoted(text)} is not a SHA-256 digest, which has 64 hexadecimal digits.`,
        ),
  standIn: '',
  schema: { type: 'string', pattern: '^[0-9a-fA-F]{64}$' },
};
