import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import type { CatalogueContents } from '../../src/ledger/records/contents.ts';
import { EXAMPLE_README } from '../../src/organization/example-readme.ts';
import { codeBlocks, ROOT, textOf } from '../code-blocks.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { type ResidentProgram, startResidentProgram } from './resident-program.ts';

const PROGRAM = join(ROOT, 'dist/src/cli/main.js');
const README = textOf('README.md');
const PAGES = ['README.md', 'seed/README.md'].map((page) => {
  const commands = codeBlocks(page, '').filter((block) => block.includes('npx aims-crosswalk'));
  return {
    page,
    shown: commands.filter((block) => block.startsWith('$ ')),
    tried: commands.filter((block) => !block.startsWith('$ ')),
  };
});

let folder: string;
let program: ResidentProgram;

/** Gives commands as a reader would, in a folder of the reader's own, whose `data` holds what `npm start` loads. */
function give(commands: string): { readonly status: number | null; readonly said: string } {
  const npx = `npx() { shift; ${program.inShell} "$@"; }`;
  const { status, stdout, stderr } = spawnSync('bash', ['-euc', `${npx}\n${commands}`], {
    cwd: folder,
    encoding: 'utf8',
    // Where its input is a socket, bash takes itself for a remote shell and reads the machine's settings.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, said: stdout + stderr };
}

beforeAll(async () => {
  folder = temporaryFolder();
  program = await startResidentProgram();
  expect(give('npx aims-crosswalk load --bundled --at 2026-11-24T00:00:00Z').status).toBe(0);
}, 120_000);

afterAll(() => program.stop());

describe.each(PAGES)('$page', { timeout: 120_000 }, ({ page, shown, tried }) => {
  it.each(shown)('shows an answer as it is: %s', (block) => {
    const [command = '', ...answer] = block.split('\n');
    const masked = (text: string) => text.replaceAll(/\b[0-9a-f]{12}\b/g, 'HASH').trimEnd();
    expect(masked(give(command.slice('$ '.length)).said)).toBe(masked(answer.join('\n')));
  });

  it('gives commands that work, one after the other', () => {
    expect(tried.length).toBeGreaterThan(page === 'README.md' ? 3 : 0);
    for (const block of tried) {
      const commands = block.split('\n').filter((line) => !line.includes(' serve '));
      expect({ commands, ...give(commands.join('\n')) }).toMatchObject({ status: 0 });
    }
  });
});

describe('the README', { timeout: 120_000 }, () => {
  it('of a new folder gives commands that leave a store of that organization alone', () => {
    const [block = ''] = EXAMPLE_README.match(/(?<=```\n)aims-crosswalk.*?(?=```)/s) ?? [];
    const commands = block.replaceAll('aims-crosswalk', 'npx aims-crosswalk').split('\n');
    const tried = commands.filter((line) => !line.includes(' serve ')).join('\n');
    expect(tried).toContain('load . ');
    const gaps = 'npx aims-crosswalk gaps --data ../my-data';
    const { status, said } = give(
      `mkdir apart; cd apart; npx aims-crosswalk init theirs; cd theirs\n${tried}\n${gaps}`,
    );
    expect({ status, said }).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^Gaps for theirs on .*: \d+/m),
    });
  });

  it('gives a question that is answered', async () => {
    const body = /-d '(\{"query".*\})'/.exec(README)?.[1] ?? '';
    const child = spawn(process.execPath, [PROGRAM, 'serve', '--data', join(folder, 'data'), '--port', '0'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const address = await new Promise<string>((resolve) => {
      child.stderr.on('data', (text: Buffer) => {
        const found = /GraphQL {2}(http:\S+)/.exec(text.toString())?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    const headers = { 'content-type': 'application/json' };
    const answer = await (await fetch(address, { method: 'POST', headers, body })).json();
    expect(answer).toMatchObject({ data: { organization: { gaps: { totalCount: expect.any(Number) } } } });
    expect(answer).not.toHaveProperty('errors');
    child.kill('SIGTERM');
    await ended;
  });
});

describe('what the README says of the catalogue', () => {
  let catalogue: CatalogueContents;

  beforeAll(async () => {
    const read = await readCatalogue(join(ROOT, 'crosswalks'));
    if (!read.ok) throw new Error('The bundled catalogue is refused.');
    catalogue = read.value;
  });

  it('is each framework with its edition, its provisions and how many of them are assessable', () => {
    const rows = [...README.matchAll(/^\| `([^`]+)` [^|]*\| ([^|]+) \| (\d+) \| (\d+) \|$/gm)];
    const said = rows.map(([, slug, edition, all, assessable]) => ({
      ...{ slug: slug!, edition: edition! },
      ...{ provisions: Number(all), assessable: Number(assessable) },
    }));
    const held = catalogue.frameworks.map(({ slug, edition }) => {
      const provisions = catalogue.provisions.filter(({ framework }) => framework === slug);
      const assessable = provisions.filter((provision) => provision.assessable).length;
      return { slug, edition, provisions: provisions.length, assessable };
    });
    const bySlug = (a: { slug: string }, b: { slug: string }): number => (a.slug < b.slug ? -1 : 1);
    expect(said.sort(bySlug)).toEqual(held.sort(bySlug));
  });

  it('is how many crosswalks there are of either kind, and how many mappings they hold', () => {
    const held = (kind: string) => {
      const slugs = catalogue.crosswalks
        .filter((crosswalk) => crosswalk.kind === kind)
        .map(({ slug }) => slug);
      const mappings = catalogue.mappings.filter(({ crosswalk }) => slugs.includes(crosswalk));
      return [slugs.length, mappings.length];
    };
    const said = (pattern: RegExp) => pattern.exec(README)?.slice(1).map(Number);
    expect(said(/(\d+) published crosswalks with (\d+) mappings/)).toEqual(held('asserted'));
    expect(said(/(\d+) more with (\d+) mappings were curated here/)).toEqual(held('curated'));
  });
});
