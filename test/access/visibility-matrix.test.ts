import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  getOperationAST,
  parse,
  subscribe,
} from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDesk } from '../../src/access/open-desk.ts';
import type { Viewer } from '../../src/access/viewer.ts';
import { Evaluation } from '../../src/coverage/engine/evaluation.ts';
import { createContext } from '../../src/graphql/context.ts';
import { schema } from '../../src/graphql/schema.ts';
import { memberOf } from '../graphql/ask.ts';
import { textArguments } from './named-arguments.ts';
import { NAMED_CASES, NAMELESS_FIELDS, NAMELESS_TEXTS } from './named-cases.ts';
import { twoOrganizations } from './two-organizations.ts';

const MEMBER = memberOf('acme');

afterEach(() => vi.restoreAllMocks());

/** What an answer says, byte for byte, with `?` for what was asked; and what was done for it. */
async function ask(question: string, asked: string, viewer: Viewer | null) {
  const { services, work } = twoOrganizations();
  const scopes = vi.spyOn(Evaluation.prototype, 'scope');
  const batches = vi.spyOn(Evaluation.prototype, 'makeBatches');
  const contextValue = createContext(openDesk(services, viewer), 'request');
  const answer = await firstAnswer({ schema, document: parse(question), contextValue });
  const evaluations = scopes.mock.calls.length + batches.mock.calls.length;
  vi.restoreAllMocks();
  // Where an error is told in the question depends on how long the name is that was asked.
  const errors = answer.errors?.map((error) => ({ ...error.toJSON(), locations: null }));
  const text = JSON.stringify({ ...answer, ...(errors === undefined ? {} : { errors }) });
  return { text: text.replaceAll(asked, '?'), work: { ...work, evaluations } };
}

/** The answer, of a subscription its first event. */
async function firstAnswer(asked: ExecutionArgs): Promise<ExecutionResult> {
  if (getOperationAST(asked.document)?.operation !== 'subscription') return execute(asked);
  const events = await subscribe(asked);
  if (!(Symbol.asyncIterator in events)) return events;
  const first = await events.next();
  await events.return(undefined);
  return first.done === true ? {} : first.value;
}

describe('the matrix of names', () => {
  it('has a case for every argument of the schema that takes a text, or says why it names nothing', () => {
    const naming = textArguments(schema).filter((path) => NAMELESS_TEXTS[lastWord(path)] === undefined);
    expect([...new Set(NAMED_CASES.map(({ argument }) => argument))].sort()).toEqual(naming);
  });

  it('has a case for every root field', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
      (type) => Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
    );
    const named = NAMED_CASES.map(({ argument }) => argument.replace(/\(.*/, ''));
    expect(roots.filter((root) => !named.includes(root)).sort()).toEqual(Object.keys(NAMELESS_FIELDS).sort());
  });
});

describe.each(NAMED_CASES)('$argument', (each) => {
  const { argument, ask: question, own, foreign, missing, parentEvaluations = 0 } = each;
  const isRoot = /^(Query|Mutation|Subscription)\./.test(argument);

  it(`finds ${own}, which is the viewer's own`, async () => {
    const found = await ask(question(own), own, MEMBER);
    const absent = await ask(question(missing), missing, MEMBER);
    expect(found.text).not.toBe(absent.text);
  });

  it(`answers ${foreign} of another organization as ${missing}, which does not exist, and does nothing for it`, async () => {
    const other = await ask(question(foreign), foreign, MEMBER);
    const absent = await ask(question(missing), missing, MEMBER);
    expect(other.text).toBe(absent.text);
    for (const { work } of [other, absent]) {
      expect(work).toMatchObject({ made: 0, evaluations: parentEvaluations, calls: [] });
      expect(work.opened).not.toContain('rival');
    }
  });

  it('answers nobody alike, whatever they name, and does nothing for them', async () => {
    const absent = await ask(question(missing), missing, isRoot ? MEMBER : null);
    for (const name of [own, foreign, missing]) {
      const { text, work } = await ask(question(name), name, null);
      expect(text).toBe(absent.text);
      expect(work).toEqual({ made: 0, opened: [], calls: [], evaluations: 0 });
    }
  });
});

describe.each(Object.entries(NAMELESS_FIELDS))('%s', (_, question) => {
  it('tells nobody nothing of the store, and does nothing for them', async () => {
    const { text, work } = await ask(question, '?', null);
    expect(text).not.toMatch(/acme|rival|law|house|member/);
    expect(work).toEqual({ made: 0, opened: [], calls: [], evaluations: 0 });
  });

  it("shows a member nothing of another organization's", async () => {
    expect((await ask(question, '?', MEMBER)).text).not.toMatch(/rival|house/);
  });
});

function lastWord(path: string): string {
  return path.slice(0, -1).split(/[.(]/).at(-1) ?? '';
}
