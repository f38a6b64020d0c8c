import type { Projection } from '../../coverage/projection/projection.ts';
import type { DueItem, DueRows } from '../../coverage/questions/due.ts';
import { DUE_KINDS } from '../../model/due-kind.ts';
import { DUE_WORDS } from '../../model/glossary/due-words.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import type { Page } from '../page.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Evidence } from '../references/evidence.ts';
import { Provision } from '../references/provision.ts';
import { Action } from './action.ts';
import { Answer, CrosswalkAnswer } from './answer.ts';
import { Decision } from './decision.ts';
import { closedSet } from './enums.ts';

const DueKind = closedSet(DUE_WORDS, DUE_KINDS);

interface DueParent {
  readonly projection: Projection;
  readonly item: DueItem;
}

const Due = builder.objectRef<DueParent>('Due').implement({
  description: 'Something that somebody has to do by a day, or that happens on it.',
  fields: (t) => ({
    kind: t.field({ type: DueKind, description: 'What is due.', resolve: ({ item }) => item.kind }),
    day: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day. Null for evidence that waits and has no day of receipt.',
      resolve: ({ item }) => item.day,
    }),
    isOverdue: t.boolean({
      description: 'Whether the day is before the day of the answer.',
      resolve: ({ item }) => item.isOverdue,
    }),
    title: t.string({
      description: 'The title of the record or the provision.',
      resolve: ({ item }) => item.title,
    }),
    owner: t.string({ nullable: true, description: 'Who has to do it.', resolve: ({ item }) => item.owner }),
    system: t.field({
      type: AISystem,
      nullable: true,
      description: 'The AI system that it is about. Null for the organization, or for several systems.',
      resolve: ({ projection, item }) => systemParent(projection, item.system),
    }),
    provision: t.field({
      type: Provision,
      nullable: true,
      description: 'The provision that it is about.',
      resolve: ({ projection, item }) =>
        projection.catalogue.records.provisions.get(`${item.framework}:${item.ref}`) ?? null,
    }),
    retired: t.boolean({
      description: 'Whether the catalogue no longer has the provision.',
      resolve: ({ item }) => item.retired,
    }),
    evidence: t.field({
      type: Evidence,
      nullable: true,
      description: 'The piece of evidence that ends or waits.',
      resolve: ({ projection, item: { evidence: record } }) =>
        record === null ? null : { projection, record },
    }),
    action: t.field({
      type: Action,
      nullable: true,
      description: 'The action.',
      resolve: ({ projection, item: { action: record } }) =>
        record === null ? null : { projection, record },
    }),
    decision: t.field({
      type: Decision,
      nullable: true,
      description: 'The decision to review.',
      resolve: ({ projection, item: { decision: record } }) =>
        record === null ? null : { projection, record },
    }),
  }),
});

/** A page of what is due, with the answer that it is cut from. */
interface DuePage extends Page<DueParent> {
  readonly answer: DueRows;
}

export const DueConnection = connectionOf<DueParent, DuePage>('Due', Due);

DueConnection.addInterfaces([Answer, CrosswalkAnswer]);

builder.objectField(DueConnection, 'renewedCount', (t) =>
  t.int({
    description:
      'How many pieces of evidence are left out of the list, because evidence in force supersedes them.',
    resolve: ({ answer }) => answer.renewedCount,
  }),
);
