/** How an answer is laid out for a person. */
export interface Layout {
  /** Characters in a line. */
  readonly width: number;
  /** Whether the recorded state and the crosswalks are printed in full. */
  readonly isVerbose: boolean;
}
