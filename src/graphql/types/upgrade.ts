import { brandWithType } from '@pothos/core';
import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import type { SucceededProvision as Succeeded } from '../../coverage/questions/edition-succession.ts';
import { planUpgradeInSteps, type UpgradeAnswer } from '../../coverage/questions/upgrade.ts';
import type { UpgradedRecord as Upgraded } from '../../coverage/questions/upgraded-record.ts';
import { PROPOSAL_WORDS, SUCCESSION_WORDS } from '../../model/glossary/upgrade-words.ts';
import { nameOfRecord } from '../../model/record-doubt.ts';
import { SUCCESSIONS, UPGRADE_PROPOSALS, type UpgradedTable } from '../../model/upgrade.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { orRefuse } from '../error-codes.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { AISystem } from '../references/ai-system.ts';
import { Framework } from '../references/framework.ts';
import { Organization } from '../references/organization.ts';
import { Provision, ProvisionConnection } from '../references/provision.ts';
import { inSteps } from '../time-slices.ts';
import { Action } from './action.ts';
import { Addressing } from './addressing.ts';
import { ConditionAnswer } from './condition-answer.ts';
import { Decision } from './decision.ts';
import { closedSet } from './enums.ts';
import { State } from './state.ts';
import { Support } from './support.ts';

const Succession = closedSet(SUCCESSION_WORDS, SUCCESSIONS);
const UpgradeProposal = closedSet(PROPOSAL_WORDS, UPGRADE_PROPOSALS);

const SucceededProvision = builder.objectRef<Succeeded>('SucceededProvision').implement({
  description: 'A provision of the earlier edition, and what the new edition makes of it.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The provision of the earlier edition.',
      resolve: ({ provision }) => provision,
    }),
    succession: t.field({
      type: Succession,
      description: 'What the new edition makes of it.',
      resolve: ({ succession }) => succession,
    }),
    successors: t.field({
      type: [Provision],
      cost: { rows: () => 10 },
      description: 'The provisions of the new edition that replace it, in document order.',
      resolve: ({ successors }) => successors,
    }),
    mergedWith: t.field({
      type: [Provision],
      cost: { rows: () => 10 },
      description: 'Other provisions of the earlier edition that its only successor replaces too.',
      resolve: ({ mergedWith }) => mergedWith,
    }),
  }),
});

const RecordToUpgrade = builder.unionType('RecordToUpgrade', {
  description: 'A record of an organization on the earlier edition of a framework.',
  types: [AISystem, ConditionAnswer, Decision, Support, Addressing, Action],
});

/** The type of the records of each table. */
const TYPES = {
  systems: 'AISystem',
  answers: 'ConditionAnswer',
  decisions: 'Decision',
  supports: 'Support',
  addresses: 'Addressing',
  actions: 'Action',
} as const satisfies Readonly<Record<UpgradedTable, string>>;

interface UpgradedParent {
  readonly projection: Projection;
  readonly upgraded: Upgraded;
}

const UpgradedRecord = builder.objectRef<UpgradedParent>('UpgradedRecord').implement({
  description: 'A record on the earlier edition, and what an upgrade would do with it.',
  fields: (t) => ({
    name: t.string({
      description:
        'What people call it: its local id, or what it joins, or what it decides, for whom and when.',
      resolve: ({ upgraded }) => nameOfRecord(upgraded.record),
    }),
    record: t.field({
      type: RecordToUpgrade,
      description: 'The record.',
      resolve: ({ projection, upgraded: { record: tabled } }) => {
        const { table, record } = tabled;
        const system = table === 'systems' ? record.localId : null;
        const parent = { projection, record, system };
        brandWithType(parent, TYPES[table] as never);
        return parent as never;
      },
    }),
    proposal: t.field({
      type: UpgradeProposal,
      description: 'What the upgrade would do with it.',
      resolve: ({ upgraded }) => upgraded.proposal,
    }),
    to: t.stringList({
      description:
        'Where it is in the new edition, or might be: refs, or the ids of a condition, of roles and of classes.',
      resolve: ({ upgraded }) => upgraded.to,
    }),
    copy: t.string({
      nullable: true,
      description:
        'The local id of the draft of evidence, or of the copy of an action. Null if there is none.',
      resolve: ({ upgraded }) => upgraded.copy,
    }),
    ground: t.string({ description: 'Why, in a sentence.', resolve: ({ upgraded }) => upgraded.ground }),
  }),
});

const SucceededProvisionConnection = connectionOf('SucceededProvision', SucceededProvision);
const UpgradedRecordConnection = connectionOf('UpgradedRecord', UpgradedRecord);

interface UpgradeParent {
  readonly projection: Projection;
  readonly plan: UpgradeAnswer;
  /** As they were asked for; null: all. */
  readonly refs: readonly string[] | null;
}

/** What a list of a plan belongs to. */
function ownedByPlan({ plan: { organization, from, to }, refs }: UpgradeParent) {
  return [organization, from.slug, to.slug, refs] as const;
}

const Upgrade = builder.objectRef<UpgradeParent>('Upgrade').implement({
  description:
    'What a new edition of a framework means for the records of an organization. The command upgrade carries them over.',
  fields: (t) => ({
    state: t.field({
      type: State,
      description: 'The state that the plan was computed from.',
      resolve: ({ projection }) => projection.state,
    }),
    from: t.field({
      type: Framework,
      description: 'The earlier edition; the same as the new one where that was loaded over it.',
      resolve: ({ plan }) => plan.from,
    }),
    to: t.field({ type: Framework, description: 'The new edition.', resolve: ({ plan }) => plan.to }),
    isInScope: t.boolean({
      description: "Whether the new edition is one of the organization's frameworks.",
      resolve: ({ plan }) => plan.isInScope,
    }),
    provisions: t.field({
      type: SucceededProvisionConnection,
      nullable: true,
      description: 'The provisions of the earlier edition, in document order.',
      args: PAGING,
      resolve: (parent, args, _, info) => {
        const { projection, plan } = parent;
        const page = askedPage(info, args, ...ownedByPlan(parent));
        return pageOf(plan.provisions, page, stateKey(projection), (place) => place);
      },
    }),
    added: t.field({
      type: ProvisionConnection,
      nullable: true,
      description: 'Provisions of the new edition that replace nothing of the earlier one.',
      args: PAGING,
      resolve: (parent, args, _, info) => {
        const { projection, plan } = parent;
        const page = askedPage(info, args, ...ownedByPlan(parent));
        return pageOf(plan.added, page, stateKey(projection), (provision) => provision);
      },
    }),
    records: t.field({
      type: UpgradedRecordConnection,
      nullable: true,
      description: 'The records on the earlier edition, by table and by provision.',
      args: PAGING,
      resolve: (parent, args, _, info) => {
        const { projection, plan } = parent;
        const page = askedPage(info, args, ...ownedByPlan(parent));
        return pageOf(plan.records, page, stateKey(projection), (upgraded) => ({ projection, upgraded }));
      },
    }),
  }),
});

builder.objectField(Organization, 'upgrade', (t) =>
  t.field({
    type: Upgrade,
    nullable: true,
    description: 'Plans the upgrade from one edition of a framework to another.',
    args: {
      from: t.arg.string({ required: true, description: 'Slug of the earlier edition.' }),
      to: t.arg.string({
        required: true,
        description: 'Slug of the new edition; the same where it was loaded over the earlier one.',
      }),
      refs: t.arg.stringList({
        description: 'Only records on these provisions of the earlier edition. Default: on all.',
      }),
    },
    cost: { work: ({ provisions, links }) => 20 + provisions / 15 + links / 150 },
    resolve: async ({ projection }, { from, to, refs }, context) => {
      const planning = planUpgradeInSteps(projection, from, to, refs ?? null);
      const plan = orRefuse(await inSteps(context, planning));
      return { projection, plan, refs: refs ?? null };
    },
  }),
);
