import { unstated } from '../../bench/unstated.ts';
import { linkId, uuidOf } from '../../src/ids.ts';
import { CROSSWALK, type Crosswalk, MAPPING, type Mapping } from '../../src/model/crosswalk.ts';
import { EVIDENCE, type Evidence } from '../../src/model/evidence.ts';
import type { StatedExtent } from '../../src/model/extent.ts';
import { FRAMEWORK, type Framework, PROVISION, type Provision } from '../../src/model/framework.ts';
import {
  ACTION,
  type Action,
  AI_SYSTEM,
  APPLIED_CONTROL,
  type AppliedControl,
  DECISION,
  type FrameworkTerm,
  type RowReview,
} from '../../src/model/organization.ts';
import type { World } from './naive/world.ts';

/** The organization of a built world, where it says nothing else. */
export const ORGANIZATION_DEFAULTS = {
  slug: 'acme',
  name: 'Acme',
  document: null,
  scopeStatement: null,
  notes: null,
} as const;

export interface TerseFramework extends Partial<Framework> {
  readonly slug: string;
  readonly provisions?: readonly (Partial<Provision> & { readonly ref: string })[];
}

export interface TerseWorld {
  readonly frameworks: readonly TerseFramework[];
  readonly crosswalks?: readonly (Partial<Omit<Crosswalk, 'slug'>> & {
    readonly slug?: string;
    readonly source: string;
    readonly target: string;
    readonly mappings: readonly (Partial<Mapping> & {
      readonly source: string;
      readonly target: string;
      readonly relationship: Mapping['relationship'];
      /** Further rows on the same pair. */
      readonly further?: readonly Pick<Mapping, 'rationaleType' | 'relationship' | 'confidence'>[];
    })[];
  })[];
  readonly organization?: {
    readonly slug?: string;
    readonly frameworks?: readonly string[];
    readonly crosswalks?: readonly string[];
    readonly scopeStatement?: string;
  };
  readonly systems?: readonly {
    readonly id: string;
    readonly roles?: readonly string[];
    readonly classes?: readonly string[];
    readonly from?: string | null;
    readonly until?: string | null;
    readonly onMarket?: string | null;
  }[];
  readonly evidence?: readonly {
    readonly id: string;
    readonly kind?: string;
    readonly status?: Evidence['status'];
    readonly from?: string | null;
    readonly until?: string | null;
    readonly withdrawn?: string;
    readonly systems?: readonly string[];
    readonly supersedes?: string | null;
  }[];
  readonly controls?: readonly { readonly id: string; readonly status?: AppliedControl['status'] }[];
  readonly supports?: readonly {
    readonly evidence: string;
    readonly to: string;
    readonly extent?: StatedExtent;
  }[];
  readonly addresses?: readonly {
    readonly control: string;
    readonly to: string;
    readonly extent?: StatedExtent;
  }[];
  readonly demonstrates?: readonly {
    readonly evidence: string;
    readonly control: string;
    readonly extent?: StatedExtent;
  }[];
  readonly decisions?: readonly {
    readonly at: string;
    readonly system?: string | null;
    readonly applicable: boolean;
    readonly on: string;
  }[];
  readonly answers?: readonly {
    readonly framework: string;
    readonly condition: string;
    readonly system?: string | null;
    readonly answer: boolean;
    readonly on: string;
    readonly by?: string | null;
    readonly note?: string | null;
  }[];
  readonly reviews?: readonly {
    /** Place of the crosswalk, and of the mapping in it. */
    readonly crosswalk: number;
    readonly mapping: number;
    readonly verdict: RowReview['verdict'];
    readonly relationship?: RowReview['relationship'];
    readonly on: string;
  }[];
  readonly recordKinds?: readonly { readonly id: string; readonly validDays: number | null }[];
  readonly actions?: readonly {
    readonly at: string;
    readonly system?: string | null;
    readonly owner: string;
    readonly status: Action['status'];
  }[];
}

/** A whole world from what matters of it; everything else is empty. */
export function worldOf(terse: TerseWorld): World {
  const organization = terse.organization?.slug ?? ORGANIZATION_DEFAULTS.slug;
  const owned = (localId: string, index: number) => ({
    id: `${organization}/${localId}`,
    organization,
    localId,
    position: index + 1,
  });
  const stated = (
    type: string,
    from: string,
    to: string,
    extent: StatedExtent | undefined,
    index: number,
  ) => ({
    id: linkId(type, from, to),
    organization,
    extent: extent ?? ('FULL' as const),
    by: null,
    on: null,
    note: null,
    position: index + 1,
  });
  const id = (localId: string): string => `${organization}/${localId}`;
  const mappings = (terse.crosswalks ?? []).map((crosswalk, number) =>
    crosswalk.mappings.map(({ further: _, ...mapping }, index) =>
      mappingOf(crosswalkOf(crosswalk, number), mapping, index),
    ),
  );
  const further = (terse.crosswalks ?? []).flatMap((crosswalk, number) =>
    crosswalk.mappings.flatMap(({ further: rows = [] }, index) =>
      rows.map((row, place): Mapping => {
        const first = mappings[number]![index]!;
        const { id: pair, crosswalk: of, source, target } = first;
        const own = { pair, crosswalk: of, source, target };
        return {
          ...{ ...unstated(MAPPING), ...row, ...own },
          id: uuidOf(`${of}|${source}|${target}|${row.rationaleType ?? ''}|${row.relationship}`),
          position: first.position + 1_000 * (place + 1),
        };
      }),
    ),
  );
  return {
    catalogue: {
      frameworks: terse.frameworks.map(frameworkOf),
      provisions: terse.frameworks.flatMap((framework) =>
        (framework.provisions ?? []).map((provision, index) => provisionOf(framework.slug, provision, index)),
      ),
      crosswalks: (terse.crosswalks ?? []).map(crosswalkOf),
      mappings: [...mappings.flat(), ...further],
      gaps: [],
      recordKinds: (terse.recordKinds ?? []).map(({ id: kind, validDays }, index) => ({
        ...{ id: kind, label: kind, shows: null, level: null, validDays },
        position: index + 1,
      })),
      views: [],
    },
    organization: {
      organization: { ...ORGANIZATION_DEFAULTS, frameworks: [], crosswalks: [], ...terse.organization },
      systems: (terse.systems ?? []).map((system, index) => ({
        ...unstated(AI_SYSTEM),
        ...owned(system.id, index),
        name: system.id,
        status: 'IN_USE',
        roles: (system.roles ?? []).map(termOf),
        classes: (system.classes ?? []).map(termOf),
        inScopeFrom: system.from ?? null,
        inScopeUntil: system.until ?? null,
        onMarketFrom: system.onMarket ?? null,
      })),
      suppliers: [],
      controls: (terse.controls ?? []).map((control, index) => ({
        ...unstated(APPLIED_CONTROL),
        ...owned(control.id, index),
        title: control.id,
        status: control.status ?? 'OPERATING',
      })),
      evidence: (terse.evidence ?? []).map((evidence, index) => ({
        ...unstated(EVIDENCE),
        ...owned(evidence.id, index),
        title: evidence.id,
        kind: evidence.kind ?? 'record',
        status: evidence.status ?? 'ACCEPTED',
        validFrom: evidence.from ?? null,
        validUntil: evidence.until ?? null,
        withdrawnOn:
          evidence.status === 'WITHDRAWN' || evidence.status === 'SUPERSEDED'
            ? (evidence.withdrawn ?? null)
            : null,
        systems: evidence.systems ?? [],
        acceptedBy: 'Head of Quality',
        acceptedOn: '2024-01-01',
        supersedes: evidence.supersedes ?? null,
      })),
      supports: (terse.supports ?? []).map((s, index) => ({
        ...stated('SUPPORTS', id(s.evidence), s.to, s.extent, index),
        evidence: id(s.evidence),
        provision: s.to,
      })),
      addresses: (terse.addresses ?? []).map((a, index) => ({
        ...stated('ADDRESSES', id(a.control), a.to, a.extent, index),
        control: id(a.control),
        provision: a.to,
      })),
      demonstrates: (terse.demonstrates ?? []).map((d, index) => ({
        ...stated('DEMONSTRATES', id(d.evidence), id(d.control), d.extent, index),
        evidence: id(d.evidence),
        control: id(d.control),
      })),
      decisions: (terse.decisions ?? []).map((decision, index) => ({
        ...unstated(DECISION),
        id: uuidOf(`decision ${index}`),
        organization,
        ...provisionAt(decision.at),
        system: decision.system ?? null,
        applicable: decision.applicable,
        on: decision.on,
        position: index + 1,
      })),
      answers: (terse.answers ?? []).map(({ system, ...answer }, index) => ({
        id: uuidOf(`answer ${index}`),
        organization,
        system: system ?? null,
        by: null,
        note: null,
        position: index + 1,
        ...answer,
      })),
      rowReviews: (terse.reviews ?? []).map((review, index) => {
        const { id: mapping, crosswalk, source, target } = mappings[review.crosswalk]![review.mapping]!;
        return {
          id: uuidOf(`review ${mapping}`),
          organization,
          ...{ mapping, crosswalk, source, target },
          verdict: review.verdict,
          relationship: review.relationship ?? null,
          by: 'Head of Quality',
          on: review.on,
          note: null,
          position: index + 1,
        };
      }),
      actions: (terse.actions ?? []).map((action, index) => ({
        ...unstated(ACTION),
        ...owned(`a${index}`, index),
        ...provisionAt(action.at),
        system: action.system ?? null,
        title: action.at,
        owner: action.owner,
        status: action.status,
      })),
    },
  };
}

function provisionAt(id: string): { readonly framework: string; readonly ref: string } {
  const colon = id.indexOf(':');
  return { framework: id.slice(0, colon), ref: id.slice(colon + 1) };
}

function termOf(text: string): FrameworkTerm {
  const [framework = '', id = ''] = text.split(':');
  return { framework, id };
}

function frameworkOf({ provisions: _, ...framework }: TerseFramework): Framework {
  const terms = ['one', 'two', 'three'].map((id) => ({ id, label: id, meaning: null, example: null }));
  return {
    ...unstated(FRAMEWORK),
    title: framework.slug,
    edition: '1',
    kind: 'VOLUNTARY_FRAMEWORK',
    status: 'CURRENT',
    roles: terms,
    classes: terms,
    conditions: ['one', 'two', 'three'].map((id) => ({
      ...{ id, label: id, question: `${id}?`, scope: 'system' as const, notes: null },
    })),
    ...framework,
  };
}

function provisionOf(
  framework: string,
  provision: Partial<Provision> & { readonly ref: string },
  index: number,
): Provision {
  return {
    ...unstated(PROVISION),
    id: `${framework}:${provision.ref}`,
    framework,
    kind: 'clause',
    title: `Provision ${provision.ref}`,
    assessable: true,
    position: index + 1,
    ...provision,
  };
}

function crosswalkOf(
  { source, target, mappings: _, ...crosswalk }: NonNullable<TerseWorld['crosswalks']>[number],
  number: number,
): Crosswalk {
  return {
    ...unstated(CROSSWALK),
    slug: `x${number}`,
    title: `Crosswalk ${number}`,
    status: 'complete',
    kind: 'asserted',
    sourceFramework: source,
    targetFramework: target,
    assertedBy: 'somebody',
    ...crosswalk,
  };
}

function mappingOf(
  crosswalk: Crosswalk,
  mapping: NonNullable<TerseWorld['crosswalks']>[number]['mappings'][number],
  index: number,
): Mapping {
  // Several refs of a union are separated by `;`.
  const source = `${crosswalk.sourceFramework}:${mapping.source}`;
  const target = `${crosswalk.targetFramework}:${mapping.target}`;
  return {
    ...unstated(MAPPING),
    id: uuidOf(`${crosswalk.slug}|${source}|${target}`),
    crosswalk: crosswalk.slug,
    position: index + 1,
    ...mapping,
    source,
    target,
  };
}
