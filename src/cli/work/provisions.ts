import {
  LISTED_PROVISIONS,
  type ListedProvision,
  listProvisions,
  type ProvisionsAnswer,
} from '../../coverage/questions/provisions.ts';
import { KnownNames } from '../../model/known-names.ts';
import { formatCondition, formatDate } from '../../model/qualifier-in-words.ts';
import { provisionsAnswer } from '../answers/provisions-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { ALL_FRAMEWORKS, exactName } from '../exact-names.ts';
import { oneLine } from '../one-line.ts';
import { storeFlags } from '../question-flags.ts';
import { withStore } from '../with-store.ts';
import { wrap, wrapIndented } from '../wrap.ts';

const INDENT = 2;
/** Provisions that are deeper are not indented any more, so that their lines stay readable. */
const DEEPEST = 12;

/** `provisions`: the tree of a framework, or the provisions whose ref or title has some words. */
export const work: CommandWork = async (terminal, options, typedFramework = '', ...words) => {
  const limit = options.limit === undefined ? LISTED_PROVISIONS : Number(options.limit);
  const text = words.length === 0 ? null : words.join(' ');
  return withStore(terminal, storeFlags.parse(options), async (application) => {
    const { index, state } = application.projections.catalogue();
    const known = new KnownNames(index.frameworks.map(({ framework }) => framework.slug));
    const framework = exactName(
      terminal,
      known,
      typedFramework,
      'framework',
      ['UNKNOWN_FRAMEWORK'],
      ALL_FRAMEWORKS,
    );
    const answer = listProvisions(index, framework, text, limit);
    if (!answer.ok) return terminal.refuse(answer.problems);
    const { value } = answer;
    return terminal.answer(provisionsAnswer, { ...shown(value), state }, () =>
      formatProvisions(value, terminal.layout.width),
    );
  });
};

/** What `--json` prints: conditions and dates as files write them. */
function shown({ provisions, ...answer }: ProvisionsAnswer) {
  return {
    ...answer,
    provisions: provisions.map(({ provision, rules, depth, level, isFound }) => {
      const { ref, parent, kind, title, assessable, recordKinds } = provision;
      return {
        ...{ ref, parent, depth, found: isFound, kind, title, assessable, level, recordKinds },
        roles: rules.roles,
        classes: rules.classes,
        conditions: rules.conditions.map(formatCondition),
        appliesFrom: rules.appliesFrom.map(formatDate),
      };
    }),
  };
}

function formatProvisions(
  { framework, text, found, provisions, cut }: ProvisionsAnswer,
  width: number,
): string {
  const counted = `${found} ${found === 1 ? 'provision' : 'provisions'}`;
  const summary =
    text === null ? `${framework}: ${counted}` : `${framework}: ${counted} with ${JSON.stringify(text)}`;
  if (found === 0)
    return wrap(`No provision of ${framework} has ${JSON.stringify(text)} in its ref or title.`, width).join(
      '\n',
    );
  const legend =
    'In brackets: the kind, and the level of a provision that is assessed. Beneath: roles, classes, conditions and dates that it states for itself and for the provisions beneath it.';
  return [
    ...wrap(summary, width),
    '',
    ...wrap(legend, width),
    '',
    ...provisions.flatMap((listed) => linesOf(listed, width)),
    ...(cut === 0 ? [] : ['', `and ${cut} more; --limit shows them`]),
  ].join('\n');
}

/** A provision under the one above it, and what it states. */
function linesOf(listed: ListedProvision, width: number): readonly string[] {
  const { provision, level } = listed;
  const indent = INDENT * Math.min(listed.depth, DEEPEST);
  const kind = provision.assessable ? `${provision.kind}, ${level.toLowerCase()}` : provision.kind;
  const [first = '', ...rest] = wrapIndented(
    oneLine(`${provision.ref} ${provision.title} (${kind})`),
    width - INDENT,
    indent,
  );
  const rules = ownRules(listed);
  return [
    first,
    ...rest.map((line) => ' '.repeat(INDENT) + line),
    ...(rules === null ? [] : wrapIndented(oneLine(rules), width, indent + 2 * INDENT)),
  ];
}

/** Whom the provision says that it binds, on which answers it depends, and from when it applies. */
function ownRules({ provision }: ListedProvision): string | null {
  const parts = [
    ...provision.roles,
    ...provision.classes,
    ...provision.conditions.map(formatCondition),
    ...provision.appliesFrom.map((date) => `from ${formatDate(date)}`),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}
