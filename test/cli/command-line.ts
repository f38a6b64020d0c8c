import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { type Files, temporaryFolder } from '../parsing/temporary-folder.ts';

/** How a command ended, and what it said where. */
export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Gives a command in this process, as a program would: nothing of its environment plays a part. */
export async function command(
  words: readonly string[],
  {
    width = null,
    hasColour = false,
    isWatched = false,
    typed = null,
    environment = {},
  }: {
    width?: number | null;
    hasColour?: boolean;
    isWatched?: boolean;
    /** What somebody at the terminal types where they are asked; null: nobody is there. */
    typed?: string | null;
    environment?: Record<string, string>;
  } = {},
): Promise<Said> {
  const said = { out: '', err: '' };
  const exit = await runProgram(words, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    file: () =>
      new Writable({
        write: (chunk: Buffer, _, done) => {
          said.out += chunk.toString('latin1');
          done();
        },
      }),
    isWatched,
    width,
    hasColour,
    ask: async (question) => {
      if (typed !== null) said.err += question;
      return typed;
    },
    environment,
  });
  // Whatever is refused is refused at a place that exists: lines and columns count from 1.
  expect(said.err).not.toMatch(/:0:0\b|:0 [A-Z_]+ /);
  return { exit, ...said };
}

/** A data folder that holds the tiny catalogue and the tiny organization with other files besides, loaded at a fixed time. */
export async function tinyStore(catalogue: Files = {}, organization: Files = {}): Promise<string> {
  const data = join(temporaryFolder(), 'data');
  for (const files of [
    { ...TINY_CATALOGUE, ...catalogue },
    { ...TINY_ORGANIZATION, ...organization },
  ]) {
    const folder = temporaryFolder(files);
    const { exit, err } = await command([
      ...['load', folder, '--data', data, '--at', '2026-02-01T00:00:00Z'],
    ]);
    if (exit !== 0) throw new Error(err);
  }
  return data;
}
