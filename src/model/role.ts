/** What an account may do in an organization, weakest first; each may do what those before it may. */
export const ROLES = ['READER', 'EDITOR', 'APPROVER', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/** Whether whoever has a role may do what another role is needed for. */
export function mayDo(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
