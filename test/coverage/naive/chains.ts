import canonicalize from 'canonicalize';
import type { ChainStep } from '../../../src/coverage/engine/chain.ts';
import type { ChainBeginning, ExplainedChain } from '../../../src/coverage/questions/explain.ts';
import type { EvidenceSubject } from '../../../src/model/evidence-subject.ts';
import type { Level, Provision } from '../../../src/model/framework.ts';
import type { Lowering, LoweringCause } from '../../../src/model/lowering.ts';
import {
  arrivingAt,
  backwards,
  cap,
  carry,
  counts,
  directExtents,
  type Ext,
  type Filter,
  type FollowedRow,
  followable,
  type Kind,
  kindOf,
  levelOf,
  lower,
  ORDER,
  partsOf,
  RELATIONS,
  type Start,
  sending,
  withWholes,
} from './reach.ts';
import { linksCounting } from './renewal.ts';
import { ancestors, descendants, frameworkOf, provisionOf, type Question, type World } from './world.ts';

type Chains = ReadonlyMap<string, readonly ExplainedChain[]>;
type Head = Pick<ExplainedChain, 'inForce' | 'evidence' | 'support' | 'appliedControl' | 'takenOverFrom'>;

interface Place {
  readonly p: Pick<Provision, 'id'>;
  readonly extent: Ext;
  readonly steps: readonly ChainStep[];
  readonly loweredBy: readonly Lowering[];
}

/** A cause and what it leaves of the extent that comes to it. */
interface Limit {
  readonly cause: LoweringCause;
  readonly leaves: (extent: Ext) => Ext;
  readonly level?: Level;
}

const SUBJECTS: Readonly<Record<Kind, EvidenceSubject>> = {
  WIDE: 'ORGANIZATION_WIDE',
  ANY: 'ABOUT_ANY_SYSTEM',
  THIS: 'ABOUT_THIS_SYSTEM',
};

/** Every chain that the definition allows, walked forwards from each record; by the provision that it reaches. */
export function naiveChains(world: World, question: Question, filter: Filter): Chains {
  const reached = new Map<string, ExplainedChain[]>();
  const tell = (
    head: Head,
    kind: Kind,
    row: Pick<FollowedRow, 'mapping' | 'review'> | null,
    at: Place,
  ): void => {
    if (at.extent === 'NONE') return;
    const begunBy = head.evidence === null ? beginningsOf(world, reached, kind, at.steps) : [];
    const chain: ExplainedChain = {
      ...{ begunBy, begunByCount: begunBy.length },
      extent: at.extent,
      basis: row === null ? 'DIRECT' : 'INFERRED',
      subject: SUBJECTS[kind],
      ...head,
      mapping: row?.mapping.id ?? null,
      crosswalk: row?.mapping.crosswalk ?? null,
      review: row?.review ?? null,
      steps: at.steps,
      loweredBy: at.loweredBy,
    };
    reached.set(at.p.id, [...(reached.get(at.p.id) ?? []), chain]);
  };
  const rows = followable(world, question).flatMap(({ mapping, relation, review, sources, targets }) => [
    { mapping, review, read: relation, from: sources, to: targets },
    { mapping, review, read: backwards(relation), from: targets, to: sources },
  ]);
  const arrive = (head: Head, kind: Kind, from: Place, row: (typeof rows)[number]): void => {
    const { mapping, read, to } = row;
    const over: readonly Limit[] = [
      {
        cause: 'RELATIONSHIP',
        leaves: (extent) =>
          carry(
            extent,
            read.filter((base) => base !== 'DR'),
          ),
      },
      // The row may be wrong altogether, whatever its relationship leaves.
      {
        cause: 'NOT_VOUCHED_FOR',
        leaves: (extent) => (read.includes('DR') ? lower(extent, 'INDICATIVE') : extent),
      },
    ];
    const united = to.length === 1 ? null : moved(from, { id: unionId(to) }, mapping.id, over);
    for (const p of to) {
      const caps = capsOf(world, kind, p, true);
      const out: Limit = { cause: 'TO_PART', leaves: (extent) => arrivingAt(to, extent) };
      const arrived =
        united === null ? moved(from, p, mapping.id, over, caps) : moved(united, p, 'part', [out], caps);
      for (const end of [arrived, ...jumps(world, kind, arrived, p, true)]) tell(head, kind, row, end);
    }
  };
  const follow = (head: Head, kind: Kind, from: Place): void => {
    for (const row of rows)
      if (row.from.length === 1 && row.from[0]!.id === from.p.id) arrive(head, kind, from, row);
  };
  const starts = startsOf(world, question, filter);
  for (const { head, kind, place, p } of starts) {
    for (const at of [place, ...jumps(world, kind, place, p, false)]) {
      tell(head, kind, null, at);
      follow(head, kind, at);
    }
  }
  const places: readonly Start[] = starts.map(({ kind, place, p }) => ({ kind, p, extent: place.extent }));
  const nobody: Head = {
    ...{ inForce: filter === 'now', evidence: null },
    ...{ support: null, appliedControl: null, takenOverFrom: null },
  };
  for (const kind of ['WIDE', 'ANY', 'THIS'] as const) {
    const direct = directExtents(world, places, kind);
    const sent = filter === 'now' ? withWholes(world, direct) : direct;
    if (filter === 'now') for (const whole of wholesOf(world, direct)) follow(nobody, kind, whole);
    for (const row of rows.filter(({ from }) => from.length > 1)) {
      const extent = sending(row.from, sent);
      if (extent === 'NONE') continue;
      const union = { id: unionId(row.from) };
      const steps = row.from.map(({ id }): ChainStep => ({ from: id, to: union.id, by: 'whole', extent }));
      const inPart: Lowering = { step: 1, cause: 'UNION_IN_PART', from: 'FULL', to: extent, level: null };
      const loweredBy = extent === 'FULL' ? [] : [inPart];
      arrive(nobody, kind, { p: union, extent, steps, loweredBy }, row);
    }
  }
  return new Map([...reached].map(([id, chains]) => [id, inOrder(chains)]));
}

/** The best chain without a mapping to each provision from which the first steps lead, if it brings what they send. */
function beginningsOf(
  world: World,
  reached: Chains,
  kind: Kind,
  steps: readonly ChainStep[],
): readonly ChainBeginning[] {
  const first = steps[0]!;
  const of = (id: string): readonly ChainBeginning[] => {
    const direct = (reached.get(id) ?? []).filter(
      ({ basis, subject, extent }) =>
        basis === 'DIRECT' &&
        subject === SUBJECTS[kind] &&
        ORDER.indexOf(extent) >= ORDER.indexOf(first.extent),
    );
    const [best] = inOrder(direct);
    if (best !== undefined) {
      const { extent, evidence, appliedControl, takenOverFrom } = best;
      return [{ provision: id, extent, evidence: evidence!, appliedControl, takenOverFrom }];
    }
    const parts = first.extent === 'FULL' ? partsOf(world, provisionOf(world, id)!) : null;
    return (parts ?? []).flatMap((part) => of(part.id));
  };
  const begins = ({ by, to }: ChainStep): boolean => by === 'whole' && to === first.to;
  // Only steps at the beginning: a later one can come back where a crosswalk maps a framework to itself.
  return steps.filter((_, index) => steps.slice(0, index + 1).every(begins)).flatMap(({ from }) => of(from));
}

/** As a union stands in steps: `SLUG:1;2`. */
function unionId(side: readonly Provision[]): string {
  return `${side[0]!.framework}:${side.map(({ ref }) => ref).join(';')}`;
}

/** One step: what it carries, cause after cause, and then the caps, which hold at once. */
function moved(
  from: Place,
  p: Place['p'],
  by: string,
  carried: readonly Limit[],
  caps: readonly Limit[] = [],
): Place {
  const loweredBy = [...from.loweredBy];
  const limit = (extent: Ext, before: Ext, { cause, leaves, level }: Limit & { level?: Level | null }) => {
    const left = leaves(before);
    if (left === 'NONE' || before === 'NONE') return 'NONE';
    if (left !== before)
      loweredBy.push({ step: from.steps.length + 1, cause, from: before, to: left, level: level ?? null });
    return lower(extent, left);
  };
  const arrived = carried.reduce((extent: Ext, each) => limit(extent, extent, each), from.extent);
  const extent = caps.reduce((left: Ext, each) => limit(left, arrived, each), arrived);
  if (extent === 'NONE') return { p, extent, steps: [], loweredBy: [] };
  return { p, extent, steps: [...from.steps, { from: from.p.id, to: p.id, by, extent }], loweredBy };
}

function capsOf(world: World, kind: Kind, p: Provision, isInferred: boolean): readonly Limit[] {
  const level = levelOf(world, p) as Level;
  const isLaw = isInferred && frameworkOf(world, p.framework).kind === 'LAW';
  return [
    { cause: 'CAP_LEVEL', leaves: (extent) => lower(extent, cap(world, kind, p, false)), level },
    { cause: 'CAP_LAW', leaves: (extent) => (isLaw ? lower(extent, 'PARTIAL') : extent) },
  ];
}

function jumps(world: World, kind: Kind, from: Place, at: Provision, isInferred: boolean): readonly Place[] {
  const down: Limit = { cause: 'TO_PART', leaves: (extent) => carry(extent, RELATIONS['superset-of']!) };
  const up: Limit = { cause: 'TO_WHOLE', leaves: (extent) => carry(extent, RELATIONS['subset-of']!) };
  const caps = (p: Provision) => capsOf(world, kind, p, isInferred);
  return [
    ...descendants(world, at).map((p) => moved(from, p, 'part', [down], caps(p))),
    ...ancestors(world, at).map((p) => moved(from, p, 'whole', [up], caps(p))),
  ].filter(({ extent }) => extent !== 'NONE');
}

function startsOf(world: World, question: Question, filter: Filter) {
  const { organization: org } = world;
  const found: { readonly head: Head; readonly kind: Kind; readonly p: Provision; readonly place: Place }[] =
    [];
  for (const evidence of org.evidence.filter((each) => counts(each, filter, question.asOf))) {
    const kind = kindOf(evidence, question.system);
    if (kind === null) continue;
    const known = { inForce: filter === 'now', evidence: evidence.localId };
    const links = linksCounting(org, evidence);
    const record: Place = { p: { id: evidence.localId }, extent: 'FULL', steps: [], loweredBy: [] };
    const stated = (most: Ext): readonly Limit[] => [
      { cause: 'STATED_IN_PART', leaves: (extent) => lower(extent, most) },
    ];
    for (const s of links.supports) {
      const p = provisionOf(world, s.provision);
      if (p === undefined) continue;
      found.push({
        head: { ...known, support: s.id, appliedControl: null, ...links.takenOver },
        kind,
        p,
        place: moved(record, p, 'support', stated(s.extent), capsOf(world, kind, p, false)),
      });
    }
    for (const d of links.demonstrates) {
      const control = org.controls.find((each) => each.id === d.control && each.status === 'OPERATING');
      for (const a of org.addresses.filter((each) => each.control === control?.id)) {
        const p = provisionOf(world, a.provision);
        if (p === undefined || control === undefined) continue;
        const shown = moved(record, { id: control.localId }, 'control', stated(d.extent));
        found.push({
          head: { ...known, support: null, appliedControl: control.localId, ...links.takenOver },
          kind,
          p,
          place: moved(shown, p, 'control', stated(a.extent), capsOf(world, kind, p, false)),
        });
      }
    }
  }
  return found;
}

/** What one kind of evidence makes FULL through parts alone, with a step from each part. */
function wholesOf(world: World, direct: ReadonlyMap<string, Ext>): readonly Place[] {
  return [...withWholes(world, direct)].flatMap(([id, extent]): Place[] => {
    if (extent !== 'FULL' || direct.get(id) === 'FULL') return [];
    const p = provisionOf(world, id)!;
    const steps = partsOf(world, p)!.map(
      (part): ChainStep => ({ from: part.id, to: id, by: 'whole', extent: 'FULL' }),
    );
    return [{ p, extent, steps, loweredBy: [] }];
  });
}

/** Extent, DIRECT first, fewer steps, crosswalk, mapping, evidence, control (null first), steps; each once. */
function inOrder(chains: readonly ExplainedChain[]): readonly ExplainedChain[] {
  const key = (chain: ExplainedChain): readonly (string | number)[] => [
    -ORDER.indexOf(chain.extent),
    chain.basis,
    chain.steps.length,
    chain.crosswalk ?? '',
    chain.mapping ?? '',
    chain.evidence ?? '',
    chain.appliedControl ?? '',
    canonicalize(chain.steps) ?? '',
  ];
  const once = new Map<string, { readonly chain: ExplainedChain; readonly key: ReturnType<typeof key> }>();
  // What begins and lowers the same steps is told as of the first kind of evidence that takes them.
  for (const chain of chains) {
    const name = JSON.stringify({ ...chain, subject: null, loweredBy: null, begunBy: null, begunByCount: 0 });
    if (!once.has(name)) once.set(name, { chain, key: key(chain) });
  }
  return [...once.values()]
    .toSorted((a, b) => {
      const at = a.key.findIndex((part, place) => part !== b.key[place]);
      return at < 0 ? 0 : a.key[at]! < b.key[at]! ? -1 : 1;
    })
    .map(({ chain }) => chain);
}
