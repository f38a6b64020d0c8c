import { execute, parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/access/viewer.ts';
import { Application } from '../../src/application/application.ts';
import { serverServices } from '../../src/application/server-services.ts';
import { createContext } from '../../src/graphql/context.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { schema } from '../../src/graphql/schema.ts';
import type { Role } from '../../src/model/role.ts';
import { fill } from '../operations/writing-world.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

let application: Application;

beforeEach(async () => {
  application = await Application.open({ kind: 'embedded', directory: temporaryFolder() });
  await fill(application.store);
  await application.replica.refresh();
});

afterEach(() => application.close());

function memberWith(role: Role): Viewer {
  return { account: 'quality-lead', memberships: new Map([['acme', role]]) };
}

async function run(query: string, viewer: Viewer = memberWith('APPROVER')) {
  const desk = serverServices(application).openDesk(viewer, new AbortController().signal);
  const contextValue = createContext(desk, 'request');
  const { data, errors } = await execute({ schema, document: parse(query), contextValue });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

async function withdraw(id: string, fields = '', viewer?: Viewer) {
  const { withdrawEvidence } = await run(
    `mutation { withdrawEvidence(input: { evidence: "${encodeGlobalId('Evidence', id)}" ${fields} }) {
      __typename
      ... on WithdrawEvidencePayload {
        evidence { localId status withdrawnOn acceptedOn supports(first: 5) { totalCount } }
        change { seq at actor operation hash }
      }
      ... on Problem { fields { path code message } }
    } }`,
    viewer,
  );
  return withdrawEvidence;
}

describe('the mutation withdrawEvidence', () => {
  it('refuses a day that is not one as a member of its union', async () => {
    expect(await withdraw('acme/E-1', 'withdrawnOn: "2026-02-30"')).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'withdrawnOn' }],
    });
  });

  it('answers the evidence and its one change, and the next question sees both', async () => {
    const answer = await withdraw('acme/E-1', 'withdrawnOn: "2026-06-30"');
    expect(answer).toEqual({
      __typename: 'WithdrawEvidencePayload',
      evidence: {
        ...{ localId: 'E-1', status: 'WITHDRAWN', withdrawnOn: '2026-06-30', acceptedOn: '2024-01-01' },
        supports: { totalCount: 1 },
      },
      change: {
        ...{ seq: 2, at: expect.any(String), actor: 'quality-lead', operation: 'withdrawEvidence' },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    const { node, organization } = await run(`{
      node(id: "${encodeGlobalId('Evidence', 'acme/E-1')}") {
        ... on Evidence { status history(first: 5) { nodes { seq operation } } }
      }
      organization { coverage(framework: "std", asOf: "2026-06-30") {
        counts { status count } state { organization { seq hash } }
      } }
    }`);
    expect(node).toEqual({
      status: 'WITHDRAWN',
      history: {
        nodes: [
          { seq: 1, operation: 'loadOrganization' },
          { seq: 2, operation: 'withdrawEvidence' },
        ],
      },
    });
    expect(organization.coverage.state.organization).toEqual({ seq: 2, hash: answer.change.hash });
    expect(await application.store.changesAfter('acme', 1, 10)).toHaveLength(1);
  });

  it('dates it by the day of the change where no day is given', async () => {
    const { evidence, change } = await withdraw('acme/E-1');
    expect(evidence.withdrawnOn).toBe(change.at.slice(0, 10));
  });

  it('sent again with its key answers the same, and writes nothing', async () => {
    const first = await withdraw('acme/E-1', 'idempotencyKey: "one"');
    expect(await withdraw('acme/E-1', 'idempotencyKey: "one"')).toEqual(first);
    expect(await application.store.changesAfter('acme', 1, 10)).toHaveLength(1);
  });

  it('with a key of another request, or upon a record that was changed since, is a Conflict', async () => {
    await withdraw('acme/E-1', 'idempotencyKey: "one"');
    expect(await withdraw('acme/E-2', 'idempotencyKey: "one"')).toMatchObject({
      __typename: 'Conflict',
      fields: [{ path: 'idempotencyKey', code: 'KEY_REUSED' }],
    });
    expect(await withdraw('acme/E-1', 'expectedSeq: 1')).toMatchObject({
      __typename: 'Conflict',
      fields: [{ path: 'expectedSeq', code: 'CHANGED_SINCE_READ' }],
    });
    expect(await withdraw('acme/E-1')).toMatchObject({
      __typename: 'Conflict',
      fields: [{ path: 'evidence', code: 'ALREADY_WITHDRAWN' }],
    });
  });

  it('of evidence that was never accepted is a Conflict, on a day before its acceptance InvalidInput', async () => {
    expect(await withdraw('acme/E-3')).toMatchObject({
      __typename: 'Conflict',
      fields: [{ path: 'evidence', code: 'NOT_ACCEPTED' }],
    });
    expect(await withdraw('acme/E-1', 'withdrawnOn: "2020-01-01"')).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'withdrawnOn', code: 'WITHDRAWN_BEFORE_ACCEPTANCE' }],
    });
  });

  it.each(['READER', 'EDITOR'] as const)('is Forbidden to a %s, who may see the evidence', async (role) => {
    expect(await withdraw('acme/E-1', '', memberWith(role))).toMatchObject({
      __typename: 'Forbidden',
      fields: [{ code: 'FORBIDDEN' }],
    });
    expect(await application.store.changesAfter('acme', 1, 10)).toEqual([]);
  });

  it('of what does not exist is NotFound, whatever the id says', async () => {
    for (const id of ['acme/E-9', 'nobody/E-1', 'E-1', '/E-1', 'acme/', '']) {
      expect(await withdraw(id)).toEqual({
        __typename: 'NotFound',
        fields: [{ path: 'evidence', code: 'UNKNOWN_EVIDENCE', message: 'There is no such evidence.' }],
      });
    }
  });
});
