import type { ChangeDirection } from '../change-direction.ts';
import type { ForecastEventName } from '../forecast-event.ts';
import type { WordSet } from './word-set.ts';

export const DIRECTION_WORDS = {
  name: 'status-changes',
  enumName: 'ChangeDirection',
  about: 'How the status of a provision differs between two answers.',
  words: {
    BETTER: {
      meaning:
        'Evidence gives a stronger status than before. From weak to strong: GAP, LAPSED, INDICATIVE, PARTIAL, COVERED_BY_CROSSWALK, COVERED.',
      example: 'A provision that was PARTIAL is COVERED.',
    },
    WORSE: {
      meaning:
        'Evidence gives a weaker status than before. From weak to strong: GAP, LAPSED, INDICATIVE, PARTIAL, COVERED_BY_CROSSWALK, COVERED.',
      example: 'A provision that was COVERED is LAPSED, since its evidence has ended.',
    },
    APPLICABILITY: {
      meaning: 'What changed is whether or from when the provision applies, or whether that is known.',
      example: 'A provision that was NOT_YET_APPLICABLE is a GAP, since the law now applies.',
    },
  },
} as const satisfies WordSet<ChangeDirection>;

export const FORECAST_WORDS = {
  name: 'forecast-events',
  enumName: 'ForecastEventName',
  about: 'What happens on a day of a forecast.',
  words: {
    EVIDENCE_ENTERS: {
      meaning: 'A piece of accepted evidence counts from this day on.',
      example: 'A certificate is valid from 1 January.',
    },
    EVIDENCE_LEAVES: {
      meaning: 'A piece of evidence counted on the day before and no longer counts.',
      example: 'The penetration test was valid until 31 December, and it is 1 January.',
    },
    DECISION_STARTS: {
      meaning: 'A decision on applicability counts from this day on.',
      example: 'A control is excluded from 1 March.',
    },
    ANSWER_STARTS: {
      meaning: 'The answer to a question of a framework counts from this day on.',
      example: 'From 1 March the organization is established in the Union.',
    },
    REVIEW_STARTS: {
      meaning: 'The review of a mapping counts from this day on.',
      example: 'The Head of Quality confirms a mapping on 1 March.',
    },
    SYSTEM_ENTERS: {
      meaning: 'An AI system is in scope from this day on.',
      example: 'A new system goes live on 1 March.',
    },
    SYSTEM_LEAVES: {
      meaning: 'An AI system was in scope on the day before and no longer is.',
      example: 'A system was in use until 28 February.',
    },
    PROVISION_APPLIES: {
      meaning: 'A provision applies from this day on.',
      example: 'A duty of providers applies from 2 December 2027.',
    },
  },
} as const satisfies WordSet<ForecastEventName>;
