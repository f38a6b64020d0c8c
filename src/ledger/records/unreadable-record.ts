/** A record as no change of this product states one: something has edited what was stored. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
  /** `LABEL ID` of a node, `TYPE ID` of a link. */
  readonly record: string;

  /** @param what a sentence about the first fault */
  constructor(record: string, what: string) {
    super(what);
    this.record = record;
  }
}
