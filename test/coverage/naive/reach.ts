import type { Mapping } from '../../../src/model/crosswalk.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Provision } from '../../../src/model/framework.ts';
import { memoOn } from '../../../src/model/memo-on.ts';
import type { RowReview } from '../../../src/model/organization.ts';
import { linksCounting } from './renewal.ts';
import {
  ancestors,
  children,
  descendants,
  frameworkOf,
  inherited,
  isVisible,
  kept,
  provisionOf,
  type Question,
  sideOf,
  type World,
} from './world.ts';

export type Ext = 'NONE' | 'INDICATIVE' | 'PARTIAL' | 'FULL';
export const ORDER: readonly Ext[] = ['NONE', 'INDICATIVE', 'PARTIAL', 'FULL'];
export type Kind = 'WIDE' | 'ANY' | 'THIS';
export type Filter = 'now' | 'before' | 'all' | 'controls';

export interface Reached {
  readonly extent: Ext;
  readonly basis: 'DIRECT' | 'INFERRED';
}

type Base = 'DR' | 'PO' | 'PP' | 'PPi' | 'EQ';
const ALL: readonly Base[] = ['DR', 'PO', 'PP', 'PPi', 'EQ'];
const TABLE: Readonly<Record<Base, Readonly<Record<Base, string>>>> = {
  DR: { DR: '*', PO: 'DR PO PP', PP: 'DR PO PP', PPi: 'DR', EQ: 'DR' },
  PO: { DR: 'DR PO PPi', PO: '*', PP: 'PO PP', PPi: 'DR PO PPi', EQ: 'PO' },
  PP: { DR: 'DR', PO: 'DR PO PP', PP: 'PP', PPi: '*', EQ: 'PP' },
  PPi: { DR: 'DR PO PPi', PO: 'PO PPi', PP: 'EQ PO PP PPi', PPi: 'PPi', EQ: 'PPi' },
  EQ: { DR: 'DR', PO: 'PO', PP: 'PP', PPi: 'PPi', EQ: 'EQ' },
};

function compose(a: readonly string[], b: readonly string[]): Set<string> {
  const result = new Set<string>();
  for (const x of a as readonly Base[]) {
    for (const y of b as readonly Base[]) {
      for (const z of TABLE[x][y] === '*' ? ALL : TABLE[x][y].split(' ')) result.add(z);
    }
  }
  return result;
}

const keptCarries = new Map<string, Ext>();

/** Carries an extent over a relation by composing sets. */
export function carry(extent: Ext, relation: readonly string[]): Ext {
  return kept(keptCarries, `${extent} ${relation.join(' ')}`, () => carryNow(extent, relation));
}

function carryNow(extent: Ext, relation: readonly string[]): Ext {
  if (extent === 'NONE' || extent === 'INDICATIVE') return 'NONE';
  const set = compose(extent === 'FULL' ? ['EQ', 'PPi'] : ['EQ', 'PP', 'PPi', 'PO'], relation);
  if ([...set].every((x) => x === 'EQ' || x === 'PPi')) return 'FULL';
  return set.has('DR') ? 'INDICATIVE' : 'PARTIAL';
}

export const RELATIONS: Readonly<Record<string, readonly string[]>> = {
  equal: ['EQ'],
  'subset-of': ['PP'],
  'superset-of': ['PPi'],
  'intersects-with': ['PO'],
  'no-relationship': ['DR'],
  related: ['EQ', 'PP', 'PPi', 'PO'],
};

export function backwards(relation: readonly string[]): readonly string[] {
  return relation.map((x) => (x === 'PP' ? 'PPi' : x === 'PPi' ? 'PP' : x));
}

export const lower = (a: Ext, b: Ext): Ext => (ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b);

export function better(a: Reached, b: Reached): Reached {
  const d = ORDER.indexOf(a.extent) - ORDER.indexOf(b.extent);
  if (d !== 0) return d > 0 ? a : b;
  return a.basis === 'DIRECT' ? a : b;
}

/** A provision that states that there is none stops the inheritance, and is EITHER. */
export function levelOf(world: World, p: Provision): string {
  return (
    inherited(world, p, (q) => q.level ?? (q.statesNone.includes('level') ? 'EITHER' : null)) ?? 'EITHER'
  );
}

export function cap(world: World, kind: Kind, p: Provision, isInferred: boolean): Ext {
  const level = levelOf(world, p);
  let most: Ext = 'FULL';
  if (kind === 'WIDE' && level === 'SYSTEM') most = 'PARTIAL';
  if (kind === 'ANY') most = 'PARTIAL';
  if (kind === 'THIS' && level === 'ORGANIZATION') most = 'PARTIAL';
  if (isInferred && frameworkOf(world, p.framework).kind === 'LAW') most = lower(most, 'PARTIAL');
  return most;
}

export function kindOf(evidence: Evidence, system: string | null): Kind | null {
  if (evidence.systems.length === 0) return 'WIDE';
  if (system === null) return 'ANY';
  return evidence.systems.includes(system) ? 'THIS' : null;
}

export function inForce(evidence: Evidence, date: string): boolean {
  const { status, validFrom, validUntil, withdrawnOn } = evidence;
  const counts =
    status === 'ACCEPTED' ||
    ((status === 'WITHDRAWN' || status === 'SUPERSEDED') && withdrawnOn !== null && withdrawnOn > date);
  return counts && (validFrom === null || validFrom <= date) && (validUntil === null || date <= validUntil);
}

/** Every day on which something can have begun, and the day before each. */
function daysBefore(evidence: Evidence, date: string): readonly string[] {
  const shift = (day: string, by: number): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
  const days = [evidence.validFrom, evidence.validUntil, evidence.withdrawnOn, date].flatMap((day) =>
    day === null ? [] : [shift(day, -1), day, shift(day, 1)],
  );
  return [...days, '1900-01-01'].filter((day) => day < date);
}

export function counts(evidence: Evidence, filter: Filter, date: string): boolean {
  if (filter === 'all') return true;
  if (filter === 'now' || filter === 'controls') return inForce(evidence, date);
  return inForce(evidence, date) || daysBefore(evidence, date).some((day) => inForce(evidence, day));
}

export interface Start {
  readonly p: Provision;
  readonly kind: Kind;
  readonly extent: Ext;
}

/** Where the evidence that passes a filter starts, or what operating controls would give were they demonstrated. */
export function starts(world: World, question: Question, filter: Filter): readonly Start[] {
  const { organization: org } = world;
  const found: Start[] = [];
  const add = (id: string, kind: Kind | null, extent: Ext): void => {
    const p = provisionOf(world, id);
    if (p !== undefined && kind !== null)
      found.push({ p, kind, extent: lower(extent, cap(world, kind, p, false)) });
  };
  const operating = new Set(org.controls.filter((c) => c.status === 'OPERATING').map((c) => c.id));
  if (filter === 'controls') {
    for (const a of org.addresses) {
      if (operating.has(a.control)) add(a.provision, question.system === null ? 'WIDE' : 'THIS', a.extent);
    }
  }
  for (const evidence of org.evidence) {
    if (!counts(evidence, filter, question.asOf)) continue;
    const kind = kindOf(evidence, question.system);
    const links = linksCounting(org, evidence);
    for (const s of links.supports) add(s.provision, kind, s.extent);
    for (const d of links.demonstrates) {
      if (!operating.has(d.control)) continue;
      for (const a of org.addresses)
        if (a.control === d.control) add(a.provision, kind, lower(a.extent, d.extent));
    }
  }
  return found;
}

/** A row as one organization follows it on a day. */
export interface FollowedRow {
  readonly mapping: Mapping;
  /** What is known of source relative to target. */
  readonly relation: readonly string[];
  readonly review: RowReview | null;
  readonly sources: readonly Provision[];
  readonly targets: readonly Provision[];
}

/** By the catalogue and the reviews of an organization, on which they depend: worlds that assume something share both. */
const keptRows = memoOn((_catalogue: World['catalogue']) =>
  memoOn((_reviews: readonly RowReview[]) => new Map<string, readonly FollowedRow[]>()),
);

/** Mappings of the crosswalks that count and that may be followed, as the organization's reviews leave them. */
export function followable(world: World, question: Question): readonly FollowedRow[] {
  const chosen = chosenCrosswalks(world, question);
  const known = keptRows(world.catalogue)(world.organization.rowReviews);
  return kept(known, `${question.asOf} ${chosen.join(' ')}`, () => followableOver(world, question, chosen));
}

function followableOver(world: World, question: Question, chosen: readonly string[]): readonly FollowedRow[] {
  const current = world.catalogue.mappings.filter(
    (mapping) => chosen.includes(mapping.crosswalk) && mapping.rowStatus !== 'retired' && !mapping.retired,
  );
  return current.flatMap((first): FollowedRow[] => {
    const pair = first.pair ?? first.id;
    const onPair = current.filter((each) => (each.pair ?? each.id) === pair);
    if (onPair[0] !== first) return [];
    const review = world.organization.rowReviews.find(
      (each) => each.mapping === pair && each.on <= question.asOf,
    );
    if (review?.verdict === 'DISPUTED') return [];
    const functional = onPair.filter(({ rationaleType }) => rationaleType === 'functional');
    const counting = (functional.length > 0 ? functional : onPair).toSorted(
      (a, b) =>
        TYPES.indexOf(a.rationaleType) - TYPES.indexOf(b.rationaleType) ||
        Object.keys(RELATIONS).indexOf(a.relationship) - Object.keys(RELATIONS).indexOf(b.relationship),
    );
    const sets = counting.map((mapping): readonly string[] => {
      const relationship =
        review?.verdict === 'ADJUSTED' ? (review.relationship ?? mapping.relationship) : mapping.relationship;
      const stated = RELATIONS[relationship]!;
      return isVouchedFor(world, mapping, review !== undefined) ? stated : [...new Set([...stated, 'DR'])];
    });
    const common = ALL.filter((base) => sets.every((set) => set.includes(base)));
    const relation =
      common.length > 0 ? common : ALL.filter((base) => sets.some((set) => set.includes(base)));
    if (relation.every((base) => base === 'DR')) return [];
    const mapping = counting[0]!;
    const sources = sideOf(mapping.source).map((id) => provisionOf(world, id));
    const targets = sideOf(mapping.target).map((id) => provisionOf(world, id));
    if (!sources.every((p) => p !== undefined) || !targets.every((p) => p !== undefined)) return [];
    return [{ mapping, relation, review: review ?? null, sources, targets }];
  });
}

const TYPES = ['functional', 'semantic', null, 'syntactic'];

/** Confident or reviewed: by its author, or by the organization (a disputed row is not followed at all). */
export function isVouchedFor(world: World, mapping: Mapping, isReviewed: boolean): boolean {
  if (isReviewed || (mapping.reviewedBy !== null && mapping.reviewedOn !== null)) return true;
  const crosswalk = world.catalogue.crosswalks.find(({ slug }) => slug === mapping.crosswalk)!;
  const confidence = mapping.confidence ?? (crosswalk.kind === 'curated' ? 'unreviewed' : 'high');
  return confidence !== 'low' && confidence !== 'unreviewed';
}

/** What one side sends: a provision what it has, a union FULL where all have it, else what goes up to a whole. */
export function sending(side: readonly Provision[], sent: Extents): Ext {
  const extents = side.map((p) => sent.get(p.id) ?? 'NONE');
  if (extents.length === 1 || extents.every((extent) => extent === 'FULL')) return extents[0]!;
  const best = extents.toSorted((a, b) => ORDER.indexOf(b) - ORDER.indexOf(a))[0]!;
  return carry(best, RELATIONS['subset-of']!);
}

/** What arrives at each provision of a side: down to a part of a union, where anything at all points to it. */
export function arrivingAt(side: readonly Provision[], extent: Ext): Ext {
  if (side.length === 1 || extent === 'NONE') return extent;
  const down = carry(extent, RELATIONS['superset-of']!);
  return down === 'NONE' ? 'INDICATIVE' : down;
}

export function chosenCrosswalks(world: World, question: Question): readonly string[] {
  if (question.crosswalks !== null) return question.crosswalks;
  const own = world.organization.organization.crosswalks;
  if (own.length > 0) return own;
  return world.catalogue.crosswalks
    .filter((c) => isVisible(world, c.owner) && (c.kind === 'asserted' || c.kind === 'curated'))
    .filter((c) => !['draft', 'deprecated', 'superseded'].includes(c.status))
    .map((c) => c.slug);
}

function structure(world: World, from: { p: Provision; extent: Ext }, kind: Kind, isInferred: boolean) {
  const jumps = [
    ...descendants(world, from.p).map((p) => ({
      p,
      extent: from.extent === 'FULL' ? 'FULL' : from.extent === 'PARTIAL' ? 'INDICATIVE' : 'NONE',
    })),
    ...ancestors(world, from.p).map((p) => ({
      p,
      extent: from.extent === 'FULL' || from.extent === 'PARTIAL' ? 'PARTIAL' : 'NONE',
    })),
  ] as { p: Provision; extent: Ext }[];
  return [
    from,
    ...jumps.map(({ p, extent }) => ({ p, extent: lower(extent, cap(world, kind, p, isInferred)) })),
  ].filter(({ extent }) => extent !== 'NONE');
}

export type Extents = ReadonlyMap<string, Ext>;

function raise(extents: Map<string, Ext>, id: string, extent: Ext): void {
  if (ORDER.indexOf(extent) > ORDER.indexOf(extents.get(id) ?? 'NONE')) extents.set(id, extent);
}

/** Parts whose being FULL makes a complete provision FULL; null where it is none. */
export function partsOf(world: World, p: Provision): readonly Provision[] | null {
  const parts = children(world, p).filter((child) => !child.aside);
  return p.complete && parts.length > 0 ? parts : null;
}

/** How far one kind of evidence reaches without a mapping, by provision id. */
export function directExtents(world: World, all: readonly Start[], kind: Kind): Extents {
  const direct = new Map<string, Ext>();
  for (const start of all.filter((s) => s.kind === kind)) {
    for (const { p, extent } of structure(world, start, kind, false)) raise(direct, p.id, extent);
  }
  return direct;
}

/** The same with what its parts make FULL, bottom-up. */
export function withWholes(world: World, direct: Extents): Extents {
  const sent = new Map(direct);
  const settle = (p: Provision): void => {
    for (const child of children(world, p)) settle(child);
    const parts = partsOf(world, p);
    if (parts?.every((part) => sent.get(part.id) === 'FULL') === true) sent.set(p.id, 'FULL');
  };
  for (const p of world.catalogue.provisions) if (!p.retired && p.parent === null) settle(p);
  return sent;
}

/** Where evidence reaches in a scope, by provision id; wholes only where they are wanted. */
export function reach(
  world: World,
  question: Question,
  filter: Filter,
  wholes: boolean,
): ReadonlyMap<string, Reached> {
  return reachFrom(world, question, starts(world, question, filter), wholes);
}

function reachFrom(
  world: World,
  question: Question,
  all: readonly Start[],
  wholes: boolean,
): ReadonlyMap<string, Reached> {
  const result = new Map<string, Reached>();
  const put = (id: string, reached: Reached): void => {
    if (reached.extent !== 'NONE')
      result.set(id, result.has(id) ? better(result.get(id)!, reached) : reached);
  };
  const mappings = followable(world, question);
  for (const kind of ['WIDE', 'ANY', 'THIS'] as const) {
    const direct = directExtents(world, all, kind);
    for (const [id, extent] of direct) put(id, { extent, basis: 'DIRECT' });
    const sent = wholes ? withWholes(world, direct) : direct;
    for (const { relation, sources, targets } of mappings) {
      for (const [from, to, read] of [
        [sources, targets, relation],
        [targets, sources, backwards(relation)],
      ] as const) {
        const carried = arrivingAt(to, carry(sending(from, sent), read));
        for (const p of to) {
          const extent = lower(carried, cap(world, kind, p, true));
          if (extent === 'NONE') continue;
          for (const end of structure(world, { p, extent }, kind, true))
            put(end.p.id, { extent: end.extent, basis: 'INFERRED' });
        }
      }
    }
  }
  if (wholes) {
    const settle = (p: Provision): void => {
      for (const child of children(world, p)) settle(child);
      const parts = partsOf(world, p)?.map((part) => result.get(part.id));
      if (parts === undefined || !parts.every((part) => part?.extent === 'FULL')) return;
      put(p.id, {
        extent: 'FULL',
        basis: parts.some((part) => part?.basis === 'INFERRED') ? 'INFERRED' : 'DIRECT',
      });
    };
    for (const p of world.catalogue.provisions) if (!p.retired && p.parent === null) settle(p);
  }
  return result;
}
