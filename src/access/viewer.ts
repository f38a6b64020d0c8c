import { ROLES, type Role } from '../model/role.ts';

/** What an account may do where: its role by slug of the organization, or one role everywhere, in the catalogue too. */
export type Memberships = ReadonlyMap<string, Role> | { readonly everywhere: Role };

/** Who asks. */
export interface Viewer {
  /** An account id or a role, never a person's details. */
  readonly account: string;
  readonly memberships: Memberships;
}

/** The role of a viewer in a ledger: the slug of an organization, or `catalogue`; null: none. Nobody has none anywhere. */
export function roleIn(viewer: Viewer | null, ledger: string): Role | null {
  if (viewer === null) return null;
  const { memberships } = viewer;
  return 'everywhere' in memberships ? memberships.everywhere : (memberships.get(ledger) ?? null);
}

/** The strongest role that a viewer has anywhere; null for an account without a membership. */
export function strongestRole({ memberships }: Viewer): Role | null {
  if ('everywhere' in memberships) return memberships.everywhere;
  const held = new Set(memberships.values());
  return ROLES.findLast((role) => held.has(role)) ?? null;
}

/** The organization that a viewer belongs to, where that is exactly one. */
export function onlyOrganization({ memberships }: Viewer): string | null {
  if ('everywhere' in memberships || memberships.size !== 1) return null;
  const [slug] = memberships.keys();
  return slug ?? null;
}
