import { uuidOf } from '../src/ids.ts';
import type { CatalogueContents, OrganizationContents } from '../src/ledger/records/contents.ts';
import { CROSSWALK, type Crosswalk, type Mapping } from '../src/model/crosswalk.ts';
import { isoDay } from '../src/model/day.ts';
import type { Addressing, Demonstration, Evidence, Support } from '../src/model/evidence.ts';
import {
  FRAMEWORK,
  type Framework,
  type FrameworkKind,
  type Level,
  PROVISION,
  type Provision,
} from '../src/model/framework.ts';
import { AI_SYSTEM, type AISystem, APPLIED_CONTROL, type AppliedControl } from '../src/model/organization.ts';
import { RECORD_KIND, type RecordKind, type View, type ViewQuestion } from '../src/model/record-kind.ts';
import type { Relationship } from '../src/model/relation.ts';
import { Dice } from './dice.ts';
import { unstated } from './unstated.ts';

/** How much a generated world holds. */
export interface WorldSize {
  readonly name: string;
  readonly frameworks: number;
  readonly provisions: number;
  readonly mappings: number;
  readonly systems: number;
  readonly evidence: number;
  readonly supports: number;
}

export const SMALL: WorldSize = {
  name: 'S',
  frameworks: 12,
  provisions: 1_500,
  mappings: 6_000,
  systems: 50,
  evidence: 5_000,
  supports: 20_000,
};

/** Ten times S. */
export const MEDIUM: WorldSize = {
  name: 'M',
  frameworks: 120,
  provisions: 15_000,
  mappings: 60_000,
  systems: 500,
  evidence: 50_000,
  supports: 200_000,
};

export const LARGE: WorldSize = {
  name: 'L',
  frameworks: 60,
  provisions: 20_000,
  mappings: 200_000,
  systems: 2_000,
  evidence: 300_000,
  supports: 1_200_000,
};

/** Mappings and supports together. */
export function edgesOf(size: WorldSize): number {
  return size.mappings + size.supports;
}

export const ORGANIZATION = 'bench';
/** The day on which benchmarks ask. */
export const TODAY = '2026-11-24';
const TODAY_NUMBER = Date.UTC(2026, 10, 24) / 86_400_000;

/** The slug of a generated framework, by its number from 0. */
export function frameworkSlug(index: number): string {
  return `framework-${String(index).padStart(2, '0')}`;
}

/** The framework whose provisions are the controls of a statement of applicability. */
export const CONTROLS = 'framework-02';

const KINDS: readonly FrameworkKind[] = [
  'MANAGEMENT_SYSTEM_STANDARD',
  'LAW',
  'VOLUNTARY_FRAMEWORK',
  'GUIDANCE',
];
const LEVELS: readonly Level[] = ['ORGANIZATION', 'SYSTEM', 'EITHER'];
const RELATIONS: readonly Relationship[] = [
  'related',
  'related',
  'related',
  'related',
  'intersects-with',
  'subset-of',
  'superset-of',
  'equal',
];

/** A catalogue and an organization of a size, the same at every call. */
export function generateWorld(size: WorldSize): {
  readonly catalogue: CatalogueContents;
  readonly organization: OrganizationContents;
} {
  const dice = new Dice(42);
  const frameworks = Array.from({ length: size.frameworks }, (_, index) => framework(index));
  const provisions = frameworks.flatMap((record, index) => {
    const share = Math.floor(size.provisions / size.frameworks);
    const rest = index < size.provisions % size.frameworks ? 1 : 0;
    return provisionsOf(record, share + rest, dice);
  });
  const { crosswalks, mappings } = mapProvisions(frameworks, provisions, size.mappings, dice);
  return {
    catalogue: {
      ...{ frameworks, provisions, crosswalks, mappings, gaps: [] },
      recordKinds: recordKinds(),
      views: [view(frameworks, provisions)],
    },
    organization: organization(size, frameworks, provisions, dice),
  };
}

function framework(index: number): Framework {
  const terms = ['one', 'two', 'three'].map((id) => ({ id, label: id, meaning: null, example: null }));
  return {
    ...unstated(FRAMEWORK),
    slug: frameworkSlug(index),
    title: `Framework ${index}`,
    edition: '1',
    kind: KINDS[index % KINDS.length]!,
    status: 'CURRENT',
    roles: terms,
    classes: terms,
  };
}

/** Chapters of sections of leaves; leaves are assessable, some sections complete. */
function provisionsOf(record: Framework, count: number, dice: Dice): Provision[] {
  const rows: Provision[] = [];
  let chapter: string | null = null;
  let section: string | null = null;
  for (let n = 0; n < count; n++) {
    const depth: 0 | 1 | 2 = n % 40 === 0 ? 0 : n % 8 === 1 || section === null ? 1 : 2;
    const ref: string = `${n + 1}`;
    const parent: string | null = depth === 0 ? null : depth === 1 ? chapter : section;
    if (depth === 0) {
      chapter = ref;
      section = null;
    } else if (depth === 1) section = ref;
    rows.push({
      id: `${record.slug}:${ref}`,
      framework: record.slug,
      ref,
      // A statement of applicability lists controls.
      kind: depth === 2 ? (record.slug === CONTROLS ? 'control' : 'requirement') : 'clause',
      title: `Provision ${ref}`,
      ...unstated(PROVISION),
      parent,
      assessable: depth === 2,
      complete: depth === 1 && dice.chance(0.5),
      aside: depth === 2 && dice.chance(0.05),
      level: depth === 1 ? dice.pick(LEVELS) : null,
      roles:
        depth === 1 && record.kind === 'LAW' && dice.chance(0.5) ? [dice.pick(['one', 'two', 'three'])] : [],
      appliesFrom:
        depth === 1 && record.kind === 'LAW' && dice.chance(0.3)
          ? [{ date: '2027-08-02', class: null, onMarketBefore: null }]
          : [],
      position: n + 1,
    });
  }
  return rows;
}

/** So many kinds of evidence there are. */
const RECORD_KINDS = 50;

function recordKinds(): RecordKind[] {
  return Array.from({ length: RECORD_KINDS }, (_, n) => ({
    ...unstated(RECORD_KIND),
    ...{ id: `kind-${n}`, label: `Kind ${n}`, position: n + 1 },
  }));
}

export const VIEW_SLUG = 'evidence-record';

/** Questions to each system, on four provisions and two kinds of evidence each. */
function view(frameworks: readonly Framework[], provisions: readonly Provision[]): View {
  const questions = frameworks.slice(0, 10).map(({ slug }, n): ViewQuestion => {
    const own = provisions.filter(({ framework, assessable }) => framework === slug && assessable);
    return {
      ...{ id: `q${n}`, question: `Question ${n}?`, framework: slug, stage: null, scope: 'each-system' },
      refs: own.slice(0, 4).map(({ ref }) => ref),
      recordKinds: [`kind-${n}`, `kind-${n + 10}`],
    };
  });
  return { slug: VIEW_SLUG, title: 'Questions', intro: null, owner: null, retired: false, questions };
}

function mapProvisions(
  frameworks: readonly Framework[],
  provisions: readonly Provision[],
  count: number,
  dice: Dice,
): { crosswalks: Crosswalk[]; mappings: Mapping[] } {
  const byFramework = new Map<string, Provision[]>(frameworks.map((record) => [record.slug, []]));
  for (const provision of provisions) byFramework.get(provision.framework)!.push(provision);
  const crosswalks: Crosswalk[] = [];
  const mappings: Mapping[] = [];
  const each = Math.ceil(count / frameworks.length);
  for (const [index, source] of frameworks.entries()) {
    const target = frameworks[(index + 1) % frameworks.length]!;
    const slug = `${source.slug}-to-${target.slug}`;
    crosswalks.push(crosswalk(slug, source.slug, target.slug));
    const known = new Set<string>();
    while (known.size < each && mappings.length < count) {
      const from = dice.pick(byFramework.get(source.slug)!);
      const to = dice.pick(byFramework.get(target.slug)!);
      const id = uuidOf(`${slug}|${from.id}|${to.id}`);
      if (known.has(id)) continue;
      known.add(id);
      mappings.push(mapping(id, slug, from.id, to.id, dice.pick(RELATIONS), known.size));
    }
  }
  return { crosswalks, mappings };
}

function crosswalk(slug: string, sourceFramework: string, targetFramework: string): Crosswalk {
  return {
    ...unstated(CROSSWALK),
    slug,
    title: slug,
    status: 'complete',
    kind: 'curated',
    sourceFramework,
    targetFramework,
    assertedBy: 'the benchmark',
  };
}

function mapping(
  id: string,
  slug: string,
  source: string,
  target: string,
  relationship: Relationship,
  position: number,
): Mapping {
  // As they are read from a folder.
  return {
    citedAs: null,
    // A row that nobody vouches for carries nothing on: most are vouched for, so that there is something to carry.
    confidence: position % 4 === 0 ? 'unreviewed' : 'high',
    crosswalk: slug,
    id,
    note: null,
    pair: null,
    position,
    rationale: null,
    rationaleType: null,
    relationship,
    retired: false,
    reviewedBy: null,
    reviewedOn: null,
    rowStatus: null,
    source,
    strength: null,
    target,
  };
}

function organization(
  size: WorldSize,
  frameworks: readonly Framework[],
  provisions: readonly Provision[],
  dice: Dice,
): OrganizationContents {
  const systems = Array.from({ length: size.systems }, (_, n) => system(n, frameworks, dice));
  const evidence = Array.from({ length: size.evidence }, (_, n) => evidenceRecord(n, systems, dice));
  const controls = Array.from({ length: Math.ceil(size.evidence / 50) }, (_, n) => control(n));
  const pairs = new Set<string>();
  const supports: Support[] = [];
  while (supports.length < size.supports) {
    const from = dice.pick(evidence);
    const to = dice.pick(provisions);
    const id = uuidOf(`SUPPORTS|${from.id}|${to.id}`);
    if (pairs.has(id)) continue;
    pairs.add(id);
    const said = statement(id, supports.length, dice);
    // Field by field, as they are read from a folder.
    supports.push({
      by: said.by,
      evidence: from.id,
      extent: said.extent,
      id,
      note: said.note,
      on: said.on,
      organization: ORGANIZATION,
      position: said.position,
      provision: to.id,
    });
  }
  const addresses = controls.map((from, n): Addressing => {
    const to = dice.pick(provisions);
    const id = uuidOf(`ADDRESSES|${from.id}|${to.id}`);
    return { control: from.id, provision: to.id, ...statement(id, n, dice) };
  });
  const demonstrates = controls.slice(0, controls.length >> 1).map((to, n): Demonstration => {
    const from = dice.pick(evidence);
    const id = uuidOf(`DEMONSTRATES|${from.id}|${to.id}`);
    return { evidence: from.id, control: to.id, ...statement(id, n, dice) };
  });
  return {
    organization: {
      slug: ORGANIZATION,
      name: 'Benchmark organization',
      frameworks: frameworks.map((record) => record.slug),
      crosswalks: [],
      document: null,
      scopeStatement: null,
      notes: null,
    },
    systems,
    suppliers: [],
    controls,
    evidence,
    supports,
    addresses,
    demonstrates,
    decisions: [],
    actions: [],
    answers: [],
    rowReviews: [],
  };
}

function owned(localId: string, n: number) {
  return { id: `${ORGANIZATION}/${localId}`, organization: ORGANIZATION, localId, position: n + 1 };
}

function statement(id: string, n: number, dice: Dice) {
  const extent: Support['extent'] = dice.chance(0.5) ? 'FULL' : 'PARTIAL';
  return {
    id,
    organization: ORGANIZATION,
    extent,
    by: 'Head of Quality',
    on: TODAY,
    note: null,
    position: n + 1,
  };
}

function system(n: number, frameworks: readonly Framework[], dice: Dice): AISystem {
  return {
    name: `System ${n}`,
    status: 'IN_USE',
    ...unstated(AI_SYSTEM),
    ...owned(`S-${n}`, n),
    roles: frameworks.map((record) => ({ framework: record.slug, id: dice.pick(['one', 'two', 'three']) })),
    classes: frameworks.map((record) => ({ framework: record.slug, id: 'one' })),
  };
}

function control(n: number): AppliedControl {
  return { title: `Control ${n}`, status: 'OPERATING', ...unstated(APPLIED_CONTROL), ...owned(`C-${n}`, n) };
}

function evidenceRecord(n: number, systems: readonly AISystem[], dice: Dice): Evidence {
  const from = TODAY_NUMBER - dice.below(700);
  const { id, localId, position } = owned(`E-${n}`, n);
  // As they are read from a folder.
  return {
    acceptedBy: 'Head of Quality',
    acceptedOn: isoDay(from),
    id,
    kind: `kind-${n % RECORD_KINDS}`,
    localId,
    location: `records/${n}`,
    notes: null,
    organization: ORGANIZATION,
    owner: 'Head of Quality',
    position,
    receivedOn: null,
    sha256: null,
    status: dice.chance(0.9) ? 'ACCEPTED' : 'DRAFT',
    supersedes: null,
    systems: dice.chance(0.2) ? [] : [dice.pick(systems).localId],
    title: `Record ${n}`,
    validFrom: isoDay(from),
    validUntil: isoDay(from + 365),
    withdrawnOn: null,
  };
}
