import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeBlocks, ROOT, textOf } from '../code-blocks.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

/** An instruction of a Dockerfile with its arguments. */
interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** A stage of a build as folders of this machine: what is `/` in the image is `root`. */
interface Stage {
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
}

const TOKEN = '3f9c1a7be2d4806fb5e1907c6a8d24f0';

const instructions: readonly Instruction[] = textOf('Dockerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => ({ name: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));

/** Does the steps of the Dockerfile on this machine. What a registry would be needed for is taken from the clone. */
function build(): Stage {
  const stages = new Map<string, string>();
  let [root, environment, command]: [string, Record<string, string>, readonly string[]] = ['', {}, []];
  let folder = '/';
  for (const { name, rest } of instructions) {
    if (name === 'FROM') {
      root = temporaryFolder();
      [environment, folder] = [{}, '/'];
      for (const standard of ['usr/local/bin', 'tmp']) mkdirSync(join(root, standard), { recursive: true });
      const [, stage] = / AS (\w+)$/.exec(rest) ?? [];
      if (stage !== undefined) stages.set(stage, root);
    } else if (name === 'WORKDIR') {
      folder = rest;
      mkdirSync(join(root, folder), { recursive: true });
    } else if (name === 'ENV') {
      for (const pair of rest.split(' ')) {
        const [variable = '', value = ''] = pair.split('=');
        environment[variable] = value;
      }
    } else if (name === 'COPY') copy(rest, join(root, folder), stages);
    else if (name === 'RUN') run(rest, root, folder);
    else if (name === 'CMD') command = JSON.parse(rest) as string[];
    else if (!['ARG', 'LABEL', 'USER', 'VOLUME', 'EXPOSE', 'STOPSIGNAL', 'HEALTHCHECK'].includes(name))
      throw new Error(`The test does not know the instruction ${name}.`);
  }
  return { root, environment, command };
}

function copy(rest: string, folder: string, stages: ReadonlyMap<string, string>): void {
  const words = rest.split(' ');
  const [, stage] = /^--from=(\w+)$/.exec(words[0] ?? '') ?? [];
  if (stage !== undefined) words.shift();
  const target = words.pop() ?? '';
  for (const word of words) {
    const source = stage === undefined ? join(ROOT, word) : join(stages.get(stage) ?? '', word);
    const isInto = target.endsWith('/');
    place(source, isInto ? join(folder, target, basename(word)) : join(folder, target));
  }
}

function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  if (basename(from) === 'node_modules') linkPackages(from, to);
  else cpSync(from, to, { recursive: true });
}

/** Links the files of packages where that can be done, since a copy would be half a gigabyte. */
function linkPackages(from: string, to: string): void {
  const isLinked = spawnSync('cp', ['-al', from, to]).status === 0;
  if (!isLinked) {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
  // npm writes this file in place: the linked one is that of the clone.
  rmSync(join(to, '.package-lock.json'), { force: true });
}

/** Runs a step with its absolute paths inside of `root`. There is no user `node` here, and packages are installed already. */
function run(step: string, root: string, folder: string): void {
  if (step.startsWith('npm ci ')) {
    linkPackages(join(ROOT, 'node_modules'), join(root, folder, 'node_modules'));
    return;
  }
  const here = step.replaceAll(/(?<=[ =])\/(?=[a-z])/g, `${root}/`);
  const { status, stderr, stdout } = spawnSync('bash', ['-euc', `chown() { :; }; ${here}`], {
    cwd: join(root, folder),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${step}\n${stdout}${stderr}`);
}

/** Every file and folder beneath a folder, with its time and size. */
function snapshot(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    })
    .toSorted();
}

describe('the steps of the container', () => {
  let image: Stage;
  let environment: Record<string, string>;
  let server: ChildProcess | null = null;
  let url = '';
  let before: readonly string[] = [];

  beforeAll(async () => {
    image = build();
    environment = {
      PATH: `${join(image.root, 'usr/local/bin')}:${dirname(process.execPath)}:/usr/bin:/bin`,
      TMPDIR: join(image.root, 'tmp'),
      ...image.environment,
      AIMS_DATA: join(image.root, 'data'),
      AIMS_HOST: '127.0.0.1',
      AIMS_PORT: '0',
      AIMS_TOKEN: TOKEN,
    };
    before = snapshot(join(image.root, 'app'));
    const [program = '', ...words] = image.command;
    const started = spawn(program, words, {
      cwd: join(image.root, 'app'),
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server = started;
    url = await new Promise<string>((resolve, reject) => {
      let said = '';
      started.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)));
      started.stderr.on('data', (text: Buffer) => {
        said += text.toString();
        const found = /GraphQL {2}(http:\S+)\/graphql/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
  }, 300_000);

  afterAll(async () => {
    if (server === null) return;
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  async function ask(query: string): Promise<unknown> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ query }),
    });
    return response.json();
  }

  it('start a server with the catalogue and without the seed', async () => {
    expect(await ask('{ organizations(first: 1) { totalCount } frameworks { slug } }')).toMatchObject({
      data: { organizations: { totalCount: 0 }, frameworks: expect.arrayContaining([expect.anything()]) },
    });
    expect(readdirSync(join(image.root, 'app'))).not.toContain('seed');
  });

  it('build the explorer, and a browser gets it with its files and without the token', async () => {
    const page = await fetch(`${url}/o/acme/matrix`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text()) ?? [];
    expect((await fetch(`${url}${script}`)).headers.get('content-type')).toMatch(/^text\/javascript/);
  });

  it('have a check of health that is true', () => {
    const [, check = '[]'] = /^HEALTHCHECK .*CMD (\[.*\])$/m.exec(textOf('Dockerfile')) ?? [];
    const [program = '', ...words] = JSON.parse(check) as string[];
    const statusAt = (port: string) =>
      spawnSync(program, words, { env: { ...environment, AIMS_PORT: port } }).status;
    expect([statusAt(new URL(url).port), statusAt('1')]).toEqual([0, 1]);
  });

  it('lead from nothing to the first report with the commands of the page', {
    timeout: 120_000,
  }, async () => {
    const [block = ''] = codeBlocks('docs/operations.md', 'sh').filter((each) =>
      each.includes('docker exec'),
    );
    const commands = [...block.matchAll(/^docker exec aims (aims-crosswalk .*)$/gm)].map(
      ([, each = '']) => each,
    );
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) {
      const here = command.replaceAll(/(?<= )\/(?=(data|tmp)\b)/g, `${image.root}/`);
      const { status, stdout, stderr } = spawnSync('bash', ['-euc', here], {
        cwd: join(image.root, 'app'),
        env: environment,
        encoding: 'utf8',
      });
      expect({ command, status, said: status === 0 ? '' : stdout + stderr }).toEqual({
        command,
        status: 0,
        said: '',
      });
    }
    const files = readdirSync(join(image.root, 'data'));
    expect(files.filter((name) => name.endsWith('.backup') || name.endsWith('.xlsx')).length).toBeGreaterThan(
      1,
    );
    await expect
      .poll(() => ask('{ organizations(first: 1) { totalCount } }'), { timeout: 10_000 })
      .toMatchObject({ data: { organizations: { totalCount: 1 } } });
  });

  it('write to the volume and to /tmp only', () => {
    expect(snapshot(join(image.root, 'app'))).toEqual(before);
    expect(readdirSync(join(image.root, 'app'))).not.toContain('data');
    expect(statSync(join(image.root, 'data')).mode & 0o777).toBe(0o700);
  });

  it('have no package that is only for development', () => {
    const packages = readdirSync(join(image.root, 'app/node_modules'));
    expect(packages).toContain('graphql-yoga');
    for (const name of ['typescript', 'vitest', 'fast-check', 'playwright-core'])
      expect(packages).not.toContain(name);
  });
});
