import { Dice } from '../../bench/dice.ts';
import { type GapFilter, URGENCIES } from '../../src/coverage/questions/gaps.ts';
import { COVERAGE_STATUSES, REASONS } from '../../src/model/coverage.ts';
import {
  CONFIDENCES,
  CROSSWALK_KINDS,
  CROSSWALK_STATUSES,
  RATIONALE_TYPES,
} from '../../src/model/crosswalk.ts';
import { EVIDENCE_STATUSES } from '../../src/model/evidence.ts';
import { FRAMEWORK_KINDS, INHERITED_RULES, LEVELS } from '../../src/model/framework.ts';
import { ACTION_STATUSES, CONTROL_STATUSES, REVIEW_VERDICTS } from '../../src/model/organization.ts';
import { RELATIONSHIPS } from '../../src/model/relation.ts';
import type { Question, World } from './naive/world.ts';
import { ORGANIZATION_DEFAULTS, type TerseFramework, type TerseWorld, worldOf } from './world-builder.ts';

export { ORGANIZATION_DEFAULTS };

/** Few days, so that boundaries are hit; one of them asks for a year's clamp. */
export const DAYS = [
  '2024-02-28',
  '2024-02-29',
  '2025-02-28',
  '2025-03-01',
  '2026-01-01',
  '2026-06-30',
  '2026-07-01',
  '2026-12-31',
  '2027-06-30',
  '2027-07-01',
];
const OWNERS = ['Head of Quality', 'Head of Risk'];
const TERMS = ['one', 'two', 'three'];

/** A small random world: the same seed gives the same one. */
export function randomWorld(seed: number): {
  readonly world: World;
  readonly question: Question;
  /** The question, then one of the other scope where there is one, on another day: for one projection. */
  readonly questions: readonly Question[];
  readonly frameworks: readonly string[] | null;
  readonly filter: GapFilter;
} {
  const dice = new Dice(seed);
  // Dice of their own: fines were added when the worlds of many seeds were known already.
  const fines = new Dice(seed + 1_000_000);
  const renewals = new Dice(seed + 2_000_000);
  const typed = new Dice(seed + 3_000_000);
  const some = <T>(items: readonly T[], chance: number): T[] => items.filter(() => dice.chance(chance));
  const maybe = <T>(chance: number, make: () => T): T | null => (dice.chance(chance) ? make() : null);
  const day = (): string => dice.pick(DAYS);
  const terms = (): string[] => (dice.chance(0.15) ? some(TERMS, 0.5) : []);
  const qualifier = (chance: number) => ({
    class: maybe(chance, () => dice.pick(TERMS)),
    onMarketBefore: maybe(chance * 0.6, day),
  });
  const frameworks: TerseFramework[] = Array.from({ length: 2 + dice.below(3) }, (_, index) => {
    const count = 3 + dice.below(7);
    const provisions: NonNullable<TerseFramework['provisions']>[number][] = [];
    for (let n = 0; n < count; n++) {
      const candidates = provisions.filter((p) => p.retired !== true);
      const parent = n === 0 || candidates.length === 0 ? null : maybe(0.8, () => dice.pick(candidates).ref);
      provisions.push({
        ref: `${n + 1}`,
        parent,
        assessable: dice.chance(0.7),
        complete: dice.chance(0.5),
        aside: dice.chance(0.15),
        level: maybe(0.45, () => dice.pick(['ORGANIZATION', 'SYSTEM', 'EITHER'] as const)),
        roles: terms(),
        classes: terms(),
        conditions: dice.chance(0.1)
          ? Array.from({ length: 1 + dice.below(3) }, () => ({
              condition: dice.pick(TERMS),
              negated: dice.chance(0.4),
              ...qualifier(0.3),
            }))
          : [],
        appliesFrom: dice.chance(0.2)
          ? Array.from({ length: 1 + dice.below(3) }, () => ({ date: day(), ...qualifier(0.5) }))
          : [],
        statesNone: some(INHERITED_RULES, 0.05),
        retired: n > 0 && dice.chance(0.06),
      });
    }
    return {
      slug: `f${index}`,
      kind: dice.pick(FRAMEWORK_KINDS),
      status: dice.chance(0.2) ? 'SUPERSEDED' : 'CURRENT',
      edition: '1',
      penalties: Array.from({ length: fines.below(3) }, (_, number) => ({
        ...{ ref: '1', upTo: `fine ${number}` },
        refs: provisions.map(({ ref }) => ref).filter(() => fines.chance(0.2)),
      })),
      owner: index > 1 && dice.chance(0.2) ? dice.pick(['acme', 'other']) : null,
      provisions,
    };
  });
  const visible = frameworks.filter((f) => f.owner !== 'other');
  const refs = visible.flatMap((f) => (f.provisions ?? []).map((p) => `${f.slug}:${p.ref}`));
  /** One ref, or the refs of a union. */
  const side = (framework: TerseFramework): string => {
    const all = (framework.provisions ?? []).map(({ ref }) => ref);
    const refs = dice.chance(0.25) ? [dice.pick(all), dice.pick(all), dice.pick(all)] : [dice.pick(all)];
    return [...new Set(refs.slice(0, 2 + dice.below(2)))].toSorted().join(';');
  };
  const crosswalks = Array.from({ length: 1 + dice.below(3) }, (_, index) => {
    const [source, target] = [dice.pick(visible), dice.pick(visible)];
    const pairs = new Map<string, NonNullable<TerseWorld['crosswalks']>[number]['mappings'][number]>();
    for (let n = 0; n < 1 + dice.below(6); n++) {
      const from = side(source);
      const to = side(target);
      pairs.set(`${from}|${to}`, {
        ...typedRows(typed),
        source: from,
        target: to,
        relationship: dice.chance(0.5)
          ? dice.pick(['equal', 'superset-of'] as const)
          : dice.pick(RELATIONSHIPS),
        rowStatus: dice.chance(0.06) ? 'retired' : null,
        retired: dice.chance(0.05),
        confidence: dice.chance(0.7) ? null : dice.pick(CONFIDENCES),
        reviewedBy: maybe(0.2, () => 'Head of Quality'),
        reviewedOn: maybe(0.9, day),
      });
    }
    return {
      slug: `x${index}`,
      kind: dice.chance(0.8) ? ('asserted' as const) : dice.pick(CROSSWALK_KINDS),
      status: dice.chance(0.7) ? ('complete' as const) : dice.pick(CROSSWALK_STATUSES),
      source: source.slug,
      target: target.slug,
      sourceEdition: maybe(0.5, () => dice.pick(['1', 'DIS'])),
      targetEdition: maybe(0.5, () => dice.pick(['1', 'DIS'])),
      owner: [source, target].some((f) => f.owner === 'acme') ? 'acme' : null,
      mappings: [...pairs.values()],
    };
  });
  const systems = Array.from({ length: dice.below(4) }, (_, index) => ({
    id: `s${index}`,
    roles: visible.flatMap((f) => (dice.chance(0.6) ? some(TERMS, 0.5).map((id) => `${f.slug}:${id}`) : [])),
    classes: visible.flatMap((f) =>
      dice.chance(0.6) ? some(TERMS, 0.5).map((id) => `${f.slug}:${id}`) : [],
    ),
    from: maybe(0.3, day),
    until: maybe(0.3, day),
    onMarket: maybe(0.5, day),
  }));
  const evidence = Array.from({ length: dice.below(7) }, (_, index) => ({
    id: `e${index}`,
    kind: dice.pick(['record', 'minutes']),
    status: dice.chance(0.6) ? ('ACCEPTED' as const) : dice.pick(EVIDENCE_STATUSES),
    from: maybe(0.5, day),
    until: maybe(0.5, day),
    withdrawn: day(),
    systems: dice.chance(0.5)
      ? []
      : some(
          systems.map((s) => s.id),
          0.6,
        ),
  }));
  // Superseded evidence can come earlier or later in the file; lines that fork and lines of several occur.
  const renewing = renewals.chance(0.5) ? shuffled(evidence, renewals) : [];
  const supersededBy = new Map(
    renewing.flatMap((each, place) =>
      place > 0 && renewals.chance(0.6) ? [[each.id, renewing[renewals.below(place)]!.id] as const] : [],
    ),
  );
  const linked = new Set(
    evidence.map(({ id }) => id).filter((id) => !supersededBy.has(id) || renewals.chance(0.3)),
  );
  const controls = Array.from({ length: dice.below(3) }, (_, index) => ({
    id: `c${index}`,
    status: dice.chance(0.7) ? ('OPERATING' as const) : dice.pick(CONTROL_STATUSES),
  }));
  const extent = () => (dice.chance(0.65) ? ('FULL' as const) : ('PARTIAL' as const));
  const terse: TerseWorld = {
    frameworks,
    crosswalks,
    organization: {
      frameworks: dice.chance(0.5)
        ? []
        : some(
            visible.map((f) => f.slug),
            0.7,
          ),
      crosswalks: dice.chance(0.7)
        ? []
        : some(
            crosswalks.map((c) => c.slug),
            0.5,
          ),
    },
    systems,
    evidence: evidence.map((each) => ({ ...each, supersedes: supersededBy.get(each.id) ?? null })),
    controls,
    supports: evidence
      .flatMap((e) => some(refs, 0.2).map((to) => ({ evidence: e.id, to, extent: extent() })))
      .filter((support) => linked.has(support.evidence)),
    addresses: controls.flatMap((c) =>
      some(refs, 0.15).map((to) => ({ control: c.id, to, extent: extent() })),
    ),
    demonstrates: evidence
      .flatMap((e) => some(controls, 0.15).map((c) => ({ evidence: e.id, control: c.id, extent: extent() })))
      .filter((shown) => linked.has(shown.evidence)),
    decisions: Array.from({ length: dice.below(5) }, () => ({
      at: dice.pick(refs),
      system: systems.length > 0 && dice.chance(0.5) ? dice.pick(systems).id : null,
      applicable: dice.chance(0.5),
      on: day(),
    })),
  };
  const answers = visible.flatMap((framework) =>
    some(TERMS, 0.4).flatMap((condition) =>
      Array.from({ length: 1 + dice.below(2) }, () => ({
        framework: framework.slug,
        condition,
        system: systems.length > 0 && dice.chance(0.6) ? dice.pick(systems).id : null,
        answer: dice.chance(0.5),
        on: day(),
      })),
    ),
  );
  const reviews = crosswalks.flatMap(({ mappings }, crosswalk) =>
    mappings.flatMap((_, mapping) => {
      if (dice.chance(0.8)) return [];
      const verdict = dice.pick(REVIEW_VERDICTS);
      const relationship = verdict === 'ADJUSTED' ? dice.pick(RELATIONSHIPS) : null;
      return [{ crosswalk, mapping, verdict, relationship, on: day() }];
    }),
  );
  const recordKinds = [
    { id: 'record', validDays: maybe(0.5, () => dice.pick([30, 365, 730])) },
    { id: 'minutes', validDays: null },
  ];
  const question: Question = {
    system: systems.length > 0 && dice.chance(0.5) ? dice.pick(systems).id : null,
    asOf: day(),
    crosswalks: dice.chance(0.6)
      ? null
      : some(
          crosswalks.map((c) => c.slug),
          0.6,
        ),
  };
  const asked = dice.chance(0.5)
    ? null
    : some(
        visible.map((f) => f.slug),
        0.6,
      );
  const other = {
    ...question,
    asOf: day(),
    system: question.system === null ? (systems[0]?.id ?? null) : null,
  };
  const actions = Array.from({ length: dice.below(8) }, () => ({
    at: dice.pick(refs),
    system: systems.length > 0 && dice.chance(0.5) ? dice.pick(systems).id : null,
    owner: dice.pick(OWNERS),
    status: dice.pick(ACTION_STATUSES),
  }));
  const narrowing = new Dice(seed + 4_000_000);
  const oneOrMore = <T>(items: readonly T[]): T[] | null =>
    maybe(0.4, () => [dice.pick(items), ...some(items, 0.3)]);
  const filter = {
    statuses: oneOrMore(COVERAGE_STATUSES),
    reasons: oneOrMore(REASONS),
    urgency: oneOrMore(URGENCIES),
    owner: maybe(0.3, () => dice.pick(OWNERS)),
    text: narrowing.chance(0.3) ? narrowing.pick(['1', ' PROVISION 2', 'nowhere']) : null,
    withoutAction: narrowing.chance(0.3),
  };
  const world = worldOf({ ...terse, answers, reviews, recordKinds, actions });
  const known = world.catalogue.provisions.filter(
    (each) => !each.retired && visible.some(({ slug }) => slug === each.framework),
  );
  const beneath = narrowing.chance(0.3) && known.length > 0 ? narrowing.pick(known).id : null;
  const levels = narrowing.chance(0.3) ? [narrowing.pick(LEVELS)] : null;
  return {
    world,
    question,
    questions: [question, other],
    frameworks: asked,
    filter: { ...filter, beneath, levels },
  };
}

function shuffled<T>(items: readonly T[], dice: Dice): readonly T[] {
  return items
    .map((item) => ({ item, place: dice.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** A type for a row, and now and then further rows on its pair, each of another type or relationship. */
function typedRows(dice: Dice) {
  const type = () => (dice.chance(0.4) ? null : dice.pick(RATIONALE_TYPES));
  if (dice.chance(0.7)) return { rationaleType: type() };
  const rows = Array.from({ length: 1 + dice.below(3) }, () => ({
    rationaleType: type(),
    relationship: dice.pick(RELATIONSHIPS),
    confidence: dice.chance(0.7) ? null : dice.pick(CONFIDENCES),
  }));
  const distinct = new Map(rows.map((row) => [`${row.rationaleType} ${row.relationship}`, row]));
  return { rationaleType: type(), further: [...distinct.values()] };
}
