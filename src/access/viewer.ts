import type { Role } from '../model/role.ts';

/** Who asks. */
export interface Viewer {
  readonly role: Role;
  /** An account id or a role, never a person's details. */
  readonly account: string;
  /** Slug of the organization it belongs to; null: all of them. */
  readonly organization: string | null;
}
