import type { World } from '../../test/coverage/naive/world.ts';

/** How far evidence reaches each assessable provision of a framework, by ref; see `docs/cypher.md`. */
export type Reaches = ReadonlyMap<string, number>;

/** A peer that holds a world, and answers direct and one-hop coverage of a framework on a day. */
export interface Holder {
  reaches(framework: string, day: string): Reaches | Promise<Reaches>;
  /** What it holds the world in, in megabytes; null: on the heap of this process. */
  readonly megabytes: number | null;
  close?(): Promise<void>;
}

/** Another way to get the same answer. Null: not here. */
export interface Peer {
  readonly name: string;
  hold(world: World): Promise<Holder | null>;
}
