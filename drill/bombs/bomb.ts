/** A small effort of an attacker that would cost the program much. */
export interface Bomb {
  readonly name: string;
  /** What the refusal says. */
  readonly refused: RegExp;
  /** How large it is at full size. */
  readonly times: number;
  /** Writes it into a folder; returns the command that reads it. */
  readonly make: (folder: string, times: number) => readonly string[] | Promise<readonly string[]>;
}
