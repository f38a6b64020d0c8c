import type { Desk } from '../access/desk.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Figures } from './figures.ts';

/** What the server needs of the application: a desk for whoever asks, and nothing behind it. */
export interface ServerServices {
  /**
   * @param viewer null: nobody
   * @param signal aborted when nobody waits for the answer any more
   */
  openDesk(viewer: Viewer | null, signal: AbortSignal): Desk;
  /** Null: it can answer from its store; else why it cannot. */
  readiness(): string | null;
  /** What monitors want to know. */
  figures(): Figures;
  /** Does once, before anybody is connected, what would take longer the first time. */
  warmUp(): Promise<void>;
  /** Stops what is being made, and discards the files of reports. */
  close(): Promise<void>;
}
