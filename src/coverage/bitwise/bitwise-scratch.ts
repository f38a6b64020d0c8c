import { Scratch } from './scratch.ts';

/** The words that evaluations of one organization need while they compute: they compute one after the other. */
export class BitwiseScratch {
  /** Of a structure step. */
  readonly around = new Scratch();
  /** Extents after a mapping step, in force and on an earlier day. */
  readonly arrived = new Scratch();
  readonly arrivedBefore = new Scratch();
  readonly seen = new Scratch();
}
