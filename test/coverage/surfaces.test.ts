import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { EVERY_ANSWER } from '../../src/cli/answers/every-answer.ts';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import {
  type LeftOut,
  OTHER_COMMANDS,
  OTHER_SHEETS,
  SHARED_FILES,
  SHEET_OF_FRAMEWORK,
  SURFACES,
  type Surfaces,
} from '../../src/coverage/questions/surfaces.ts';
import { schema } from '../../src/graphql/schema.ts';
import { REPORT_KINDS } from '../../src/reports/kind.ts';
import { command } from '../cli/command-line.ts';
import { makeReport, sheetsOf } from '../excel/report-in-memory.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';

const SOURCE = join(import.meta.dirname, '../../src');

/** What the table names, without what it leaves out. */
function named(values: readonly (string | readonly string[] | LeftOut)[]): readonly string[] {
  return values.flatMap((value) => (typeof value === 'object' && 'leftOut' in value ? [] : value)).toSorted();
}

/** The files of a folder that import a function of a question. */
function filesAsking(folder: string, question: string): readonly string[] {
  const files = readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => {
    if (!file.endsWith('.ts')) return false;
    const text = readFileSync(join(SOURCE, folder, file), 'utf8');
    const imports = text.matchAll(/^import \{([^}]*)\} from '[^']*\/coverage\/questions\/([^']+)'/gm);
    return [...imports].some(([, names = '', from]) => from === question && hasFunction(names));
  });
}

/** Of what is imported by name: types are marked, classes and constants begin with a capital. */
function hasFunction(names: string): boolean {
  return names.split(',').some((name) => /^[a-z]\w*$/.test(name.trim()));
}

/** A field answers a question where it chooses a day or crosswalks, or has what must be read beside an answer. */
function answersQuestion({ type, args }: GraphQLField<unknown, unknown>): boolean {
  const chooses = args.some((arg) => {
    const input = getNamedType(arg.type);
    return (
      ['asOf', 'crosswalks'].includes(arg.name) || (isInputObjectType(input) && 'asOf' in input.getFields())
    );
  });
  return chooses || 'notices' in fieldsOf(getNamedType(type));
}

function fieldsOf(type: GraphQLNamedType): Readonly<Record<string, GraphQLField<unknown, unknown>>> {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}

/** Every field by `Type.field`; what an interface has is named there alone. */
const FIELDS = new Map<string, GraphQLField<unknown, unknown>>(
  Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    // A report is made of sheets, and each of them has its question.
    .filter((type) => type !== schema.getMutationType())
    .flatMap((type) => {
      const above = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
      const inherited = new Set(above.flatMap((each) => Object.keys(each.getFields())));
      return Object.values(fieldsOf(type))
        .filter(({ name }) => !inherited.has(name))
        .map((field) => [`${type.name}.${field.name}`, field] as const);
    }),
);

describe('the table of questions', () => {
  it('names every file of the folder, as a question or as what questions share', () => {
    const files = readdirSync(join(SOURCE, 'coverage/questions'));
    const known = [...SURFACES.map(({ file }) => file), ...SHARED_FILES];
    expect(known.toSorted()).toEqual(files.toSorted());
  });

  it('gives a reason where a surface is left out', () => {
    const reasons = SURFACES.flatMap(({ fields, command, answer, sheets }) => [
      fields,
      command,
      answer,
      sheets,
    ]).flatMap((surface) => (typeof surface === 'object' && 'leftOut' in surface ? [surface.leftOut] : []));
    for (const reason of reasons) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('names fields that exist, and every field that chooses a day or crosswalks or has notices', () => {
    const fields = named(SURFACES.map((question) => question.fields));
    expect(fields.filter((field) => !FIELDS.has(field))).toEqual([]);
    const answering = [...FIELDS].filter(([, field]) => answersQuestion(field)).map(([name]) => name);
    expect(answering.filter((field) => !fields.includes(field))).toEqual([]);
  });

  it('names every command, or what it does instead of answering', async () => {
    const { out } = await command(['--help']);
    const listed = out.slice(out.indexOf('Commands:')).matchAll(/^ {2}([a-z][a-z-]*)\b/gm);
    const commands = [...listed].map((match) => match[1]!).filter((name) => name !== 'help');
    // One command can answer several questions.
    const asking = new Set(named(SURFACES.map((question) => question.command)));
    const known = [...asking, ...Object.keys(OTHER_COMMANDS)];
    expect(known.toSorted()).toEqual(commands.toSorted());
  });

  it('names the answer of every command that it names', () => {
    const answers = named(SURFACES.map(({ answer }) => answer));
    expect(answers).toEqual(named(SURFACES.map((question) => question.command)));
    expect(answers.filter((answer) => !Object.hasOwn(EVERY_ANSWER, answer))).toEqual([]);
  });

  it('names every sheet, or what it shows instead of an answer', async () => {
    const world = worldOf({
      frameworks: [{ slug: 'std', provisions: [{ ref: '1' }] }],
      systems: [{ id: 's' }],
    });
    const projection = projectionOf(world);
    const parameters = {
      ...{ systems: [null], frameworks: null, asOf: '2026-06-01', crosswalks: null, filter: EVERY_GAP },
      texts: new Map([['std:1', 'Words']]),
      since: { projection, asOf: '2026-05-01' },
    };
    const sheets = new Set<string>();
    for (const kind of REPORT_KINDS)
      for (const { name } of await sheetsOf(kind, projection, parameters))
        sheets.add(name === 'std' ? SHEET_OF_FRAMEWORK : name);
    const known = [...named(SURFACES.map((question) => question.sheets)), ...Object.keys(OTHER_SHEETS)];
    // Only a file has the hidden sheet by which it is loaded back.
    const report = await makeReport('gap', projection, parameters);
    if (!report.ok) throw new Error(report.problems[0]?.sentence);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(report.value.bytes).buffer);
    for (const { name } of workbook.worksheets.slice(-1)) sheets.add(name);
    expect(known.toSorted()).toEqual([...sheets].toSorted());
  });

  it.each(SURFACES)('says where $file is asked', ({ file, fields, command: asked, sheets }) => {
    const isAsked = (surface: Surfaces['fields'] | string | LeftOut): boolean =>
      typeof surface !== 'object' || !('leftOut' in surface);
    expect(filesAsking('excel', file).length > 0).toBe(isAsked(sheets));
    // GraphQL asks questions about the catalogue alone through the desk.
    const asking = [...filesAsking('graphql', file), ...filesAsking('access', file)];
    expect(asking.length > 0).toBe(isAsked(fields));
    // A command that answers no question may ask one beside its own work.
    const answering = filesAsking('cli/work', file).filter(
      (name) => !Object.hasOwn(OTHER_COMMANDS, name.replace('.ts', '')) || name === `${asked}.ts`,
    );
    expect(answering).toEqual(isAsked(asked) ? [`${asked}.ts`] : []);
  });
});
