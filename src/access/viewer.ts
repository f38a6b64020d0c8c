/** What an account may do, weakest first; each may do what those before it may. */
export const ROLES = ['READER', 'EDITOR', 'APPROVER', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks. */
export interface Viewer {
  readonly role: Role;
  /** An account id or a role, never a person's details. */
  readonly account: string;
  /** Slug of the organization it belongs to; null: all of them. */
  readonly organization: string | null;
}
