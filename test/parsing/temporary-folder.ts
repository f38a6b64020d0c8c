import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { formatPlace } from '../../src/problems/format-problem.ts';
import type { Outcome } from '../../src/problems/problem.ts';

/** Files by path; null: the file is not there. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes files into a new temporary folder that goes after the tests of the file. */
export function temporaryFolder(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'aims-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Problems as `PLACE CODE`, without their sentences. */
export function places(outcome: Outcome<unknown>): readonly string[] {
  if (outcome.ok) return [];
  return outcome.problems.map(({ at, code }) => `${formatPlace(at)} ${code}`);
}
