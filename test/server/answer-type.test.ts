import { describe, expect, it } from 'vitest';
import { answerType } from '../../src/server/answer-type.ts';

const GRAPHQL = 'application/graphql-response+json';
const JSON_TYPE = 'application/json';

describe('the form of an answer', () => {
  it.each([
    ['named by nobody', null, JSON_TYPE],
    ['left empty', '', JSON_TYPE],
    ['anything', '*/*', JSON_TYPE],
    ['anything of an application', 'application/*', JSON_TYPE],
    ['one that is named', GRAPHQL, GRAPHQL],
    ['one that is named beside anything', `${GRAPHQL}, */*;q=0.1`, GRAPHQL],
    ['both', `${JSON_TYPE}, ${GRAPHQL}`, GRAPHQL],
    ['both, the second better', `${GRAPHQL};q=0.4, ${JSON_TYPE};q=0.9`, JSON_TYPE],
    ['both, the first better', `${JSON_TYPE};q=0.8, ${GRAPHQL}`, GRAPHQL],
    ['what urql sends', `${GRAPHQL}, application/graphql+json, ${JSON_TYPE}, text/event-stream`, GRAPHQL],
    ['in capitals and with spaces', ` Application/JSON ; q=1.0 ; charset=UTF-8`, JSON_TYPE],
    ['one less than anything', `${JSON_TYPE};q=0.1, */*`, GRAPHQL],
    ['anything but one', `*/*, ${JSON_TYPE};q=0`, GRAPHQL],
    ['anything but another', `${GRAPHQL};q=0, */*`, JSON_TYPE],
    ['a page', 'text/html', null],
    ['nothing', '*/*;q=0', null],
    ['a weight that is no number', `${JSON_TYPE};q=much`, null],
    ['another charset', `${JSON_TYPE};charset=iso-8859-1`, null],
    ['no list', ',,;', null],
  ])('is, for who takes %s, %#', (_, accept, expected) => {
    expect(answerType(accept)).toBe(expected);
  });
});
