import type { Viewer } from '../access/viewer.ts';

/** What the server knows of a request before its question is read. */
export interface RequestFacts {
  readonly viewer: Viewer | null;
  readonly requestId: string;
}
