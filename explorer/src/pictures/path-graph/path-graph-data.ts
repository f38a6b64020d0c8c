import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import type { Extent } from '../../../../src/model/extent.ts';

export type PathNodeKind = 'EVIDENCE' | 'CONTROL' | 'PROVISION' | 'UNION';

/** A record on the chain from evidence to a provision. */
export interface PathNode {
  readonly key: string;
  readonly kind: PathNodeKind;
  /** What it belongs to, such as the framework of a provision; empty: there is no need to say it. */
  readonly of: string;
  /** What people call it: an id or a ref. */
  readonly name: string;
  readonly title: string;
  /** Where it leads to. Null: to no screen. */
  readonly address: string | null;
  /** The status of the provision that the picture is about. Null: of every other node. */
  readonly status: CoverageStatus | null;
}

/** A link between two records, which several chains may share. */
export interface PathEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** How much arrives at its end, by the best chain that uses it. */
  readonly extent: Extent;
  /** It is a mapping, so that what is behind it is inferred. */
  readonly isInferred: boolean;
  /** A chain that counts uses it. False: only chains that would exist. */
  readonly counts: boolean;
  /** What is written on it, such as relation and author; empty: nothing. */
  readonly label: readonly string[];
  /** The chains that use it, from 0. */
  readonly chains: readonly number[];
}

export interface PathGraphData {
  readonly nodes: readonly PathNode[];
  readonly edges: readonly PathEdge[];
}
