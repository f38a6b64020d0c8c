import type { Crosswalk, CrosswalkGap, Mapping } from '../model/crosswalk.ts';
import type { Addressing, Demonstration, Evidence, Support } from '../model/evidence.ts';
import type { Framework, Provision } from '../model/framework.ts';
import type { OfficialText } from '../model/official-text.ts';
import type {
  Action,
  AISystem,
  AppliedControl,
  Decision,
  Organization,
  Supplier,
} from '../model/organization.ts';
import type { RecordKind, View } from '../model/record-kind.ts';
import type { Label, LinkType } from './fact.ts';

/** The record that stands behind each label. */
export interface NodeRecords {
  readonly Framework: Framework;
  readonly Provision: Provision;
  readonly Crosswalk: Crosswalk;
  readonly RecordKind: RecordKind;
  readonly View: View;
  readonly Organization: Organization;
  readonly AISystem: AISystem;
  readonly Supplier: Supplier;
  readonly AppliedControl: AppliedControl;
  readonly Evidence: Evidence;
  readonly Decision: Decision;
  readonly Action: Action;
  readonly OfficialText: OfficialText;
}

/** The record that stands behind each link that is more than structure. */
export interface LinkRecords {
  readonly MAPS_TO: Mapping;
  readonly GAP_AT: CrosswalkGap;
  readonly SUPPORTS: Support;
  readonly ADDRESSES: Addressing;
  readonly DEMONSTRATES: Demonstration;
}
export type RecordLinkType = keyof LinkRecords & LinkType;

/** How a field is stored: `objects` and `object` as one canonical JSON string, the rest as they are. */
export type FieldForm = 'text' | 'texts' | 'number' | 'flag' | 'object' | 'objects';
type Fields<R, Skipped extends keyof R> = { readonly [F in Exclude<keyof R, Skipped>]: FieldForm };

const OWNED = { organization: 'text', localId: 'text', position: 'number' } as const;
const STATEMENT = {
  organization: 'text',
  extent: 'text',
  by: 'text',
  on: 'text',
  note: 'text',
  position: 'number',
} as const;

/** The fields of each label, apart from its key. */
export const NODE_SHAPES: {
  readonly [L in Label]: Fields<
    NodeRecords[L],
    L extends 'Framework' | 'Crosswalk' | 'View' | 'Organization'
      ? Extract<keyof NodeRecords[L], 'slug'>
      : Extract<keyof NodeRecords[L], 'id'>
  >;
} = {
  Framework: {
    title: 'text',
    publisher: 'text',
    edition: 'text',
    kind: 'text',
    status: 'text',
    supersededBy: 'text',
    published: 'text',
    consolidated: 'text',
    language: 'text',
    textLicence: 'text',
    sources: 'objects',
    harmonisedFor: 'objects',
    roles: 'objects',
    classes: 'objects',
    refPattern: 'text',
    certificationBodyOnly: 'flag',
    notes: 'text',
    owner: 'text',
  },
  Provision: {
    framework: 'text',
    ref: 'text',
    parent: 'text',
    kind: 'text',
    title: 'text',
    assessable: 'flag',
    complete: 'flag',
    aside: 'flag',
    level: 'text',
    phase: 'text',
    roles: 'texts',
    classes: 'texts',
    appliesFrom: 'objects',
    recordKinds: 'texts',
    notes: 'text',
    retired: 'flag',
    position: 'number',
  },
  Crosswalk: {
    title: 'text',
    version: 'text',
    status: 'text',
    kind: 'text',
    sourceFramework: 'text',
    targetFramework: 'text',
    sourceEdition: 'text',
    targetEdition: 'text',
    assertedBy: 'text',
    hostedBy: 'text',
    endorsement: 'text',
    published: 'text',
    retrieved: 'text',
    location: 'text',
    licence: 'text',
    redistributable: 'text',
    method: 'text',
    defaultRationaleType: 'text',
    relationshipDirection: 'text',
    sourceComplete: 'text',
    targetComplete: 'text',
    supersedes: 'text',
    useCase: 'text',
    notes: 'text',
    owner: 'text',
  },
  RecordKind: { label: 'text', shows: 'text', level: 'text', validDays: 'number', position: 'number' },
  View: { title: 'text', intro: 'text', questions: 'objects', owner: 'text' },
  Organization: {
    name: 'text',
    frameworks: 'texts',
    crosswalks: 'texts',
    document: 'object',
    notes: 'text',
  },
  AISystem: {
    ...OWNED,
    name: 'text',
    purpose: 'text',
    owner: 'text',
    status: 'text',
    roles: 'objects',
    classes: 'objects',
    suppliers: 'texts',
    dataClasses: 'texts',
    inScopeFrom: 'text',
    inScopeUntil: 'text',
    notes: 'text',
  },
  Supplier: { ...OWNED, name: 'text', service: 'text', notes: 'text' },
  AppliedControl: { ...OWNED, title: 'text', owner: 'text', status: 'text', notes: 'text' },
  Evidence: {
    ...OWNED,
    title: 'text',
    kind: 'text',
    owner: 'text',
    status: 'text',
    validFrom: 'text',
    validUntil: 'text',
    withdrawnOn: 'text',
    systems: 'texts',
    location: 'text',
    sha256: 'text',
    receivedOn: 'text',
    acceptedBy: 'text',
    acceptedOn: 'text',
    notes: 'text',
  },
  Decision: {
    organization: 'text',
    framework: 'text',
    ref: 'text',
    system: 'text',
    applicable: 'flag',
    justification: 'text',
    driver: 'text',
    owner: 'text',
    approver: 'text',
    by: 'text',
    on: 'text',
    reviewedOn: 'text',
    position: 'number',
  },
  Action: {
    ...OWNED,
    framework: 'text',
    ref: 'text',
    system: 'text',
    title: 'text',
    owner: 'text',
    targetDate: 'text',
    status: 'text',
    closingEvidence: 'text',
    riskAcceptedBy: 'text',
    riskAcceptedOn: 'text',
    notes: 'text',
  },
  OfficialText: { organization: 'text', provision: 'text', sha256: 'text' },
};

/** Where a link's record keeps its two ends, and the fields beside them. */
export const LINK_SHAPES: {
  readonly [T in RecordLinkType]: {
    readonly from: { readonly label: Label; readonly field: keyof LinkRecords[T] & string };
    readonly to: { readonly label: Label; readonly field: keyof LinkRecords[T] & string };
    readonly fields: { readonly [field: string]: FieldForm };
  };
} = {
  MAPS_TO: {
    from: { label: 'Provision', field: 'source' },
    to: { label: 'Provision', field: 'target' },
    fields: {
      crosswalk: 'text',
      relationship: 'text',
      rationaleType: 'text',
      rationale: 'text',
      strength: 'number',
      confidence: 'text',
      citedAs: 'text',
      note: 'text',
      reviewedBy: 'text',
      reviewedOn: 'text',
      rowStatus: 'text',
      retired: 'flag',
      position: 'number',
    } satisfies Fields<Mapping, 'id' | 'source' | 'target'>,
  },
  GAP_AT: {
    from: { label: 'Crosswalk', field: 'crosswalk' },
    to: { label: 'Provision', field: 'provision' },
    fields: { side: 'text', basis: 'text', reason: 'text', retired: 'flag' } satisfies Fields<
      CrosswalkGap,
      'id' | 'crosswalk' | 'provision'
    >,
  },
  SUPPORTS: {
    from: { label: 'Evidence', field: 'evidence' },
    to: { label: 'Provision', field: 'provision' },
    fields: STATEMENT satisfies Fields<Support, 'id' | 'evidence' | 'provision'>,
  },
  ADDRESSES: {
    from: { label: 'AppliedControl', field: 'control' },
    to: { label: 'Provision', field: 'provision' },
    fields: STATEMENT satisfies Fields<Addressing, 'id' | 'control' | 'provision'>,
  },
  DEMONSTRATES: {
    from: { label: 'Evidence', field: 'evidence' },
    to: { label: 'AppliedControl', field: 'control' },
    fields: STATEMENT satisfies Fields<Demonstration, 'id' | 'evidence' | 'control'>,
  },
};
