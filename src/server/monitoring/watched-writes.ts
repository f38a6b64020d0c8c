import type { Desk } from '../../access/desk.ts';
import type { RequestRecord } from './request-record.ts';
import type { SecurityLog } from './security-log.ts';

/** A desk that tells the security log about everything that somebody does at it, also what is refused or fails. */
export function watchedWrites(desk: Desk, record: RequestRecord, security: SecurityLog): Desk {
  return {
    ...desk,
    perform: async (operation, request) => {
      const what = { operation: operation.name, ledger: request.ledger };
      try {
        const outcome = await desk.perform(operation, request);
        const refused = outcome.ok ? [] : outcome.problems.map(({ code }) => code);
        security.wrote(record, { ...what, refused: [...new Set(refused)] });
        return outcome;
      } catch (error) {
        security.wrote(record, { ...what, refused: ['FAILED'] });
        throw error;
      }
    },
  };
}
