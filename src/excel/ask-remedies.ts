import { type FoundRemedies, TOLD_REMEDIES } from '../coverage/engine/remedies.ts';
import type { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import { RowColumn } from '../coverage/projection/row-column.ts';
import { NO_WORD, Words } from '../coverage/projection/words.ts';
import type { RemediesOfScopes } from '../coverage/questions/find-remedies.ts';
import type { Remedy } from '../model/coverage.ts';
import { remedyInWords } from '../model/remedy-in-words.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import { namedControl, namedEvidence } from './named-records.ts';

/** The remedies of one provision as sheets print them. */
export interface ToldRemedies {
  readonly best: string;
  /** At most {@link TOLD_REMEDIES}, one in each line. */
  readonly inWords: string;
  readonly count: number;
}

/** The remedies of many rows, in a few bytes each: the same records are the remedies of many provisions. */
export class RemediesByRow {
  readonly #organization: OrganizationIndex;
  readonly #lines = new Words();
  /** Of each row {@link TOLD_REMEDIES} numbers of lines, or of no line. */
  readonly #told = new RowColumn((length) => new Int32Array(length));
  readonly #counts = new RowColumn((length) => new Int32Array(length));

  constructor(organization: OrganizationIndex) {
    this.#organization = organization;
  }

  put(row: number, { told, count }: FoundRemedies): void {
    if (told.length === 0) return;
    for (const [place, remedy] of told.entries())
      this.#told.put(row * TOLD_REMEDIES + place, this.#lines.number(this.#inWords(remedy)));
    this.#counts.put(row, count);
  }

  #inWords(remedy: Remedy): string {
    const { evidence, control } = remedy;
    return remedyInWords({
      ...remedy,
      evidence: evidence === null ? null : namedEvidence(this.#organization, evidence),
      control: control === null ? null : namedControl(this.#organization, control),
    });
  }

  /** Undefined where there are none. */
  at(row: number): ToldRemedies | undefined {
    const lines: string[] = [];
    for (let place = 0; place < TOLD_REMEDIES; place++) {
      const line = this.#told.at(row * TOLD_REMEDIES + place);
      if (line === NO_WORD) break;
      lines.push(this.#lines.mustText(line));
    }
    const [best] = lines;
    return best === undefined ? undefined : { best, inWords: lines.join('\n'), count: this.#counts.at(row) };
  }
}

/** Asks for the remedies of provisions in one scope, whose rows follow one another. */
export async function askRemedies(
  remediesOf: RemediesOfScopes,
  system: string | null,
  provisions: Iterable<{ readonly framework: string; readonly ref: string }>,
  { remedies, first }: { readonly remedies: RemediesByRow; readonly first: number },
  task: CooperativeTask,
): Promise<void> {
  let row = first;
  for (const { framework, ref } of provisions) {
    remedies.put(row++, await task.take(remediesOf(system, framework, ref)));
    if (task.isDue) await task.yieldIfDue();
  }
}
