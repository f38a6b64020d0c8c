import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import {
  choiceOptions,
  FRAMEWORKS_OPTION,
  QUESTION_OPTIONS,
  STORE_OPTIONS,
  SYSTEM_OPTION,
} from '../question-options.ts';

const ALL_SYSTEMS = [FRAMEWORKS_OPTION, ...QUESTION_OPTIONS, ...STORE_OPTIONS];
const ONE_SCOPE = [SYSTEM_OPTION, ...ALL_SYSTEMS];

/** The commands that compare answers: what changed, what would change, and what will. */
export function whatIfCommands(program: Command, run: CommandRunner): void {
  const difference = program
    .command('difference')
    .description('list the statuses that differ between two days, choices or states of the records');
  for (const option of [
    ...choiceOptions('from-', 'before: '),
    ...choiceOptions('to-', 'afterwards: '),
    ...ONE_SCOPE,
  ])
    difference.addOption(option);
  difference.action(run(() => import('../work/difference.ts')));

  const impact = program
    .command('impact')
    .description('list the statuses that would change without a piece of evidence or a control')
    .argument('[evidence]', 'the id of the evidence')
    .option('--control <id>', 'the id of a control, instead of evidence');
  for (const option of ALL_SYSTEMS) impact.addOption(option);
  impact.action(run(() => import('../work/impact.ts')));

  const plan = program
    .command('plan')
    .description('list the provisions for which evidence would make most statuses better')
    .option('--limit <number>', 'how many provisions, 1 to 50 (default: 10)');
  for (const option of ONE_SCOPE) plan.addOption(option);
  plan.action(run(() => import('../work/plan.ts')));

  const forecast = program
    .command('forecast')
    .description('list the days on which statuses will change if nothing more is recorded, and why')
    .option('--from <date>', 'the first day, YYYY-MM-DD (default: the day to answer for)')
    .option(
      '--until <date>',
      'the last day, at most ten years after the first (default: two years after it)',
    );
  for (const option of ONE_SCOPE) forecast.addOption(option);
  forecast.action(run(() => import('../work/forecast.ts')));

  const bounds = program
    .command('bounds')
    .description('compare what reviewed mappings alone support with what all mappings support');
  for (const option of ONE_SCOPE) bounds.addOption(option);
  bounds.action(run(() => import('../work/bounds.ts')));

  const openReviews = program
    .command('open-reviews')
    .description(
      'list the mappings that nobody vouches for, and the statuses that would rise if you confirmed them',
    );
  for (const option of ONE_SCOPE) openReviews.addOption(option);
  openReviews.action(run(() => import('../work/open-reviews.ts')));
}
