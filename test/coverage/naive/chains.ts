import canonicalize from 'canonicalize';
import type { Chain, ChainStep } from '../../../src/coverage/engine/chain.ts';
import type { Provision } from '../../../src/model/framework.ts';
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
  lower,
  ORDER,
  partsOf,
  RELATIONS,
  type Start,
  sending,
  withWholes,
} from './reach.ts';
import { ancestors, descendants, provisionOf, type Question, type World } from './world.ts';

type Chains = ReadonlyMap<string, readonly Chain[]>;
type Head = Pick<Chain, 'inForce' | 'evidence' | 'support' | 'appliedControl'>;

interface Place {
  readonly p: Pick<Provision, 'id'>;
  readonly extent: Ext;
  readonly steps: readonly ChainStep[];
}

/** Every chain that the definition allows, walked forwards from each record; by the provision that it reaches. */
export function naiveChains(world: World, question: Question, filter: Filter): Chains {
  const reached = new Map<string, Chain[]>();
  const tell = (head: Head, row: Pick<FollowedRow, 'mapping' | 'review'> | null, at: Place): void => {
    if (at.extent === 'NONE') return;
    const chain: Chain = {
      extent: at.extent,
      basis: row === null ? 'DIRECT' : 'INFERRED',
      ...head,
      mapping: row?.mapping.id ?? null,
      crosswalk: row?.mapping.crosswalk ?? null,
      review: row?.review ?? null,
      steps: at.steps,
    };
    reached.set(at.p.id, [...(reached.get(at.p.id) ?? []), chain]);
  };
  const rows = followable(world, question).flatMap(({ mapping, relation, review, sources, targets }) => [
    { mapping, review, read: relation, from: sources, to: targets },
    { mapping, review, read: backwards(relation), from: targets, to: sources },
  ]);
  const arrive = (head: Head, kind: Kind, from: Place, row: (typeof rows)[number]): void => {
    const { mapping, read, to } = row;
    const carried = carry(from.extent, read);
    const united = to.length === 1 ? null : moved(from, { id: unionId(to) }, mapping.id, carried);
    for (const p of to) {
      const extent = lower(arrivingAt(to, carried), cap(world, kind, p, true));
      const arrived =
        united === null ? moved(from, p, mapping.id, extent) : { ...moved(united, p, 'part', extent), p };
      for (const end of [arrived, ...jumps(world, kind, arrived, p, true)]) tell(head, row, end);
    }
  };
  const follow = (head: Head, kind: Kind, from: Place): void => {
    for (const row of rows)
      if (row.from.length === 1 && row.from[0]!.id === from.p.id) arrive(head, kind, from, row);
  };
  const starts = startsOf(world, question, filter);
  for (const { head, kind, place, p } of starts) {
    for (const at of [place, ...jumps(world, kind, place, p, false)]) {
      tell(head, null, at);
      follow(head, kind, at);
    }
  }
  const places: readonly Start[] = starts.map(({ kind, place, p }) => ({ kind, p, extent: place.extent }));
  const nobody: Head = { inForce: filter === 'now', evidence: null, support: null, appliedControl: null };
  for (const kind of ['WIDE', 'ANY', 'THIS'] as const) {
    const direct = directExtents(world, places, kind);
    const sent = filter === 'now' ? withWholes(world, direct) : direct;
    if (filter === 'now') for (const whole of wholesOf(world, direct)) follow(nobody, kind, whole);
    for (const row of rows.filter(({ from }) => from.length > 1)) {
      const extent = sending(row.from, sent);
      if (extent === 'NONE') continue;
      const union = { id: unionId(row.from) };
      const steps = row.from.map(({ id }): ChainStep => ({ from: id, to: union.id, by: 'whole', extent }));
      arrive(nobody, kind, { p: union, extent, steps }, row);
    }
  }
  return new Map([...reached].map(([id, chains]) => [id, inOrder(chains)]));
}

/** As a union stands in steps: `SLUG:1;2`. */
function unionId(side: readonly Provision[]): string {
  return `${side[0]!.framework}:${side.map(({ ref }) => ref).join(';')}`;
}

function moved(from: Place, p: Place['p'], by: string, extent: Ext): Place {
  if (extent === 'NONE') return { p, extent, steps: [] };
  return { p, extent, steps: [...from.steps, { from: from.p.id, to: p.id, by, extent }] };
}

function jumps(world: World, kind: Kind, from: Place, at: Provision, isInferred: boolean): readonly Place[] {
  const down = carry(from.extent, RELATIONS['superset-of']!);
  const up = carry(from.extent, RELATIONS['subset-of']!);
  return [
    ...descendants(world, at).map((p) =>
      moved(from, p, 'part', lower(down, cap(world, kind, p, isInferred))),
    ),
    ...ancestors(world, at).map((p) => moved(from, p, 'whole', lower(up, cap(world, kind, p, isInferred)))),
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
    for (const s of org.supports.filter((each) => each.evidence === evidence.id)) {
      const p = provisionOf(world, s.provision);
      if (p === undefined) continue;
      const extent = lower(s.extent, cap(world, kind, p, false));
      const steps = [{ from: evidence.localId, to: p.id, by: 'support', extent: told(extent) }];
      found.push({
        head: { ...known, support: s.id, appliedControl: null },
        kind,
        p,
        place: { p, extent, steps },
      });
    }
    for (const d of org.demonstrates.filter((each) => each.evidence === evidence.id)) {
      const control = org.controls.find((each) => each.id === d.control && each.status === 'OPERATING');
      for (const a of org.addresses.filter((each) => each.control === control?.id)) {
        const p = provisionOf(world, a.provision);
        if (p === undefined || control === undefined) continue;
        const extent = lower(lower(a.extent, d.extent), cap(world, kind, p, false));
        const steps = [
          { from: evidence.localId, to: control.localId, by: 'control', extent: d.extent },
          { from: control.localId, to: p.id, by: 'control', extent: told(extent) },
        ];
        found.push({
          head: { ...known, support: null, appliedControl: control.localId },
          kind,
          p,
          place: { p, extent, steps },
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
    return [{ p, extent, steps }];
  });
}

/** Extent, DIRECT first, fewer steps, crosswalk, mapping, evidence, control (null first), steps; each once. */
function inOrder(chains: readonly Chain[]): readonly Chain[] {
  const key = (chain: Chain): readonly (string | number)[] => [
    -ORDER.indexOf(chain.extent),
    chain.basis,
    chain.steps.length,
    chain.crosswalk ?? '',
    chain.mapping ?? '',
    chain.evidence ?? '',
    chain.appliedControl ?? '',
    canonicalize(chain.steps) ?? '',
  ];
  const once = new Map(chains.map((chain) => [JSON.stringify(chain), { chain, key: key(chain) }]));
  return [...once.values()]
    .toSorted((a, b) => {
      const at = a.key.findIndex((part, place) => part !== b.key[place]);
      return at < 0 ? 0 : a.key[at]! < b.key[at]! ? -1 : 1;
    })
    .map(({ chain }) => chain);
}

function told(extent: Ext): Exclude<Ext, 'NONE'> {
  if (extent === 'NONE') throw new Error('A record supports with FULL or PARTIAL.');
  return extent;
}
