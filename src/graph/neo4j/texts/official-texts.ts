import { z } from 'zod';
import { provisionTextRow } from '../../provision-text-row.ts';
import type { ProvisionText } from '../../store.ts';
import type { Statement } from '../statement.ts';

export const READ_TEXTS: Statement<
  { readonly organization: string; readonly provisions: readonly string[] },
  ProvisionText
> = {
  name: 'read-texts',
  text: `MATCH (t:AimsProvisionText {organization: $organization})
WHERE t.provision IN $batch.provisions
RETURN t.organization AS organization, t.provision AS provision, t.text AS text, t.sha256 AS sha256
ORDER BY provision`,
  take: ({ organization, provisions }) => ({ organization, batch: { provisions } }),
  row: provisionTextRow,
};

export const PUT_TEXTS: Statement<
  { readonly organization: string; readonly texts: readonly ProvisionText[] },
  unknown
> = {
  name: 'put-texts',
  text: `UNWIND $batch.rows AS row
MERGE (t:AimsProvisionText {organization: $organization, provision: row.provision})
SET t:ProvisionText, t.text = row.text, t.sha256 = row.sha256`,
  take: ({ organization, texts }) => ({
    organization,
    batch: { rows: texts.map(({ provision, text, sha256 }) => ({ provision, text, sha256 })) },
  }),
  row: z.unknown(),
};
