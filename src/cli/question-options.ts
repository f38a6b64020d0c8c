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

/** The option of commands that write a file. */
export const OVERWRITE_OPTION = new Option('--overwrite', 'replace the file if it exists');

/** Options of every question. */
export const QUESTION_OPTIONS = [
  new Option('--organization <slug>', 'the organization (needed if the store has several)'),
  new Option('--as-of <date>', 'the day to answer for, YYYY-MM-DD (default: today, UTC)'),
  new Option(
    '--crosswalks <slugs>',
    "the crosswalks to use, comma-separated (default: the organization's choice; empty: none)",
  ),
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
