import type { DocumentControl as DocumentControlValue } from '../../model/organization.ts';
import { builder } from '../builder.ts';

export const DocumentControl = builder.objectRef<DocumentControlValue>('DocumentControl');

DocumentControl.implement({
  description: "What the cover of every workbook shows about the organization's documents.",
  fields: (t) => ({
    documentId: t.exposeString('id', {
      nullable: true,
      description: 'The number under which the documents are kept.',
    }),
    classification: t.exposeString('classification', {
      nullable: true,
      description: 'Who may read the documents.',
    }),
    owner: t.exposeString('owner', {
      nullable: true,
      description: 'The role that is responsible for the documents.',
    }),
    approver: t.exposeString('approver', {
      nullable: true,
      description: 'The role that approves the documents.',
    }),
    reviewDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day by which the documents are reviewed next.',
      resolve: ({ reviewDate }) => reviewDate,
    }),
  }),
});
