import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import { PROBLEM_CODES } from '../../src/problems/codes.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { TINY_ORGANIZATION, tinyCatalogue } from '../organization/tiny-organization.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface Damage {
  readonly file: string;
  readonly at: number;
  readonly removed: number;
  readonly put: Uint8Array;
}

// Besides any byte the ones that mean something to the formats, or damage would mostly hit plain words.
const byte = fc.oneof(
  fc.nat(255),
  fc.constantFrom(...Array.from(Buffer.from('",;\n\r:-[]{}&*!|>#% ~0\u0000'), (value) => value)),
);

function damageOf(files: Readonly<Record<string, string>>): fc.Arbitrary<Damage> {
  return fc.record({
    file: fc.constantFrom(...Object.keys(files)),
    at: fc.nat(1000),
    removed: fc.oneof(fc.nat(3), fc.nat(1000)),
    put: fc
      .uint8Array({ maxLength: 6 })
      .chain((bytes) => fc.array(byte, { minLength: 0, maxLength: bytes.length }))
      .map((bytes) => Uint8Array.from(bytes)),
  });
}

function damaged(text: string, { at, removed, put }: Damage): Buffer {
  const bytes = Buffer.from(text);
  const place = at % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + removed)]);
}

function expectAnswer(outcome: Outcome<unknown>): void {
  if (outcome.ok) return;
  expect(outcome.problems.length).toBeGreaterThan(0);
  for (const { at, code, sentence } of outcome.problems) {
    expect(PROBLEM_CODES).toHaveProperty(code);
    expect(sentence).toMatch(/[.?]$/);
    if (at.in !== 'file') throw new TypeError(`A problem of a folder is in ${at.in}.`);
    const { line, column } = at;
    expect(line === null || column === null ? line === column : line > 0 && column > 0).toBe(true);
  }
}

describe('a damaged file', () => {
  it('of a catalogue is read or refused, but never ends the program', async () => {
    const folder = temporaryFolder(TINY_CATALOGUE);
    const files: Readonly<Record<string, string>> = TINY_CATALOGUE;
    await fc.assert(
      fc.asyncProperty(damageOf(files), async (damage) => {
        const path = join(folder, damage.file);
        writeFileSync(path, damaged(files[damage.file]!, damage));
        const outcome = await readCatalogue(folder);
        writeFileSync(path, files[damage.file]!);
        expectAnswer(outcome);
      }),
      { numRuns: 400 },
    );
  });

  it('of an organization is read or refused, but never ends the program', async () => {
    const folder = temporaryFolder(TINY_ORGANIZATION);
    const files: Readonly<Record<string, string>> = TINY_ORGANIZATION;
    const known = catalogueLookup(await tinyCatalogue());
    await fc.assert(
      fc.asyncProperty(damageOf(files), async (damage) => {
        const path = join(folder, damage.file);
        writeFileSync(path, damaged(files[damage.file]!, damage));
        const outcome = await readOrganization(folder, { known });
        writeFileSync(path, files[damage.file]!);
        expectAnswer(outcome);
      }),
      { numRuns: 400 },
    );
  });

  it('that nests a hundred thousand lists is refused', async () => {
    const deep = `notes: ${'['.repeat(100_000)}`;
    const outcome = await readCatalogue(
      temporaryFolder({
        ...TINY_CATALOGUE,
        'views/deep.yaml': deep,
        'record-kinds.yaml': '- '.repeat(100_000),
      }),
    );
    expectAnswer(outcome);
    expect(outcome.ok).toBe(false);
  });
});
