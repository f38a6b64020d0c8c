/** A question of the page. The server knows its text by the digest; the page has the digest alone. */
export interface Asked<Answer, Variables> {
  readonly name: string;
  readonly sha256: string;
  /** The types of what is asked and answered. No value has it. */
  readonly types?: (variables: Variables) => Answer;
}
