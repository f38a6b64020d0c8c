import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Kind, validate, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../explorer/questions.ts';
import { SCHEMA_TYPES, schemaTypes, typedQuestion } from '../../explorer/typed-question.ts';
import { schema } from '../../src/graphql/schema.ts';

const SOURCE = join(import.meta.dirname, '../../explorer/src');
const questions = readQuestions();

/** Lists whose rest nobody misses. */
const FIRST_ALONE: Readonly<Record<string, string>> = {
  'Crosswalk.reports': 'There is one for the one crosswalk.',
  'UnmappedOfCrosswalk.reports': 'There is one for the one crosswalk.',
  'Timeline.named': 'Every step names the same frameworks.',
  'MatrixTerms.roles': 'The first ones tell the groups apart.',
  'MatrixTerms.classes': 'The first ones tell the groups apart.',
};

describe('the questions of the explorer', () => {
  it.each(questions)('$name asks of each list that it reads in part how much more there is', (question) => {
    const silent: string[] = [];
    visit(question.document, {
      Field: ({ name, alias, arguments: given, selectionSet }) => {
        if (!given?.some((argument) => argument.name.value === 'first')) return;
        const asked = selectionSet?.selections.map((each) => each.kind === Kind.FIELD && each.name.value);
        const place = `${question.name}.${(alias ?? name).value}`;
        if (!asked?.includes('totalCount') && FIRST_ALONE[place] === undefined) silent.push(place);
      },
    });
    expect(silent).toEqual([]);
  });

  it.each(questions)('$name fits the schema', ({ document }) => {
    expect(validate(schema, document)).toEqual([]);
  });

  // `npm run questions` writes the files anew.
  it.each(questions)('$name has the types of its answer beside it', async (question) => {
    await expect(await typedQuestion(question)).toMatchFileSnapshot(join(SOURCE, `${question.file}.ts`));
  });

  it('have the types of the schema in one file', async () => {
    await expect(await schemaTypes(questions)).toMatchFileSnapshot(join(SOURCE, SCHEMA_TYPES));
  });

  it('have a name each', () => {
    const names = questions.map(({ name }) => name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('are each asked by a part of the page', () => {
    const code = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.graphql)\.tsx?$/.test(file))
      .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
      .join('\n');
    const isAsked = ({ name, file }: (typeof questions)[number]): boolean =>
      code.includes(`/${basename(file)}.ts'`) && new RegExp(`\\b${name}Question\\b`).test(code);
    expect(questions.filter((question) => !isAsked(question)).map(({ file }) => file)).toEqual([]);
  });

  it('leave no types behind when they go', () => {
    const typed = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.graphql.ts'),
    );
    expect(typed.filter((file) => !existsSync(join(SOURCE, file.slice(0, -'.ts'.length))))).toEqual([]);
  });
});
