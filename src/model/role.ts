/** What an account may do in an organization, weakest first; each may do what those before it may. */
export const ROLES = ['READER', 'EDITOR', 'APPROVER', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];
