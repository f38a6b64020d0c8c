import type { World } from '../../test/coverage/naive/world.ts';

/** How far evidence reaches each assessable provision of a framework, by ref; see `docs/cypher.md`. */
export type Reaches = ReadonlyMap<string, number>;

/** What a provision had on one day and has on another, by ref: only where these differ. */
export type Changes = ReadonlyMap<string, string>;

/** A peer that holds a world, and answers direct and one-hop coverage of a framework. */
export interface Holder {
  reaches(framework: string, day: string): Reaches | Promise<Reaches>;
  /** Which provisions have another status on the second day; absent: found from how far evidence reaches on both. */
  changes?(framework: string, from: string, to: string): Changes;
  /** What it holds the world in, in megabytes; null: on the heap of this process. */
  readonly megabytes: number | null;
  close?(): Promise<void>;
}

/** Another way to get the same answer. Null: not here. */
export interface Peer {
  readonly name: string;
  hold(world: World): Promise<Holder | null>;
}

/** The change of a provision between two statuses. */
export function changeInWords(from: string, to: string): string {
  return `${from} to ${to}`;
}
