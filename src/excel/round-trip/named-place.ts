import { isVisible } from '../../coverage/projection/crosswalk-choice.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import { visibleFrameworks } from '../../coverage/questions/resolved-choice.ts';
import type { Framework } from '../../model/framework.ts';
import { KnownNames } from '../../model/known-names.ts';
import { MARKS } from '../../model/mark.ts';
import { nameKey } from '../../model/name-key.ts';
import { quoted } from '../../model/quoted.ts';
import { Nearly, Refusal, type Rule } from '../../parsing/rule.ts';
import type { ProblemCode } from '../../problems/codes.ts';
import { withoutCount } from '../named-records.ts';

/** Reads what new rows of a workbook name: by the id, or by the label that a workbook shows for it. */
export class PlaceNames {
  readonly framework: Rule<string>;
  /** The local id of a system; empty for the organization. */
  readonly scope: Rule<string>;
  readonly #projection: Projection;
  readonly #refs = new Map<string, Rule<string>>();

  constructor(projection: Projection) {
    const { organization } = projection;
    this.#projection = projection;
    this.framework = idOrLabel(
      visibleFrameworks(projection).map(({ framework: { slug, title } }) => [slug, title]),
      'UNKNOWN_FRAMEWORK',
      (text) => `There is no framework ${quoted(text)}.`,
    );
    const system = this.system;
    const own = ['', 'organization', organization.organization.slug, organization.organization.name].map(
      nameKey,
    );
    this.scope = { ...system, read: (text) => (own.includes(nameKey(text)) ? '' : system.read(text)) };
  }

  /** The local id of a system. */
  get system(): Rule<string> {
    return idOrLabel(
      this.#projection.organization.systems.map(({ system }) => [system.localId, system.name]),
      'UNKNOWN_SYSTEM',
      (text) => `There is no AI system ${quoted(text)}.`,
    );
  }

  /** The local id of an own control. */
  get control(): Rule<string> {
    return idOrLabel(
      [...this.#projection.organization.records.controls.values()].map(({ localId, title }) => [
        localId,
        title,
      ]),
      'UNKNOWN_CONTROL',
      (text) => `There is no own control ${quoted(text)}.`,
    );
  }

  /** A ref of a framework, alone or behind the name of the framework: `9.2`, `std:9.2`. */
  ref(framework: string): Rule<string> {
    const before = this.#refs.get(framework);
    if (before !== undefined) return before;
    const { frameworkNumber, frameworks, provisions } = this.#projection.catalogue;
    const range = frameworks[frameworkNumber.get(framework) ?? -1];
    const refs = range === undefined ? [] : provisions.slice(range.start, range.end).map(({ ref }) => ref);
    const rule = idOrLabel(
      refs.map((ref) => [ref, `${framework}:${ref}`]),
      'UNKNOWN_REF',
      (text) => `${framework} has no provision ${quoted(text)}.`,
    );
    this.#refs.set(framework, rule);
    return rule;
  }

  /** One or several refs of a framework, separated by `;`. */
  refs(framework: string): Rule<string> {
    return listOf(this.ref(framework), /[;\n]/, '; ');
  }

  /** A provision as `FRAMEWORK:REF`. */
  get provision(): Rule<string> {
    return {
      read: (text) => {
        const [slug = '', ref = ''] = splitProvision(text);
        const framework = readValue(this.framework.read(slug));
        if (framework instanceof Refusal) return framework;
        const found = readValue(this.ref(framework).read(ref));
        if (found instanceof Refusal) return found;
        const id = `${framework}:${found}`;
        return id === text ? id : new Nearly(id, id);
      },
      standIn: '',
      schema: {},
    };
  }

  condition({ slug, conditions }: Framework): Rule<string> {
    return idOrLabel(
      conditions.map(({ id, question }) => [id, question]),
      'UNKNOWN_CONDITION',
      (text) => `${quoted(text)} is not among the conditions of ${slug}.`,
    );
  }

  /** A kind of evidence; any, where the catalogue names none. */
  kind(otherwise: Rule<string>): Rule<string> {
    const { recordKinds } = this.#projection.catalogue.records;
    if (recordKinds.size === 0) return otherwise;
    return idOrLabel(
      [...recordKinds.values()].map(({ id, label }) => [id, label]),
      'UNKNOWN_RECORD_KIND',
      (text) => `The catalogue has no kind of evidence ${quoted(text)}.`,
    );
  }

  get crosswalk(): Rule<string> {
    const { catalogue, organization } = this.#projection;
    return idOrLabel(
      [...catalogue.records.crosswalks.values()]
        .filter(({ owner }) => isVisible(owner, organization.organization.slug))
        .map(({ slug, title }) => [slug, title]),
      'UNKNOWN_CROSSWALK',
      (text) => `There is no crosswalk ${quoted(text)}.`,
    );
  }
}

/** The framework and the ref of `FRAMEWORK:REF`: a ref can have a colon too. */
export function splitProvision(id: string): readonly [framework: string, ref: string] {
  const colon = id.indexOf(':');
  return [id.slice(0, Math.max(0, colon)), id.slice(colon + 1)];
}

/**
 * Several names in one cell.
 *
 * @param between what separates them there
 * @param joint what separates them in the value
 */
export function listOf(item: Rule<string>, between: RegExp, joint: string): Rule<string> {
  return {
    read: (text) => {
      const found: string[] = [];
      for (const each of withoutCount(text)
        .split(between)
        .map((name) => name.trim())) {
        if (each === '') continue;
        const read = readValue(item.read(each));
        if (read instanceof Refusal) return read;
        found.push(read);
      }
      const list = [...new Set(found)].join(joint);
      return list === text ? list : new Nearly(list, list);
    },
    standIn: '',
    schema: {},
  };
}

function readValue<T>(read: T | Refusal | Nearly<T>): T | Refusal {
  return read instanceof Nearly ? read.value : read;
}

/** What a workbook writes behind the names of records that do not count. */
const MARK = new RegExp(` \\((?:${MARKS.join('|')})\\)$`);

function idOrLabel(
  entries: readonly (readonly [id: string, label: string])[],
  code: ProblemCode,
  sentence: (text: string) => string,
): Rule<string> {
  const ids = new KnownNames(entries.map(([id]) => id));
  const byLabel = new Map<string, string | null>();
  for (const [id, label] of entries) {
    const key = nameKey(label);
    byLabel.set(key, byLabel.has(key) ? null : id);
  }
  return {
    read: (typed) => {
      const text = typed.replace(MARK, '');
      const found = ids.find(text) ?? byLabel.get(nameKey(text)) ?? null;
      if (found === null) return new Refusal(code, sentence(typed) + ids.didYouMean(text));
      return found === typed ? found : new Nearly(found, found);
    },
    standIn: '',
    schema: {},
  };
}
