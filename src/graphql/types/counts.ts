import type { Urgency as UrgencyNumber } from '../../coverage/questions/gaps.ts';
import type { Reason as ReasonValue } from '../../model/coverage.ts';
import type { EvidenceStatus as EvidenceStatusValue } from '../../model/evidence.ts';
import type { Framework as FrameworkRecord, Level as LevelValue } from '../../model/framework.ts';
import type {
  ActionStatus as ActionStatusValue,
  ControlStatus as ControlStatusValue,
  Driver as DriverValue,
  SystemStatus as SystemStatusValue,
} from '../../model/organization.ts';
import type { RecordKind as RecordKindRecord } from '../../model/record-kind.ts';
import { countType } from '../facets-type.ts';
import { AISystem, type AISystemParent } from '../references/ai-system.ts';
import { Framework } from '../references/framework.ts';
import {
  ActionStatus,
  ControlStatus,
  Driver,
  EvidenceStatus,
  Level,
  Reason,
  SystemStatus,
  Urgency,
} from './enums.ts';
import { RecordKind } from './record-kind.ts';
import { SystemTerm, type SystemTermValue } from './system-term.ts';

export const OwnerCount = countType<string>('OwnerCount', 'How many have an owner.', (t) => ({
  owner: t.exposeString('value', { description: 'The role that is responsible.' }),
}));

export const AISystemCount = countType<AISystemParent>(
  'AISystemCount',
  'How many are about a system.',
  (t) => ({
    system: t.field({ type: AISystem, description: 'The system.', resolve: ({ value }) => value }),
  }),
);

export const FrameworkCount = countType<FrameworkRecord>(
  'FrameworkCount',
  'How many are on provisions of a framework.',
  (t) => ({
    framework: t.field({ type: Framework, description: 'The framework.', resolve: ({ value }) => value }),
  }),
);

export const RecordKindCount = countType<RecordKindRecord>(
  'RecordKindCount',
  'How many are of a kind.',
  (t) => ({
    kind: t.field({ type: RecordKind, description: 'The kind.', resolve: ({ value }) => value }),
  }),
);

export const SystemTermCount = countType<SystemTermValue>(
  'SystemTermCount',
  'How many systems have a role, or belong to a class.',
  (t) => ({
    term: t.field({ type: SystemTerm, description: 'The role or class.', resolve: ({ value }) => value }),
  }),
);

const STATUS = 'How many have a status.';

export const EvidenceStatusCount = countType<EvidenceStatusValue>('EvidenceStatusCount', STATUS, (t) => ({
  status: t.field({ type: EvidenceStatus, description: 'The status.', resolve: ({ value }) => value }),
}));

export const ControlStatusCount = countType<ControlStatusValue>('ControlStatusCount', STATUS, (t) => ({
  status: t.field({ type: ControlStatus, description: 'The status.', resolve: ({ value }) => value }),
}));

export const SystemStatusCount = countType<SystemStatusValue>('SystemStatusCount', STATUS, (t) => ({
  status: t.field({ type: SystemStatus, description: 'The status.', resolve: ({ value }) => value }),
}));

export const ActionStatusCount = countType<ActionStatusValue>('ActionStatusCount', STATUS, (t) => ({
  status: t.field({ type: ActionStatus, description: 'The status.', resolve: ({ value }) => value }),
}));

export const DriverCount = countType<DriverValue>('DriverCount', 'How many were made for a reason.', (t) => ({
  driver: t.field({ type: Driver, description: 'The reason.', resolve: ({ value }) => value }),
}));

export const ReasonCount = countType<ReasonValue>('ReasonCount', 'How many have a reason.', (t) => ({
  reason: t.field({ type: Reason, description: 'The reason.', resolve: ({ value }) => value }),
}));

export const UrgencyCount = countType<UrgencyNumber>('UrgencyCount', 'How many have an urgency.', (t) => ({
  urgency: t.field({ type: Urgency, description: 'The urgency.', resolve: ({ value }) => value }),
}));

export const LevelCount = countType<LevelValue>(
  'LevelCount',
  'How many are on provisions of a level.',
  (t) => ({
    level: t.field({
      type: Level,
      description: 'The level of the provision, stated or inherited.',
      resolve: ({ value }) => value,
    }),
  }),
);
