import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/access/open-desk.ts';
import type { Viewer } from '../../src/access/viewer.ts';
import { createContext } from '../../src/graphql/context.ts';
import { printSchemaText, schema } from '../../src/graphql/schema.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { ADMINISTRATOR, memberOf } from './ask.ts';
import { servicesOf } from './services-of.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [
      { slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }, { ref: '2', level: 'SYSTEM' }] },
      { slug: 'standard', kind: 'MANAGEMENT_SYSTEM_STANDARD', provisions: [{ ref: '1' }] },
    ],
    crosswalks: [
      {
        source: 'standard',
        target: 'law',
        mappings: [{ source: '1', target: '1', relationship: 'superset-of' }],
      },
    ],
    systems: [{ id: 's' }],
    evidence: [{ id: 'e' }, { id: 'f', systems: ['s'] }],
    supports: [
      { evidence: 'e', to: 'standard:1' },
      { evidence: 'f', to: 'law:2' },
    ],
  }),
);

async function ask(query: string, viewer: Viewer | null = ADMINISTRATOR, calls: string[] = []) {
  return execute({
    schema,
    document: parse(query),
    contextValue: createContext(openDesk(servicesOf(projection, calls), viewer), 'test'),
  });
}

describe('the schema', () => {
  it('is the one that is committed', () => {
    expect(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8')).toBe(printSchemaText());
  });

  it('describes every type, field, argument and value in words', () => {
    const silent: string[] = [];
    const hear = (name: string, description: string | null | undefined): void => {
      if (!description) silent.push(name);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (
        type.name.startsWith('__') ||
        ['String', 'Int', 'Float', 'Boolean', 'ID', 'Node'].includes(type.name)
      )
        continue;
      hear(type.name, type.description);
      if (isEnumType(type))
        for (const value of type.getValues()) hear(`${type.name}.${value.name}`, value.description);
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          hear(`${type.name}.${field.name}`, field.description);
          for (const argument of field.args) {
            if (argument.name !== 'id' && argument.name !== 'ids')
              hear(`${type.name}.${field.name}(${argument.name})`, argument.description);
          }
        }
      }
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields()))
          hear(`${type.name}.${field.name}`, field.description);
    }
    expect(silent).toEqual([]);
  });

  /** What an empty store answers to each root field: `[selection, data, code]`. */
  const EMPTY: Readonly<Record<string, readonly [string, unknown, string?]>> = {
    crosswalk: ['(slug: "x0") { slug }', null],
    crosswalkHealth: [
      ' { crosswalks state { seq } notices { code } }',
      { crosswalks: [], state: { seq: 0 }, notices: [] },
    ],
    crosswalks: [' { slug }', []],
    derivedCrosswalk: ['(crosswalk: "x0", next: "x0") { undecided }', null, 'NOT_FOUND'],
    framework: ['(slug: "law") { slug }', null],
    frameworks: [' { slug }', []],
    ledger: [' { name }', null, 'NOT_FOUND'],
    node: ['(id: "RnJhbWV3b3JrOmxhdw==") { id }', null],
    nodes: ['(ids: ["RnJhbWV3b3JrOmxhdw=="]) { id }', [null]],
    organization: [' { slug }', null],
    organizations: ['(first: 1) { totalCount nodes { slug } }', { totalCount: 0, nodes: [] }],
    provision: ['(framework: "law", ref: "1") { ref }', null],
    provisions: ['(names: [{ framework: "law", ref: "1" }]) { ref }', [null]],
    recordKinds: [' { slug }', []],
    search: ['(text: "law", first: 1) { totalCount }', { totalCount: 0 }],
    viewer: [' { role }', null, 'FORBIDDEN'],
  };

  it.each(Object.keys(schema.getQueryType()!.getFields()))(
    'answers %s to nobody as if the store were empty',
    async (field) => {
      const [selection, data, code] = EMPTY[field]!;
      const answer = await ask(`{ ${field}${selection} }`, null);
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(
        code === undefined ? undefined : [code],
      );
      expect(JSON.parse(JSON.stringify(answer.data?.[field] ?? null))).toEqual(data);
    },
  );
});

describe('a question', () => {
  it('is answered from the projection, chain and author included', async () => {
    const answer = await ask(`{ organization { coverage(framework: "law", asOf: "2026-01-01") {
      counts { status count } notices { code }
      provisions(first: 1) { totalCount nodes { status extent basis provision { ref } explanation(first: 1) { nodes { crosswalk { slug assertedBy } evidence { localId } } } } } } } }`);
    expect(answer.errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(answer.data))).toMatchObject({
      organization: {
        coverage: {
          notices: [{ code: 'SUPPORT_NOT_COMPLIANCE' }],
          provisions: {
            totalCount: 2,
            nodes: [
              {
                status: 'PARTIAL',
                extent: 'PARTIAL',
                basis: 'INFERRED',
                provision: { ref: '1' },
                explanation: {
                  nodes: [{ crosswalk: { slug: 'x0', assertedBy: 'somebody' }, evidence: { localId: 'e' } }],
                },
              },
            ],
          },
        },
      },
    });
  });

  it('reads histories together, however many rows ask for one', async () => {
    const calls: string[] = [];
    const answer = await ask(
      '{ organization { evidence(first: 10) { nodes { history(first: 5) { totalCount } } } } }',
      ADMINISTRATOR,
      calls,
    );
    expect(answer.errors).toBeUndefined();
    expect(calls).toEqual(['history acme 2']);
  });

  it('that names what does not exist says so', async () => {
    const answer = await ask('{ organization { coverage(framework: "none") { asOf } } }');
    expect(answer.errors?.[0]?.message).toContain('There is no framework "none".');
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('with a cursor of another state is a conflict, not a wrong page', async () => {
    const page = await ask('{ organization { gaps(first: 1) { pageInfo { endCursor } } } }');
    const { endCursor } = JSON.parse(JSON.stringify(page.data)).organization.gaps.pageInfo;
    const [list, , place] = JSON.parse(Buffer.from(endCursor, 'base64url').toString());
    const cursor = Buffer.from(JSON.stringify([list, 'other', place])).toString('base64url');
    const answer = await ask(`{ organization { gaps(first: 1, after: "${cursor}") { totalCount } } }`);
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'CONFLICT',
      problems: [
        {
          path: 'after',
          code: 'STATE_MOVED',
          message:
            'The recorded state has changed since this cursor was made. Begin again with the first page.',
        },
      ],
    });
  });

  it('of somebody else about an organization finds nothing', async () => {
    const answer = await ask('{ organization(slug: "acme") { slug } }', memberOf('other'));
    expect(answer.data).toEqual({ organization: null });
  });
});
