import { answerFrameworks, evaluationOf } from '../src/coverage/engine/evaluation-of.ts';
import { CatalogueIndex } from '../src/coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../src/coverage/projection/catalogue-records.ts';
import { OrganizationIndex } from '../src/coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../src/coverage/projection/organization-records.ts';
import { Projection } from '../src/coverage/projection/projection.ts';
import { answerCoverage, provisionCoverage } from '../src/coverage/questions/coverage.ts';
import { explainCoverage } from '../src/coverage/questions/explain.ts';
import { listedRemedies, remediesOfScope } from '../src/coverage/questions/find-remedies.ts';
import { findForecast } from '../src/coverage/questions/forecast.ts';
import { findGaps } from '../src/coverage/questions/gaps.ts';
import { answerMatrix } from '../src/coverage/questions/matrix.ts';
import { findPlan } from '../src/coverage/questions/plan.ts';
import type { Choice } from '../src/coverage/questions/resolved-choice.ts';
import { atOnce } from '../src/coverage/steps.ts';
import { EMPTY_STATE } from '../src/ledger/change.ts';
import type { ProvisionCoverage } from '../src/model/coverage.ts';
import { dayNumber } from '../src/model/day.ts';
import type { Outcome } from '../src/problems/problem.ts';
import { edgeMegabytes, takeInEdges, touchMappings, touchMatrix } from './floors.ts';
import { freshDays } from './fresh-days.ts';
import { edgesOf, generateWorld, SMALL, TODAY, type WorldSize } from './generate-world.ts';
import { quickestQuarterOf, timeOf } from './stopwatch.ts';
import { peakMegabytes, type Table } from './table.ts';

/** A matrix makes its rows and asks its systems' records whatever the crosswalks hold, in milliseconds. */
const MATRIX_FIXED = 1;

/** So many chains are on the first page of an explanation. */
const CHAINS = 5;

/** The engine alone, over records in memory. */
export async function measureEngine(size: WorldSize, table: Table): Promise<void> {
  const { projection, slugs } = await build(size, table);
  const { catalogue: index, organization } = projection;
  const isSmall = size === SMALL;
  const choice = { system: null, asOf: TODAY, crosswalks: null };
  const nextDay = freshDays();

  const chosen = await timeOf(() =>
    evaluationOf(projection.organization, projection.chosenCrosswalks(null), 0),
  );
  table.tell('choose crosswalks', { ms: chosen.ms });
  const { choice: crosswalks } = chosen.value;
  const extents = new Uint8Array(index.provisions.length).fill(2);
  const floorMs = quickestQuarterOf(() => touchMappings(index, crosswalks, extents));
  const words = Array.from({ length: Math.ceil(size.systems / 32) }, () =>
    new Int32Array(index.provisions.length).fill(7),
  );
  const matrixFloor = quickestQuarterOf(() => touchMatrix(index, crosswalks, words), isSmall ? 201 : 11);

  const framework = slugs[1]!;
  answerCoverage(projection, { ...choice, system: 'S-0' }, framework);
  const oneSystem = quickestQuarterOf(
    (run) => answerCoverage(projection, { ...choice, system: `S-${run % size.systems}` }, framework),
    Math.min(size.systems - 1, 201),
  );
  table.tell('coverage of one framework, one system, organization part warm', { ms: oneSystem, floorMs });
  const anotherDay = quickestQuarterOf(
    () => answerCoverage(projection, { ...choice, asOf: nextDay(), system: 'S-1' }, framework),
    31,
  );
  table.tell('the same at a date never asked before', { ms: anotherDay, floorMs });
  const whole = quickestQuarterOf(
    () => answerCoverage(projection, { ...choice, asOf: nextDay() }, framework),
    isSmall ? 51 : 5,
  );
  const matrixOfOne = quickestQuarterOf(
    () => answerMatrix(projection, { ...choice, asOf: nextDay() }, [framework]),
    isSmall ? 51 : 5,
  );
  // What these and some others below are held to is another question, not a bare loop.
  table.tell('coverage of one framework, the organization, at a date never asked before, beside its matrix', {
    ms: whole,
    floorMs: matrixOfOne,
  });
  const refs = index.provisions.filter((_, p) => index.assessable[p] === 1 && index.frameworkOf[p] === 1);
  const explained = quickestQuarterOf(
    (run) =>
      explainCoverage(
        projection,
        { ...choice, system: 'S-1' },
        framework,
        refs[run % refs.length]!.ref,
        CHAINS,
      ),
    isSmall ? 201 : 51,
  );
  table.tell(`explain one provision of one system, the first ${CHAINS} chains`, { ms: explained, floorMs });

  const name = `whole matrix (${size.systems} × ${size.frameworks})`;
  const matrix = quickestQuarterOf(
    () => answerMatrix(projection, { ...choice, asOf: nextDay() }, null),
    isSmall ? 301 : 5,
  );
  table.tell(`${name}, at a date never asked before`, {
    ms: matrix,
    floorMs: matrixFloor,
    fixedMs: MATRIX_FIXED,
  });
  // Here even what the rules say of the systems is not known yet.
  const anew = new Projection(index, OrganizationIndex.of(index, organization.records), projection.state);
  evaluationOf(anew.organization, anew.chosenCrosswalks(null), 0);
  const first = await timeOf(() => answerMatrix(anew, { ...choice, asOf: nextDay() }, null));
  table.tell(`${name}, the first of an index made anew`, {
    ms: first.ms,
    floorMs: matrixFloor,
    fixedMs: MATRIX_FIXED,
  });
  const again = quickestQuarterOf(() => answerMatrix(projection, choice, null), isSmall ? 101 : 5);
  table.tell(`${name}, at a date asked before`, { ms: again, floorMs: matrixFloor, fixedMs: MATRIX_FIXED });

  // Each time another system, which nobody has asked of: what is measured once is kept.
  let gapsAsked = 0;
  const gaps = quickestQuarterOf(
    () => gapsWithRemedies(projection, { ...choice, system: `S-${gapsAsked++}` }),
    isSmall ? 31 : 5,
  );
  const pass = quickestQuarterOf(() => answerAll(projection, dayNumber(nextDay())!, 1), isSmall ? 31 : 5);
  table.tell('the rows of all frameworks, one system, at a date never asked before', { ms: pass, floorMs });
  table.tell('gaps with leverage and remedies, one system, all frameworks, beside that pass', {
    ms: gaps,
    floorMs: pass,
  });
  const ofSystem = { ...choice, system: 'S-1' };
  const plan = quickestQuarterOf(() => findPlan(projection, ofSystem, null, 20), isSmall ? 11 : 3);
  table.tell('plan of 20 steps, one system, beside gaps', { ms: plan, floorMs: gaps });
  const forecast = quickestQuarterOf(() => findForecast(projection, ofSystem, null), isSmall ? 11 : 5);
  table.tell('forecast over two years, one system, beside one pass', { ms: forecast, floorMs: pass });
  table.tell('most memory of the engine, its records made here', {
    megabytes: peakMegabytes(),
    floorMegabytes: edgeMegabytes(edgesOf(size)),
  });
}

/** One pass: the rows of all frameworks for one system on a day, without the heads of answers. */
function answerAll(projection: Projection, day: number, system: number): readonly ProvisionCoverage[] {
  const { catalogue, organization } = projection;
  const evaluation = evaluationOf(organization, projection.chosenCrosswalks(null), day);
  const numbers = [...catalogue.frameworks.keys()];
  atOnce(answerFrameworks(evaluation, system, numbers));
  const rows: ProvisionCoverage[] = [];
  for (const number of numbers) {
    const answer = evaluation.scope(system).answer(number);
    for (let p = answer.start; p < answer.end; p++)
      if (catalogue.assessable[p] === 1) rows.push(provisionCoverage(projection, answer, p));
  }
  return rows;
}

/** Finds all gaps, and the remedies of each, which are otherwise found for those that somebody looks at. */
function gapsWithRemedies(projection: Projection, choice: Choice): number {
  const { gaps } = mustHold(findGaps(projection, choice, null));
  const remediesOf = mustHold(remediesOfScope(projection, choice));
  return gaps.reduce((sum, gap) => sum + listedRemedies(remediesOf, gap).remedyCount, 0);
}

function mustHold<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems[0]?.sentence);
  return outcome.value;
}

/** The projection, and the slugs of its frameworks; what it was made from is let go. */
async function build(
  size: WorldSize,
  table: Table,
): Promise<{ readonly projection: Projection; readonly slugs: readonly string[] }> {
  const world = generateWorld(size);
  const built = await timeOf(() => {
    const index = CatalogueIndex.of(CatalogueRecords.of(world.catalogue));
    return { index, organization: OrganizationIndex.of(index, OrganizationRecords.of(world.organization)) };
  });
  table.tell('build the projection', {
    ms: built.ms,
    floorMs: quickestQuarterOf(() => takeInEdges(edgesOf(size)), 11),
  });
  const { index, organization } = built.value;
  const state = { catalogue: EMPTY_STATE, organization: EMPTY_STATE };
  return {
    projection: new Projection(index, organization, state),
    slugs: world.catalogue.frameworks.map(({ slug }) => slug),
  };
}
