import { isRetired } from '../../coverage/questions/retired.ts';
import type { Addressing as AddressingRecord } from '../../model/evidence.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { AppliedControl } from '../references/applied-control.ts';
import { Provision } from '../references/provision.ts';
import { ON_RETIRED } from '../retired.ts';
import { loadOwnedLink, type OwnedParent, ownedLinkId } from './records.ts';
import { Statement } from './statement.ts';

export const Addressing = builder.objectRef<OwnedParent<AddressingRecord>>('Addressing');

builder.node(Addressing, {
  description: 'The link that says that an applied control addresses a provision.',
  interfaces: () => [Statement],
  id: { resolve: ({ record }) => ownedLinkId(record), description: 'The global id.' },
  loadOne: (id, context) => loadOwnedLink(context, id, (records) => records.addresses),
  fields: (t) => ({
    control: t.field({
      type: AppliedControl,
      description: 'The applied control.',
      resolve: ({ projection, record }) => ({
        projection,
        record: projection.organization.records.controls.get(record.control)!,
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

export const AddressingConnection = connectionOf('Addressing', Addressing);
