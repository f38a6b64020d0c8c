import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_FORMS } from '../../docs/examples/forms/example-forms.ts';
import { partsOfFile, partsOfForm } from '../../docs/examples/forms/form-parts.ts';
import { ANSWER_KINDS, SHEET_OF_KIND } from '../../src/forms/answer-kind.ts';
import { FACTS } from '../../src/forms/facts.ts';
import { recipeSchema } from '../../src/forms/recipe-schema.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { fillIn, refusals } from '../forms/fill-in.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const EXAMPLES = join(ROOT, 'docs', 'examples', 'forms');
const VALIDATOR = process.env.OOXML_VALIDATOR;
const projection = projectionOf(await seedWorld());
const page = readFileSync(join(ROOT, 'docs', 'forms.md'), 'utf8');

describe.each(Object.entries(EXAMPLE_FORMS))('the example form %s', (name, make) => {
  it('is the one that its code makes', async () => {
    const kept = await partsOfFile(readFileSync(join(EXAMPLES, name)));
    expect(kept).toEqual(await partsOfForm(await make()));
  });

  it('is filled by its recipe, and its copy is a valid workbook', async () => {
    const recipe = readFileSync(join(EXAMPLES, name.replace('.xlsx', '.yaml')), 'utf8');
    const filled = await fillIn(readFileSync(join(EXAMPLES, name)), recipe, projection);
    expect(refusals(filled)).toEqual([]);
    if (!filled.ok) return;
    expect(filled.value).toMatchObject({ lacksNotice: false });
    for (const { written } of filled.value.tables) expect(written).toBeGreaterThan(0);
    if (VALIDATOR === undefined) return;
    const file = join(temporaryFolder(), name);
    writeFileSync(file, filled.value.bytes);
    const told = await promisify(execFile)(VALIDATOR, [file]).catch((error: { stdout: string }) => error);
    expect(JSON.parse(told.stdout)).toMatchObject({ ok: true });
  }, 60_000);
});

it('the page about forms names every kind of answers with its sheet, and every fact', () => {
  for (const kind of ANSWER_KINDS) expect(page).toContain(`| \`${kind}\` | ${SHEET_OF_KIND[kind]} |`);
  for (const fact of FACTS) expect(page).toContain(`\`${fact}\``);
  const pictures = [...page.matchAll(/!\[[^\]]+\]\((pictures\/[a-z-]+\.png)\)/g)].map((match) => match[1]!);
  expect(pictures.length).toBeGreaterThan(0);
  for (const picture of pictures) {
    expect(existsSync(join(ROOT, 'docs', picture)), picture).toBe(true);
    expect(statSync(join(ROOT, 'docs', picture)).size, picture).toBeLessThan(120_000);
  }
});

it('the JSON Schema of recipes stands beside those of the other formats', () => {
  const written = readFileSync(join(ROOT, 'crosswalks', 'schemas', 'form-recipe.schema.json'), 'utf8');
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(recipeSchema())));
});
