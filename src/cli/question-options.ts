import { Option } from 'commander';

/** Options of every command that opens a store. */
export const STORE_OPTIONS = [
  new Option('--data <dir>', 'folder of the embedded store (default: data)'),
  new Option(
    '--neo4j <uri>',
    'a Neo4j server instead; NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE from the environment',
  ),
];

/** Options of every command that writes. */
export const WRITING_OPTIONS = [
  new Option(
    '--actor <name>',
    'who does it, a role or an account id; recorded in the changes (default: local)',
  ),
  ...STORE_OPTIONS,
];

/** Options of every question. */
export const QUESTION_OPTIONS = [
  new Option('--organization <slug>', 'needed when the store holds several'),
  new Option('--as-of <date>', 'YYYY-MM-DD (default: today, UTC)'),
  new Option('--crosswalks <slugs>', "comma-separated (default: the organization's choice; empty: none)"),
];

export const SYSTEM_OPTION = new Option(
  '--system <id>',
  'an AI system by its local id (default: the organization)',
);
export const FRAMEWORKS_OPTION = new Option(
  '--frameworks <slugs>',
  "comma-separated (default: the organization's list; empty: all that it may see)",
);
export const FRAMEWORK_OPTION = new Option('--framework <slug>', 'one framework').makeOptionMandatory();
