import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import {
  FARTHEST_FORECAST,
  type ForecastAnswer,
  findForecastInSteps,
  type ForecastStep as Step,
} from '../../coverage/questions/forecast.ts';
import type { ForecastEvent as Event } from '../../coverage/questions/forecast-events.ts';
import { dayNumber, today } from '../../model/day.ts';
import { FORECAST_EVENTS } from '../../model/forecast-event.ts';
import { FORECAST_WORDS } from '../../model/glossary/change-words.ts';
import { answerKey, frameworkNumbers, frameworksOfNumbers } from '../answer-key.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { askedRecords, CHOICE, choiceOf, FRAMEWORKS } from '../choice.ts';
import { connectionOf } from '../connection.ts';
import { DAYS_OF_FORECAST, forecastWork } from '../cost/answer-work.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { type ListOwner, ownedByAnswer } from '../list-owner.ts';
import { loadEvaluated } from '../load-evaluated.ts';
import { pageOf } from '../page.ts';
import { PAGING, PAGING_IN_TIME } from '../paging.ts';
import { Scope } from '../references/scope.ts';
import { Answer, CrosswalkAnswer, OF_ANSWER } from './answer.ts';
import { closedSet } from './enums.ts';
import { FrameworkCounts, frameworkCounts, StatusChangeConnection } from './status-change.ts';

const ForecastEventName = closedSet(FORECAST_WORDS, FORECAST_EVENTS);

const ForecastEvent = builder.objectRef<Event>('ForecastEvent').implement({
  description: 'Something that happens on a day.',
  fields: (t) => ({
    event: t.field({ type: ForecastEventName, description: 'What happens.', resolve: ({ event }) => event }),
    subject: t.string({
      description:
        'The record that it happens to: the local id of evidence or a system, the framework and ref of a provision or a decision, the framework and id of an answered question (with @ and the local id of a system if the answer is about one), or the id of a mapping.',
      resolve: ({ id }) => id,
    }),
  }),
});

const ForecastEventConnection = connectionOf('ForecastEvent', ForecastEvent);

interface ForecastParent {
  readonly projection: Projection;
  readonly answer: ForecastAnswer;
}

interface StepParent extends ForecastParent {
  readonly step: Step;
}

function ownedByForecast({ answer }: ForecastParent): ListOwner {
  return [...ownedByAnswer(answer), answer.from, answer.until];
}

const ForecastStep = builder.objectRef<StepParent>('ForecastStep').implement({
  description: 'A day on which some answer differs from the day before, or the first day of the forecast.',
  fields: (t) => ({
    date: t.field({ type: 'Date', description: 'The day.', resolve: ({ step }) => step.date }),
    counts: t.field({
      type: [FrameworkCounts],
      cost: { rows: ({ frameworks }) => frameworks },
      description: 'The counts on this day.',
      resolve: ({ projection, step }) => frameworkCounts(projection, step.counts),
    }),
    changes: t.field({
      type: StatusChangeConnection,
      nullable: true,
      args: PAGING,
      description: 'The statuses that changed since the step before. None on the first day.',
      resolve: (parent, args, _, info) =>
        pageOf(
          parent.step.changes,
          askedPage(info, args, ...ownedByForecast(parent), parent.step.date),
          stateKey(parent.projection),
          (change) => ({ projection: parent.projection, change, system: parent.answer.system }),
        ),
    }),
    events: t.field({
      type: ForecastEventConnection,
      nullable: true,
      args: PAGING,
      description: 'What happens on this day among the records that the scope sees.',
      resolve: (parent, args, _, info) =>
        pageOf(
          parent.step.events,
          askedPage(info, args, ...ownedByForecast(parent), parent.step.date),
          stateKey(parent.projection),
          (event) => event,
        ),
    }),
  }),
});

const ForecastStepConnection = connectionOf('ForecastStep', ForecastStep);

const Forecast = builder.objectRef<ForecastParent>('Forecast');

function keyOfForecast({ projection, answer }: ForecastParent): string {
  const { frameworks, from, until } = answer;
  return answerKey(projection, answer, frameworkNumbers(projection, frameworks), from, until);
}

builder.node(Forecast, {
  description: 'What the answers will be if nothing more is recorded.',
  interfaces: [Answer, CrosswalkAnswer],
  id: { resolve: keyOfForecast, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadEvaluated(
      context,
      key,
      ({ projection, choice, parameters: [asked, from, until] }) => {
        if (typeof from !== 'string' || typeof until !== 'string') return null;
        const frameworks = frameworksOfNumbers(projection, asked);
        return findForecastInSteps(projection, choice, frameworks, { from, until });
      },
      keyOfForecast,
    ),
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day.', resolve: ({ answer }) => answer.from }),
    until: t.field({ type: 'Date', description: 'The last day.', resolve: ({ answer }) => answer.until }),
    steps: t.field({
      type: ForecastStepConnection,
      nullable: true,
      args: PAGING_IN_TIME,
      description: 'The first day, and every later day on which some answer differs from the day before.',
      resolve: (parent, args, _, info) =>
        pageOf(
          parent.answer.steps,
          askedPage(info, args, ...ownedByForecast(parent)),
          stateKey(parent.projection),
          (step) => ({ ...parent, step }),
        ),
    }),
  }),
});

builder.interfaceField(Scope, 'forecast', (t) =>
  t.field({
    type: Forecast,
    nullable: true,
    description: 'The days on which statuses will change if nothing more is recorded, and why.',
    args: {
      ...CHOICE,
      ...FRAMEWORKS,
      from: t.arg({ type: 'Date', description: 'The first day. Default: the day to answer for.' }),
      until: t.arg({
        type: 'Date',
        description: `The last day, at most ${FARTHEST_FORECAST / 12} years after the first one. Default: two years after it.`,
      }),
    },
    cost: {
      evaluates: true,
      work: (sizes, { from, until, asOf, frameworks }) =>
        forecastWork(
          sizes,
          daysBetween(from ?? asOf ?? today(), until),
          frameworks?.length || sizes.frameworks,
        ),
      // Each step has the counts of the frameworks that are asked for.
      within: (sizes, { frameworks }) => ({
        ...sizes,
        frameworks: Math.min(frameworks?.length || sizes.frameworks, sizes.frameworks),
      }),
    },
    resolve: async ({ projection: newest, system }, { frameworks, from, until, ...asked }, context) => {
      const projection = await askedRecords(context, newest, asked);
      const choice = choiceOf(system, asked, context);
      const span = { from: from ?? null, until: until ?? null };
      const finding = findForecastInSteps(projection, choice, frameworks ?? null, span);
      return { projection, answer: orRefuse(await evaluating(context, finding)) };
    },
  }),
);

/** The days of a forecast; those of the usual one where they are not known. */
function daysBetween(from: string, until: string | null | undefined): number {
  const [first, last] = [dayNumber(from), until ? dayNumber(until) : null];
  return first === null || last === null ? DAYS_OF_FORECAST : Math.max(1, last - first + 1);
}
