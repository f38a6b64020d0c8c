import { type RecordOf, text } from './fields.ts';

/**
 * That an organization holds the text of a provision: the ledger records the digest only, the text lies beside the
 * organization's graph and never leaves with an export.
 */
export const OFFICIAL_TEXT = {
  /** `ORGANIZATION/FRAMEWORK:REF`. */
  id: text,
  organization: text,
  /** Provision id, `SLUG:REF`. */
  provision: text,
  /** Of the text as UTF-8. */
  sha256: text,
};
export type OfficialText = RecordOf<typeof OFFICIAL_TEXT>;
