import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import type { ProvisionCoverage } from '../../src/model/coverage.ts';
import { dayNumber, isoDay } from '../../src/model/day.ts';
import type { Provision } from '../../src/model/framework.ts';
import { actOnly, effectShown, type Persona, productFor, readPersonas } from './persona.ts';
import { BUNDLED } from './seed-world.ts';

const read = await readCatalogue(BUNDLED);
if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
const act = actOnly(read.value);
const assessable = act.provisions.filter((provision) => provision.assessable).map(({ ref }) => ref);
const refs = new Set(act.provisions.map(({ ref }) => ref));
const personas = await readPersonas();

const dayBefore = (date: string): string => isoDay(dayNumber(date)! - 1);

/** What the product says that the persona does not expect, one line each. */
function differences(persona: Persona): readonly string[] {
  const on = memo(productFor(act, persona));
  return assessable.flatMap((ref) => {
    const { words, from, because } = persona.shown_otherwise.get(ref) ?? persona.provisions.get(ref)!;
    const asked = effectShown(on(persona.asked).get(ref)!);
    const found = [
      {
        day: persona.asked,
        shown: asked,
        expected: from !== null && from <= persona.asked ? 'applies' : words,
      },
      ...(from === null
        ? []
        : [
            { day: from, shown: effectShown(on(from).get(ref)!), expected: 'applies' },
            { day: dayBefore(from), shown: noLonger(on(dayBefore(from)).get(ref)!), expected: 'not yet' },
          ]),
    ];
    return found
      .filter(({ shown, expected }) => shown !== expected)
      .map(({ day, shown, expected }) => `${ref} on ${day}: ${expected} (${because}); shown: ${shown}`);
  });
}

/** Before its first day a provision waits for that day, or for the fact that makes it apply. */
function noLonger(provision: ProvisionCoverage): string {
  const shown = effectShown(provision);
  return shown === 'applies' || shown === 'undetermined' ? shown : 'not yet';
}

function memo<K, T>(of: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, of(key));
    return known.get(key)!;
  };
}

describe('invented operators under the AI Act, read from its text and not reviewed by a lawyer', () => {
  it.each(personas.map((persona) => [persona.name, persona] as const))('%s', (_, persona) => {
    expect([...persona.provisions.keys()].sort()).toEqual(assessable.toSorted());
    expect(differences(persona)).toEqual([]);
  });

  it('name the provisions of the Act that decide', () => {
    const unknown = personas.flatMap(({ name, provisions }) =>
      [...provisions.values()].flatMap(({ because }) =>
        (because.match(/Art\. [^;]+/g) ?? [because])
          .filter((cited) => !isOfTheAct(cited))
          .map((cited) => `${name}: ${cited}`),
      ),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('differ from what is shown only where a reason says why, and then they do', () => {
    const otherwise = personas.flatMap((persona) =>
      [...persona.shown_otherwise].map(([ref, { words }]) => [
        ...[ref, persona.provisions.get(ref)!.words === words],
      ]),
    );
    expect(otherwise.filter(([, isAlike]) => isAlike)).toEqual([]);
    expect([...new Set(otherwise.map(([ref]) => ref))].sort()).toEqual(['Art. 43(2)', 'Art. 4a(2)']);
  });
});

/** Points below what the catalogue lists are cited too, such as Art. 113(c)(i). */
function isOfTheAct(cited: string): boolean {
  for (let ref = cited; ref !== ''; ref = ref.replace(/\([^()]*\)$/, '')) {
    if (refs.has(ref)) return true;
    if (!ref.endsWith(')')) return false;
  }
  return false;
}

describe('together they try', () => {
  it('every provision, both ways', () => {
    const effects = (ref: string) =>
      new Set(personas.map(({ provisions }) => provisions.get(ref)!.words.split(' from ')[0]));
    expect(assessable.filter((ref) => !effects(ref).has('applies'))).toEqual([]);
    expect(assessable.filter((ref) => !effects(ref).has('does not apply'))).toEqual([]);
  });

  it('every role and class', () => {
    const [framework] = act.frameworks;
    const used = (of: 'roles' | 'classes') => new Set(personas.flatMap((persona) => persona[of]));
    for (const of of ['roles', 'classes'] as const) {
      const tried = used(of);
      expect(framework![of].map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
    }
  });

  it.each(act.frameworks[0]!.conditions.map(({ id }) => id))(
    '%s: the other answer, or none, changes what applies to one of them',
    (condition) => {
      const decides = (change: (given: Persona['answers'][string]) => Persona['answers'][string]) =>
        personas.some((persona) => {
          const given = persona.answers[condition];
          if (given === undefined) return false;
          const other = { ...persona.answers, [condition]: change(given) };
          return shown(persona, other) !== shownNow(persona);
        });
      expect(decides((given) => given.map((each) => ({ ...each, answer: !each.answer })))).toBe(true);
      expect(decides(() => [])).toBe(true);
    },
  );
});

describe('every fact on which a rule depends', () => {
  const byRef = new Map(act.provisions.map((provision) => [provision.ref, provision]));
  const conditionsOf = ({ conditions, statesNone, parent }: Provision): Provision['conditions'] =>
    conditions.length > 0 || parent === null || statesNone.includes('conditions')
      ? conditions
      : conditionsOf(byRef.get(parent)!);
  const rules = act.provisions
    .filter((provision) => provision.assessable)
    .flatMap((provision) => conditionsOf(provision).map((literal) => [provision, literal] as const));

  it('decides for one of them: without it, more would apply', () => {
    const idle = rules.filter(([{ ref }, literal]) => {
      const provisions = act.provisions.map((provision) =>
        provision.ref !== ref
          ? { ...provision, assessable: false }
          : withConditions(
              provision,
              conditionsOf(provision).filter((each) => each !== literal),
            ),
      );
      const without = { ...act, provisions: provisions.filter((each) => isAbove(ref, each.ref)) };
      // Only an answer against a literal lets it decide.
      const against = personas.filter(({ answers }) =>
        answers[literal.condition]?.some(({ answer }) => answer === literal.negated),
      );
      return against.every(
        (persona) =>
          effectShown(productFor(without, persona)(persona.asked).get(ref)!) ===
          effectShown(nowShown(persona).get(ref)!),
      );
    });
    expect(rules.length).toBeGreaterThan(100);
    expect(idle.map(([{ ref }, literal]) => [ref, literal])).toEqual([]);
  });

  function isAbove(ref: string, other: string): boolean {
    for (let at: string | null = ref; at !== null; at = byRef.get(at)!.parent) if (at === other) return true;
    return false;
  }
});

function withConditions(provision: Provision, conditions: Provision['conditions']): Provision {
  const others = provision.statesNone.filter((rule) => rule !== 'conditions');
  return {
    ...provision,
    conditions,
    statesNone: conditions.length === 0 ? [...others, 'conditions' as const] : others,
  };
}

const nowShown = memo((persona: Persona) => productFor(act, persona)(persona.asked));
const shownNow = memo((persona: Persona) => shown(persona, persona.answers));

function shown(persona: Persona, answers: Persona['answers']): string {
  const provisions = productFor(act, persona, answers)(persona.asked);
  return [...provisions.values()].map(effectShown).join();
}
