import { inOption, type Outcome, type Problem } from '../problems/problem.ts';
import { readSecretFile } from './secret-file.ts';
import { tokenFault } from './token-fault.ts';

/** The variables from which tokens are read. */
export interface TokenVariables {
  readonly token: string;
  /** Names a file that has the token instead. */
  readonly file: string;
  /** The token that is accepted beside the new one while clients change over. */
  readonly old: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The new token and the old one. */
const MOST_TOKENS = 2;

/**
 * The tokens that are accepted, the new one first; empty: there is none. A file has one token a line. What ends the line
 * is not part of a token, however it was written. Problems: `INVALID_SETTING`, which never repeat a token.
 */
export function readTokens(environment: Environment, variables: TokenVariables): Outcome<readonly string[]> {
  const { token, file, old } = variables;
  const [given, path, before] = [
    environment[token] || null,
    environment[file] || null,
    environment[old] || null,
  ];
  if (path !== null && (given !== null || before !== null)) {
    const sentence = `Set either ${file}, or ${token} and ${old}. The second line of the file is the old token.`;
    return { ok: false, problems: [inOption(file, 'INVALID_SETTING', sentence)] };
  }
  if (path !== null) return tokensOfFile(path, file);
  if (given === null && before !== null) {
    const sentence = `${old} is accepted beside ${token}. Set ${token} to the new token.`;
    return { ok: false, problems: [inOption(old, 'INVALID_SETTING', sentence)] };
  }
  const tokens = [
    ...(given === null ? [] : [withoutEnd(given)]),
    ...(before === null ? [] : [withoutEnd(before)]),
  ];
  return checked(tokens, [token, old]);
}

function tokensOfFile(path: string, variable: string): Outcome<readonly string[]> {
  const read = readSecretFile(path);
  if ('fault' in read) return { ok: false, problems: [inOption(variable, 'INVALID_SETTING', read.fault)] };
  const lines = withoutEnd(read.text).split(/\r?\n/);
  if (lines.join('') === '') {
    const sentence = 'The file is empty. Write the token into its first line.';
    return { ok: false, problems: [inOption(variable, 'INVALID_SETTING', sentence)] };
  }
  if (lines.length > MOST_TOKENS) {
    const sentence =
      'The file has more than two lines: the token, and below it an old one that is still accepted.';
    return { ok: false, problems: [inOption(variable, 'INVALID_SETTING', sentence)] };
  }
  return checked(
    lines,
    lines.map((_, index) => `${variable}, line ${index + 1}`),
  );
}

/** @param places where each token comes from */
function checked(tokens: readonly string[], places: readonly string[]): Outcome<readonly string[]> {
  const problems: Problem[] = tokens.flatMap((token, index) => {
    const fault = tokenFault(token);
    return fault === null ? [] : [inOption(places[index] ?? '', 'INVALID_SETTING', fault)];
  });
  if (tokens.length > 1 && tokens[0] === tokens[1]) {
    const sentence = 'The old token is the same as the new one.';
    problems.push(inOption(places[1] ?? '', 'INVALID_SETTING', sentence));
  }
  return problems.length === 0 ? { ok: true, value: tokens } : { ok: false, problems };
}

/** Editors and `echo` end a text with a line end, which nobody means. */
function withoutEnd(text: string): string {
  return text.replace(/(\r?\n)+$/, '');
}
