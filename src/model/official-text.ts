/**
 * That an organization holds the text of a provision: the ledger records the digest only, the text lies beside the
 * organization's graph and never leaves with an export.
 */
export interface OfficialText {
  /** `ORGANIZATION/FRAMEWORK:REF`. */
  readonly id: string;
  readonly organization: string;
  /** Provision id, `SLUG:REF`. */
  readonly provision: string;
  /** Of the text as UTF-8. */
  readonly sha256: string;
}
