import type { Crosswalk, CrosswalkGap, Mapping } from './crosswalk.ts';
import type { Addressing, Demonstration, Evidence, Support } from './evidence.ts';
import type { Framework, Provision } from './framework.ts';
import type { Action, AISystem, AppliedControl, Decision, Organization, Supplier } from './organization.ts';
import type { RecordKind, View } from './record-kind.ts';

/** Everything that a catalogue folder says, in file order: ids and positions given, nothing retired. */
export interface CatalogueContents {
  readonly frameworks: readonly Framework[];
  readonly provisions: readonly Provision[];
  readonly crosswalks: readonly Crosswalk[];
  readonly mappings: readonly Mapping[];
  readonly gaps: readonly CrosswalkGap[];
  readonly recordKinds: readonly RecordKind[];
  readonly views: readonly View[];
}

/** Everything that an organization folder says, in file order: ids and positions given. */
export interface OrganizationContents {
  readonly organization: Organization;
  readonly systems: readonly AISystem[];
  readonly suppliers: readonly Supplier[];
  readonly controls: readonly AppliedControl[];
  readonly evidence: readonly Evidence[];
  readonly supports: readonly Support[];
  readonly addresses: readonly Addressing[];
  readonly demonstrates: readonly Demonstration[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
}
