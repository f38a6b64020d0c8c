import type { DocumentControl as DocumentControlValue } from '../../model/organization.ts';
import { builder } from '../builder.ts';

export const DocumentControl = builder.objectRef<DocumentControlValue>('DocumentControl');

DocumentControl.implement({
  description: "The heading of an organization's documents, printed on the cover of every workbook.",
  fields: (t) => ({
    documentId: t.exposeString('id', { nullable: true, description: 'Id of the document.' }),
    classification: t.exposeString('classification', { nullable: true, description: 'Who may read it.' }),
    owner: t.exposeString('owner', { nullable: true, description: 'The role that answers for it.' }),
    approver: t.exposeString('approver', { nullable: true, description: 'The role that approves it.' }),
    reviewDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it is to be reviewed.',
      resolve: ({ reviewDate }) => reviewDate,
    }),
  }),
});
