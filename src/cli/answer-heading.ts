import { assumptionInWords } from '../coverage/projection/assumption.ts';
import type { AnswerHeading } from '../coverage/questions/answer.ts';
import type { Notice } from '../model/coverage.ts';
import type { Layout } from './layout.ts';
import { wrap, wrapHanging, wrapIndented } from './wrap.ts';

/**
 * The line with which an answer begins: what it is about, the scope and day that it is for, and the answer in a few
 * words.
 */
export function formatHeading(
  title: string,
  { organization, system, asOf, assumed = [], knownAt }: AnswerHeading,
  { width }: Layout,
  summary: string | null = null,
): string {
  const scope = system === null ? organization : `${system} of ${organization}`;
  const known = knownAt === undefined ? '' : `, as it was known at ${knownAt}`;
  const asked = `${title} for ${scope} on ${asOf}${known}`;
  const assumes =
    assumed.length === 0
      ? []
      : wrap(`What if: evidence supported ${assumed.map(assumptionInWords).join(', ')}.`, width);
  return [...wrap(summary === null ? asked : `${asked}: ${summary}`, width), ...assumes, ''].join('\n');
}

/** What comes below an answer: its notices, then the recorded state and the crosswalks, in short unless asked for. */
export function formatEnd(heading: AnswerHeading, layout: Layout): string {
  const notices = heading.notices.length === 0 ? [] : [formatNotices(heading.notices, layout)];
  return [...notices, '', ...recordedState(heading, layout)].join('\n');
}

/** The notices of an answer, each with an empty line before it. */
export function formatNotices(notices: readonly Notice[], { width }: Layout): string {
  return notices
    .flatMap(({ code, message }) => ['', ...wrapHanging(`${code}: ${message}`, width)])
    .join('\n');
}

function recordedState(
  { state, crosswalks }: AnswerHeading,
  { width, isVerbose }: Layout,
): readonly string[] {
  const { catalogue, organization } = state;
  if (!isVerbose) {
    const where = `catalogue ${catalogue.seq}, organization ${organization.seq}`;
    return wrap(`State: ${where}. Crosswalks used: ${crosswalks.length}. In full: --verbose`, width);
  }
  return [
    'State:',
    ...[`  catalogue ${catalogue.seq}`, `    ${catalogue.hash}`],
    ...[`  organization ${organization.seq}`, `    ${organization.hash}`],
    'Crosswalks used:',
    ...(crosswalks.length === 0 ? ['none'] : crosswalks).flatMap((slug) => wrapIndented(slug, width, 2)),
  ];
}
