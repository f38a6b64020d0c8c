import type { Evidence } from './evidence.ts';

/** Evidence with its owner and its last day, and with its status where it is not accepted. */
export function evidenceInWords({ localId, title, status, owner, validUntil }: Evidence): string {
  const said = [
    status === 'ACCEPTED' ? null : status,
    owner,
    validUntil === null ? null : `until ${validUntil}`,
  ].filter((part) => part !== null);
  return said.length === 0 ? `${localId} ${title}` : `${localId} ${title} (${said.join(', ')})`;
}
