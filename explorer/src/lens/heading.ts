import type { NoticeCode } from '../../../src/model/coverage.ts';
import type { RecordedState } from '../ask/recorded.ts';

/** What an answer says of itself: the fragment `Heading`. A part that an answer does not have is left out. */
export interface Heading {
  /** Null: the answer is for no day. */
  readonly asOf?: string | null;
  readonly state?: RecordedState;
  readonly notices: readonly { readonly code: NoticeCode; readonly message: string }[];
  readonly crosswalks?: readonly { readonly slug: string }[];
}
