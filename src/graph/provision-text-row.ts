import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DamagedRow } from './damaged-row.ts';
import type { ProvisionText } from './store.ts';

/**
 * Reads a row as the official text of a provision. Throws a {@link DamagedRow} where a cell is not a text, or where the
 * text does not have its digest.
 */
export const provisionTextRow: z.ZodType<ProvisionText> = z
  .object({ organization: z.unknown(), provision: z.unknown(), text: z.unknown(), sha256: z.unknown() })
  .transform(({ organization, provision, text, sha256 }) => {
    const refuse = (fault: string): DamagedRow => {
      const ledger = typeof organization === 'string' ? organization : null;
      const row = `The official text of ${String(provision)} that ${ledger ?? '?'} keeps`;
      return new DamagedRow({ kind: 'text', ledger, seq: null }, row, fault);
    };
    if (typeof organization !== 'string') throw refuse('organization is not a text');
    if (typeof provision !== 'string' || typeof text !== 'string' || typeof sha256 !== 'string')
      throw refuse('provision, text or sha256 is not a text');
    if (createHash('sha256').update(text).digest('hex') !== sha256)
      throw refuse('the text is not the one of its sha256');
    return { provision, text, sha256 };
  });
