import { CatalogueIndex } from '../src/coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../src/coverage/projection/catalogue-records.ts';
import { OrganizationIndex } from '../src/coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../src/coverage/projection/organization-records.ts';
import { Projection } from '../src/coverage/projection/projection.ts';
import { answerCoverage } from '../src/coverage/questions/coverage.ts';
import { findGaps } from '../src/coverage/questions/gaps.ts';
import { answerMatrix } from '../src/coverage/questions/matrix.ts';
import { EMPTY_STATE } from '../src/ledger/change.ts';
import { freshDays } from './fresh-days.ts';
import { edgesOf, generateWorld, SMALL, TODAY, type WorldSize } from './generate-world.ts';
import { quickestQuarterOf } from './stopwatch.ts';

/** How many times as many records as size S each world has. The systems stay: a matrix has a column for each of them. */
const FACTORS = [1, 2, 4, 6, 8] as const;
const RUNS = 21;

/** What a question costs in worlds of growing size. */
export interface Growth {
  readonly question: string;
  readonly points: readonly { readonly edges: number; readonly ms: number }[];
}

/** Asks the same questions of worlds that differ only in how many records they hold. */
export function measureGrowth(): readonly Growth[] {
  const measured = FACTORS.map((factor) => measureWorld(timesSmall(factor)));
  return measured[0]!.questions.map(([question], at) => ({
    question,
    points: measured.map(({ edges, questions }) => ({ edges, ms: questions[at]![1] })),
  }));
}

function timesSmall(factor: number): WorldSize {
  return {
    name: `S × ${factor}`,
    frameworks: SMALL.frameworks * factor,
    provisions: SMALL.provisions * factor,
    mappings: SMALL.mappings * factor,
    systems: SMALL.systems,
    evidence: SMALL.evidence * factor,
    supports: SMALL.supports * factor,
  };
}

function measureWorld(size: WorldSize): {
  readonly edges: number;
  readonly questions: readonly (readonly [question: string, ms: number])[];
} {
  const world = generateWorld(size);
  const slugs = world.catalogue.frameworks.map(({ slug }) => slug);
  const index = CatalogueIndex.of(CatalogueRecords.of(world.catalogue));
  const organization = OrganizationIndex.of(index, OrganizationRecords.of(world.organization));
  const projection = new Projection(index, organization, {
    catalogue: EMPTY_STATE,
    organization: EMPTY_STATE,
  });
  const nextDay = freshDays();
  const choice = { system: null, asOf: TODAY, crosswalks: null };
  const ofSystem = { ...choice, system: 'S-1' };
  return {
    edges: edgesOf(size),
    questions: [
      [
        'Coverage of all frameworks, one system',
        quickestQuarterOf(() => {
          const asked = { ...ofSystem, asOf: nextDay() };
          for (const slug of slugs) answerCoverage(projection, asked, slug);
        }, RUNS),
      ],
      [
        'Coverage of all frameworks, the organization',
        quickestQuarterOf(() => {
          const asked = { ...choice, asOf: nextDay() };
          for (const slug of slugs) answerCoverage(projection, asked, slug);
        }, RUNS),
      ],
      [
        `The matrix of ${size.systems} systems`,
        quickestQuarterOf(() => answerMatrix(projection, { ...choice, asOf: nextDay() }, null), RUNS),
      ],
      [
        'Gaps with leverage, one system',
        quickestQuarterOf(() => findGaps(projection, { ...ofSystem, asOf: nextDay() }, null), RUNS),
      ],
    ],
  };
}
