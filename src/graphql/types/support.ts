import { isRetired } from '../../coverage/questions/retired.ts';
import type { Support as SupportRecord } from '../../model/evidence.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { Evidence } from '../references/evidence.ts';
import { Provision } from '../references/provision.ts';
import { ON_RETIRED } from '../retired.ts';
import { loadOwnedLink, type OwnedParent, ownedLinkId } from './records.ts';
import { Statement } from './statement.ts';

export const Support = builder.objectRef<OwnedParent<SupportRecord>>('Support');

builder.node(Support, {
  description: 'The link that says that evidence supports a provision.',
  interfaces: () => [Statement],
  id: { resolve: ({ record }) => ownedLinkId(record), description: 'The global id.' },
  loadOne: (id, context) => loadOwnedLink(context, id, (records) => records.supports),
  fields: (t) => ({
    evidence: t.field({
      type: Evidence,
      description: 'The evidence.',
      resolve: ({ projection, record }) => ({
        projection,
        record: projection.organization.records.evidence.get(record.evidence)!,
      }),
    }),
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ projection, record }) => projection.catalogue.records.provisions.get(record.provision)!,
    }),
    retired: t.boolean({
      description: ON_RETIRED,
      resolve: ({ projection, record }) => isRetired(projection.catalogue, record.provision),
    }),
  }),
});

export const SupportConnection = connectionOf('Support', Support);
