import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BreakingChange, buildSchema, findBreakingChanges, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { PRODUCT_VERSION } from '../../src/model/product-version.ts';

const RELEASED = join(import.meta.dirname, 'released');
const CHANGELOG = readFileSync(join(import.meta.dirname, '../../CHANGELOG.md'), 'utf8');

/**
 * The schema coordinate that graphql-js names in the sentence of a breaking change, such as `Gap.leverage`,
 * `Query.framework(slug:)` or `Reason.NO_EVIDENCE`. A sentence of an unknown shape is an error, so that no change
 * passes because this test cannot read it.
 */
function coordinateOf({ description }: BreakingChange): string {
  const shapes: [RegExp, (...names: string[]) => string][] = [
    [/^(?:A required arg|An arg) (\w+) on (\S+) was added\.$/, (arg, field) => `${field}(${arg}:)`],
    [/^A required field (\w+) on input type (\w+) was added\.$/, (field, type) => `${type}.${field}`],
    [/^(\w+) was removed from (?:enum|union) type (\w+)\.$/, (member, type) => `${type}.${member}`],
    [/^(\S+) arg (\w+) (?:was removed|has changed type from .*)\.?$/, (field, arg) => `${field}(${arg}:)`],
    [/^(\w+) no longer implements interface \w+\.$/, (type) => type],
    [/^(\w+) changed from .*\.$/, (type) => type],
    [/^(\w+\.\w+) changed type from .*\.$/, (field) => field],
    [/^(\w+\.\w+) was removed\.$/, (field) => field],
    [/^(?:Standard scalar )?(\w+) was removed(?: because it is not referenced anymore)?\.$/, (type) => type],
  ];
  for (const [shape, coordinate] of shapes) {
    const found = shape.exec(description);
    if (found) return coordinate(...found.slice(1));
  }
  throw new Error(`This test cannot read the change: ${description}`);
}

/** The section of CHANGELOG.md on one version. */
function sectionOf(version: string): string {
  const section = CHANGELOG.split(/^## /m).find((each) => each.startsWith(`${version}\n`));
  if (section === undefined) throw new Error(`CHANGELOG.md has no section ${version}.`);
  return section;
}

/** The breaking changes that the text does not name in backticks. A line about a field is one about its arguments too. */
function unannounced(before: GraphQLSchema, after: GraphQLSchema, text: string): string[] {
  return findBreakingChanges(before, after)
    .map((change) => ({ coordinate: coordinateOf(change), description: change.description }))
    .filter(
      ({ coordinate }) =>
        ![coordinate, coordinate.replace(/\(.*/, '')].some((name) => text.includes(`\`${name}\``)),
    )
    .map(({ coordinate, description }) => `\`${coordinate}\`: ${description}`);
}

function latestRelease(): string {
  const versions = readdirSync(RELEASED)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => name.slice(0, -'.graphql'.length));
  const [latest] = versions.sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  if (latest === undefined) throw new Error('test/graphql/released has no schema.');
  return latest;
}

describe('the contract of the schema', () => {
  it('announces in CHANGELOG.md every change since the last release that breaks a client', () => {
    const released = buildSchema(readFileSync(join(RELEASED, `${latestRelease()}.graphql`), 'utf8'));
    expect(unannounced(released, schema, sectionOf(PRODUCT_VERSION))).toEqual([]);
  });

  it('gives a reason for every deprecated field, argument and value', () => {
    const reasons = [
      ...readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8').matchAll(/@deprecated(.*)/g),
    ];
    expect(
      reasons.filter(([, reason]) => !/^\(reason: ".+"\)/.test(reason ?? '')).map(([line]) => line),
    ).toEqual([]);
  });

  const before = buildSchema(`
    interface Named { name: String! }
    type Query implements Named { name: String! gone: String kind: Kind one(id: ID, size: Int, sort: String!): Pair any: Any other: Other loose: Int! }
    type Pair { a: Int }
    type Left { a: Int }
    type Other { a: Int }
    union Any = Pair | Left
    enum Kind { KEPT LOST }
    input Filter { text: String }
    scalar Day
    type Unused { filter(by: Filter): Day }`);
  const after = buildSchema(`
    interface Named { name: String! }
    type Query { name: String! kind: Kind one(id: Int, sort: String!, more: Int!): Pair any: Any other: Other loose: Int }
    type Pair { a: Int }
    type Left { a: Int }
    interface Other { a: Int }
    union Any = Pair
    enum Kind { KEPT }
    input Filter { text: String must: Int! }
    type Unused { filter(by: Filter): String }`);

  it('finds each kind of breaking change by its coordinate', () => {
    expect(findBreakingChanges(before, after).map(coordinateOf).sort()).toEqual([
      'Any.Left',
      'Day',
      'Filter.must',
      'ID',
      'Kind.LOST',
      'Other',
      'Query',
      'Query.gone',
      'Query.loose',
      'Query.one(id:)',
      'Query.one(more:)',
      'Query.one(size:)',
      'Unused.filter',
    ]);
  });

  it('accepts a change that the section names, and no other', () => {
    const section =
      '- `Query.gone`, `Any.Left`, `Day`, `Filter.must`, `ID`, `Kind.LOST`, `Other`, `Query`, `Query.loose`, `Query.one(id:)`, `Query.one(more:)`, `Unused.filter`: gone.';
    expect(unannounced(before, after, section)).toEqual([
      '`Query.one(size:)`: Query.one arg size was removed.',
    ]);
  });
});
