import { Option } from 'commander';

export const DATA_OPTION = new Option('--data <dir>', 'the folder of the embedded store (default: data)');

/** Options of every command that opens a store. */
export const STORE_OPTIONS = [
  DATA_OPTION,
  new Option(
    '--neo4j <uri>',
    'use a Neo4j server instead; NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE are read from the environment',
  ),
];

/** Options of every command that writes. */
export const WRITING_OPTIONS = [
  new Option(
    '--actor <name>',
    'who makes the change: a role or an account id, which is recorded (default: local)',
  ),
  ...STORE_OPTIONS,
];

/** The option of commands that record a time. */
export const FORCE_OPTION = new Option(
  '--force',
  'accept a time that is more than five minutes ahead of the clock of this machine',
);

/** The option of commands that write a file. */
export const OVERWRITE_OPTION = new Option('--overwrite', 'replace the file if it exists');

/** Lists what an option that may be given several times was given. */
function listed(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/**
 * The options by which a question chooses its day, crosswalks and records.
 *
 * @param of what each name begins with: the side of a comparison
 * @param side what each description begins with
 */
export function choiceOptions(
  of: '' | 'from-' | 'to-',
  side = '',
): readonly [asOf: Option, crosswalks: Option, assume: Option, knownAt: Option] {
  const otherwise = (name: string, own: string): string => (of === '' ? own : `that of --${name}`);
  return [
    new Option(
      `--${of}as-of <date>`,
      `${side}the day to answer for, YYYY-MM-DD (default: ${otherwise('as-of', 'today, UTC')})`,
    ),
    new Option(
      `--${of}crosswalks <slugs>`,
      `${side}the crosswalks to use, comma-separated (default: ${otherwise('crosswalks', "the organization's choice")}; empty: none)`,
    ),
    new Option(
      `--${of}assume <provision>`,
      `${side}answer as if evidence supported this provision: SLUG:REF for full support, SLUG:REF=PARTIAL for partial support, with @SYSTEM after it for evidence about one AI system; may be given several times`,
    ).argParser(listed),
    new Option(
      `--${of}known-at <time>`,
      `${side}answer from what was recorded by this time, such as 2026-01-31T12:00:00Z (default: ${otherwise('known-at', 'everything')})`,
    ),
  ];
}

/** Options of every question. */
export const QUESTION_OPTIONS = [
  new Option('--organization <slug>', 'the organization (needed if the store has several)'),
  ...choiceOptions(''),
];

export const SYSTEM_OPTION = new Option(
  '--system <id>',
  'the id of an AI system (default: the organization)',
);
export const FRAMEWORKS_OPTION = new Option(
  '--frameworks <slugs>',
  "the frameworks to ask about, comma-separated (default: the organization's list; empty: all)",
);
export const FRAMEWORK_OPTION = new Option(
  '--framework <slug>',
  'the slug of the framework',
).makeOptionMandatory();
