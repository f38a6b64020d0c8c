import { Scratch } from './scratch.ts';

/** The words that evaluations of one organization need while they compute: they compute one after the other. */
export class BitwiseScratch {
  /** Of a structure step. */
  readonly around = new Scratch();
  /** Extents after a mapping step. */
  readonly arrived = new Scratch();
  readonly seen = new Scratch();
}
