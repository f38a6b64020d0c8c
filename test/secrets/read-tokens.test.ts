import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { readTokens } from '../../src/secrets/read-tokens.ts';
import { secretFileFault } from '../../src/secrets/secret-file.ts';
import { tokenFault } from '../../src/secrets/token-fault.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const [NEW, OLD] = ['3f9c1a7be2d4806fb5e1907c6a8d24f0', 'Zq8_w.T~4+/k=9mR2vXc1pLs7Hd0YbNe'];
const VARIABLES = { token: 'AIMS_TOKEN', file: 'AIMS_TOKEN_FILE', old: 'AIMS_OLD_TOKEN' };

function read(environment: Readonly<Record<string, string>>) {
  return readTokens(environment, VARIABLES);
}

function fileOf(text: string | Buffer, mode = 0o600): string {
  const path = join(temporaryFolder(), 'token');
  writeFileSync(path, text, { mode });
  chmodSync(path, mode);
  return path;
}

/** The places that are named, after a check that no secret is told. */
function faultsOf(environment: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  const outcome = read(environment);
  if (outcome.ok) throw new Error('The tokens are accepted.');
  const faults = outcome.problems.map(
    ({ at, sentence }) => [at.in === 'option' ? at.option : at.in, sentence] as const,
  );
  for (const secret of [NEW, OLD]) expect(JSON.stringify(faults)).not.toContain(secret);
  return faults;
}

describe('a token', () => {
  it.each([
    ['thirty-one characters', NEW.slice(1), 'at least 32 characters'],
    ['a space', `${NEW} ${OLD}`, 'No request could send'],
    ['a tab', `${NEW}\t`, 'No request could send'],
    ['a line end within', `${NEW}\n${OLD}`, 'No request could send'],
    ['a control character', `${NEW}\u0000`, 'No request could send'],
    ['a letter beyond ASCII', `${NEW}ü`, 'No request could send'],
    ['a mark of byte order', `\ufeff${NEW}`, 'No request could send'],
    ['one letter', 'k'.repeat(40), '8 different characters'],
    ['a word again and again', 'passwordforaims-passwordforaims-passwordfor', 'repeats one piece'],
    ['all digits twice', '0123456789abcdef0123456789abcdef', 'repeats one piece'],
    ['the alphabet', 'abcdefghijklmnopqrstuvwxyz012345', 'follow each other in order'],
    ['the alphabet backwards', 'ZYXWVUTSRQPONMLKJIHGFEDCBA987654', 'follow each other in order'],
    ['more than a header should have', NEW.slice(0, 9) + randomBytes(600).toString('hex'), 'more than 1024'],
  ])('with %s is refused', (_, token, why) => {
    expect(tokenFault(token)).toContain(why);
    expect(faultsOf({ AIMS_TOKEN: token })).toEqual([['AIMS_TOKEN', expect.stringContaining(why)]]);
  });

  it('that was drawn at random is accepted, in every usual form', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 64 }).filter((each) => new Set(each).size > 24);
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom('hex' as const, 'base64' as const, 'base64url' as const),
        (drawn, form) => {
          expect(tokenFault(Buffer.from(drawn).toString(form))).toBeNull();
        },
      ),
    );
    for (let n = 0; n < 1_000; n++) expect(tokenFault(randomBytes(16).toString('hex'))).toBeNull();
  });

  it('is without the line end that an editor or echo adds', () => {
    for (const end of ['', '\n', '\r\n', '\n\n'])
      expect(read({ AIMS_TOKEN: NEW + end })).toEqual({ ok: true, value: [NEW] });
  });
});

describe('tokens', () => {
  it('are none where nothing is set', () => {
    expect(read({})).toEqual({ ok: true, value: [] });
    expect(read({ AIMS_TOKEN: '', AIMS_TOKEN_FILE: '', AIMS_OLD_TOKEN: '' })).toEqual({
      ok: true,
      value: [],
    });
  });

  it('are two while clients change over: in two variables, or in two lines of a file', () => {
    const both = { ok: true, value: [NEW, OLD] };
    expect(read({ AIMS_TOKEN: NEW, AIMS_OLD_TOKEN: `${OLD}\n` })).toEqual(both);
    expect(read({ AIMS_TOKEN_FILE: fileOf(`${NEW}\n${OLD}\n`) })).toEqual(both);
    expect(read({ AIMS_TOKEN_FILE: fileOf(`${NEW}\r\n${OLD}`) })).toEqual(both);
    expect(read({ AIMS_TOKEN_FILE: fileOf(`${NEW}\n`) })).toEqual({ ok: true, value: [NEW] });
  });

  it('are refused where an old one has no new one, or is the same', () => {
    expect(faultsOf({ AIMS_OLD_TOKEN: OLD })).toEqual([
      ['AIMS_OLD_TOKEN', expect.stringContaining('Set AIMS_TOKEN')],
    ]);
    expect(faultsOf({ AIMS_TOKEN: NEW, AIMS_OLD_TOKEN: NEW })).toEqual([
      ['AIMS_OLD_TOKEN', expect.stringContaining('the same')],
    ]);
    expect(faultsOf({ AIMS_TOKEN: 'short', AIMS_OLD_TOKEN: 'short' }).map(([place]) => place)).toEqual([
      'AIMS_TOKEN',
      'AIMS_OLD_TOKEN',
      'AIMS_OLD_TOKEN',
    ]);
  });

  it('come from one place', () => {
    const file = fileOf(NEW);
    for (const other of [{ AIMS_TOKEN: NEW }, { AIMS_OLD_TOKEN: OLD }])
      expect(faultsOf({ AIMS_TOKEN_FILE: file, ...other })).toEqual([
        ['AIMS_TOKEN_FILE', expect.stringContaining('Set either')],
      ]);
  });
});

describe('the file of a token', () => {
  it.each([
    ['nothing', ''],
    ['line ends alone', '\n\n'],
    ['three lines', `${NEW}\n${OLD}\n${OLD}x\n`],
    ['more than 4 kB', `${'#'.repeat(5_000)}\n`],
  ])('is refused with %s', (_, text) => {
    expect(faultsOf({ AIMS_TOKEN_FILE: fileOf(text) })).toHaveLength(1);
  });

  it('names the line of a faulty token', () => {
    expect(faultsOf({ AIMS_TOKEN_FILE: fileOf(`${NEW}\nshort\n`) }).map(([place]) => place)).toEqual([
      'AIMS_TOKEN_FILE, line 2',
    ]);
  });

  it.each([0o644, 0o666, 0o604, 0o620, 0o607])('is refused where others may use it: mode %i', (mode) => {
    expect(faultsOf({ AIMS_TOKEN_FILE: fileOf(NEW, mode) })).toEqual([
      ['AIMS_TOKEN_FILE', expect.stringContaining(`mode is 0${mode.toString(8)}`)],
    ]);
  });

  it.each([
    ['of the user who runs the program', 1000, 1000, 0o600, true],
    ['of the user, read-only', 1000, 1000, 0o400, true],
    ['of the user, for a group', 1000, 1000, 0o640, false],
    ['of root, for a group, as systemd and Kubernetes hand it out', 0, 1000, 0o440, true],
    ['of root, for everybody', 0, 1000, 0o444, false],
    ['of root, which a group may write', 0, 1000, 0o660, false],
    ['of another user', 1001, 1000, 0o600, false],
    ['on a system without such rights', 0, null, 0o666, true],
  ])('%s', (_, uid, user, mode, isSafe) => {
    const fault = secretFileFault({ uid, mode: 0o100_000 | mode, isFile: () => true }, user);
    expect(fault === null).toBe(isSafe);
  });

  it('may be a link, as Kubernetes makes them', () => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync(fileOf(NEW), link);
    expect(read({ AIMS_TOKEN_FILE: link })).toEqual({ ok: true, value: [NEW] });
  });

  it('is a plain file: nothing waits for a FIFO, a folder or a device', () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', ['-m', '600', join(folder, 'fifo')]);
    mkdirSync(join(folder, 'folder'), { mode: 0o700 });
    for (const path of [join(folder, 'fifo'), join(folder, 'folder'), '/dev/null', join(folder, 'nothing')])
      expect(faultsOf({ AIMS_TOKEN_FILE: path })).toHaveLength(1);
  });

  it('gives the server its tokens, and lets it listen on any address', () => {
    const environment = { AIMS_TOKEN_FILE: fileOf(`${NEW}\n`), AIMS_HOST: '0.0.0.0' };
    expect(readConfig({}, environment)).toMatchObject({ ok: true, value: { tokens: [NEW] } });
    expect(readConfig({}, { ...environment, AIMS_BUDGETS: 'off' })).toMatchObject({
      ok: false,
      problems: [{ at: { option: 'AIMS_BUDGETS' } }],
    });
  });
});
