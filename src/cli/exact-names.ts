import { isVisible } from '../coverage/projection/crosswalk-choice.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import { visibleFrameworks } from '../coverage/questions/resolved-choice.ts';
import { visibleViews } from '../coverage/questions/view.ts';
import { KnownNames } from '../model/known-names.ts';
import type { ProblemCode } from '../problems/codes.ts';
import { listOf, type QuestionFlags } from './question-flags.ts';
import type { Terminal } from './terminal.ts';

/** Where somebody finds the slugs of all frameworks. */
export const ALL_FRAMEWORKS = 'The command `frameworks` lists them.';

/**
 * The exact names that options and arguments mean. One that is typed nearly right is taken for the one known name, with
 * a note. One that is unknown is left as it is: the question refuses it, and the terminal adds what may be meant.
 */
export class ExactNames {
  readonly #terminal: Terminal;
  readonly #projection: Projection;

  constructor(terminal: Terminal, projection: Projection) {
    this.#terminal = terminal;
    this.#projection = projection;
  }

  framework(text: string, option = 'framework'): string {
    const names = new KnownNames(visibleFrameworks(this.#projection).map(({ framework }) => framework.slug));
    return exactName(this.#terminal, names, text, option, ['UNKNOWN_FRAMEWORK'], ALL_FRAMEWORKS);
  }

  /**
   * A ref of a framework whose exact slug is known.
   *
   * @param option the name of the option or argument that it was given with
   */
  ref(framework: string, text: string, option = 'ref'): string {
    const { provisions } = this.#projection.catalogue.records;
    const known = provisions.get(`${framework}:${text}`);
    // The question says what became of a retired one; other names would only distract.
    if (known?.retired === true) return text;
    const own = [...provisions.values()].filter((each) => each.framework === framework && !each.retired);
    const names = new KnownNames(own.map(({ ref }) => ref));
    const codes = ['UNKNOWN_PROVISION', 'UNKNOWN_REF'] as const;
    const where = `The command \`provisions ${framework}\` lists them.`;
    const exact = exactName(this.#terminal, names, text, option, codes, where);
    // Some refusals name the ref alone, others the whole id.
    if (names.find(text) === null)
      this.#terminal.hint(codes, `${framework}:${text}`, names.didYouMean(text) || ` ${where}`);
    return exact;
  }

  /** A provision as `SLUG:REF`, beneath which gaps are asked for. */
  beneath(text: string | null): string | null {
    if (text === null) return null;
    const { catalogue } = this.#projection;
    const ids = visibleFrameworks(this.#projection).flatMap(({ start, end }) =>
      catalogue.provisions.slice(start, end).map(({ id }) => id),
    );
    return exactName(this.#terminal, new KnownNames(ids), text, 'beneath', ['UNKNOWN_PROVISION']);
  }

  system(text: string, option = 'system'): string {
    const names = new KnownNames(this.#projection.organization.systemNumber.keys());
    return exactName(
      this.#terminal,
      names,
      text,
      option,
      ['UNKNOWN_SYSTEM'],
      'The command `matrix` lists them.',
    );
  }

  evidence(text: string): string {
    const names = new KnownNames(this.#localIds('evidence'));
    return exactName(this.#terminal, names, text, 'evidence', ['UNKNOWN_EVIDENCE']);
  }

  control(text: string): string {
    const names = new KnownNames(this.#localIds('controls'));
    return exactName(this.#terminal, names, text, 'control', ['UNKNOWN_CONTROL']);
  }

  #localIds(collection: 'evidence' | 'controls'): readonly string[] {
    const { records } = this.#projection.organization;
    return [...records[collection].values()].map(({ localId }) => localId);
  }

  view(text: string): string {
    const names = new KnownNames(visibleViews(this.#projection).map(({ slug }) => slug));
    // The question itself says which views there are.
    return exactName(this.#terminal, names, text, 'slug', []);
  }

  crosswalk(text: string): string {
    const { catalogue, organization } = this.#projection;
    const own = catalogue.crosswalks.filter(({ owner }) => isVisible(owner, organization.organization.slug));
    const names = new KnownNames(own.map(({ slug }) => slug));
    const where = 'The command `health` lists those that are in use.';
    return exactName(this.#terminal, names, text, 'crosswalks', ['UNKNOWN_CROSSWALK'], where);
  }

  /** An owner of open actions. That nobody is called so is noted: the answer is empty, and that would not be seen. */
  owner(text: string | null): string | null {
    return this.#owner(text, this.#ownersOfOpenActions(), 'owns an open action');
  }

  /** An owner of anything that a report lists by owner; the same. */
  ownerInReport(text: string | null): string | null {
    const { actions, evidence, decisions } = this.#projection.organization.records;
    const owners = [actions, evidence, decisions].flatMap((records) =>
      [...records.values()].flatMap(({ owner }) => owner ?? []),
    );
    return this.#owner(text, owners, 'owns an action, evidence or a decision');
  }

  /** An owner of anything that can be due; the same. */
  ownerOfDue(text: string | null): string | null {
    const { organization, records } = this.#projection.organization;
    const { actions, evidence, decisions } = records;
    const owners = [actions, evidence, decisions].flatMap((all) =>
      [...all.values()].map(({ owner }) => owner),
    );
    const known = [...owners, organization.document?.owner].flatMap((owner) => owner ?? []);
    return this.#owner(text, known, 'owns evidence, an action, a decision or the documents');
  }

  #ownersOfOpenActions(): readonly string[] {
    return [...this.#projection.organization.records.actions.values()].flatMap(({ owner, status }) =>
      owner !== null && (status === 'OPEN' || status === 'IN_PROGRESS') ? [owner] : [],
    );
  }

  #owner(text: string | null, owners: readonly string[], owns: string): string | null {
    if (text === null) return null;
    const names = new KnownNames(owners);
    const found = names.find(text);
    if (found !== null) {
      if (found !== text) this.#terminal.noteReadAs('owner', text, found);
      return found;
    }
    const nobody = `Nobody called ${JSON.stringify(text)} ${owns}.${names.didYouMean(text)}`;
    this.#terminal.noteAt('owner', 'UNKNOWN_OWNER', nobody);
    return text;
  }

  /** The options of every question. */
  flags(flags: QuestionFlags): QuestionFlags {
    const { system, crosswalks, frameworks } = flags;
    const list = (text: string, exact: (item: string) => string): string =>
      (listOf(text) ?? []).map(exact).join(',');
    return {
      ...flags,
      ...(system === undefined ? {} : { system: this.system(system) }),
      ...(crosswalks === undefined ? {} : { crosswalks: list(crosswalks, (each) => this.crosswalk(each)) }),
      ...(frameworks === undefined
        ? {}
        : { frameworks: list(frameworks, (each) => this.framework(each, 'frameworks')) }),
    };
  }
}

/**
 * The exact name that a text means, or the text where it is unknown.
 *
 * @param codes of the problems that refuse an unknown name
 * @param where says how to find the names, for a text that is like none of them
 */
export function exactName(
  terminal: Terminal,
  names: KnownNames,
  text: string,
  option: string,
  codes: readonly ProblemCode[],
  where = '',
): string {
  const found = names.find(text);
  if (found === null) terminal.hint(codes, text, names.didYouMean(text) || (where === '' ? '' : ` ${where}`));
  else if (found !== text) terminal.noteReadAs(option, text, found);
  return found ?? text;
}
