import { Scratch } from './scratch.ts';

/** The words that one evaluation of many scopes needs while it computes, shared by its batches. */
export class BitwiseScratch {
  /** Of a structure step. */
  readonly around = new Scratch();
  /** Extents after a mapping step, in force and on an earlier day. */
  readonly arrived = new Scratch();
  readonly arrivedBefore = new Scratch();
  readonly seen = new Scratch();
}
