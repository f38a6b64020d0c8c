import type { CatalogueRecords } from '../coverage/projection/catalogue-records.ts';
import type { Fact } from '../ledger/fact.ts';
import { inFile, type Outcome, type Problem } from '../problems/problem.ts';

/** Whose a record of the catalogue is; null: it is bundled. */
interface Owned {
  readonly slug: string;
  readonly owner: string | null;
}

/** A slug that is to be loaded. */
export interface LoadedSlug {
  readonly record: Owned;
  /** What the catalogue has under it. */
  readonly known: Owned | undefined;
  /** Path of the file that states it, inside a catalogue. */
  readonly file: string;
}

export function frameworkSlug(record: Owned, { frameworks }: CatalogueRecords): LoadedSlug {
  const { slug } = record;
  return { record, known: frameworks.get(slug), file: `frameworks/${slug}/framework.yaml` };
}

export function crosswalkSlug(record: Owned, { crosswalks }: CatalogueRecords): LoadedSlug {
  const { slug } = record;
  return { record, known: crosswalks.get(slug), file: `mappings/${slug}/crosswalk.yaml` };
}

export function viewSlug(record: Owned, { views }: CatalogueRecords): LoadedSlug {
  const { slug } = record;
  return { record, known: views.get(slug), file: `views/${slug}.yaml` };
}

/** `SLUG_TAKEN` where a slug of the catalogue is bundled, or belongs to another organization. */
export function slugTaken({ record, known, file }: LoadedSlug): readonly Problem[] {
  if (known === undefined || known.owner === record.owner) return [];
  const whose = known.owner === null ? 'the bundled catalogue' : 'another organization';
  const sentence = `${JSON.stringify(record.slug)} belongs to ${whose}. Choose another slug.`;
  return [inFile(record.owner === null ? file : `catalogue/${file}`, 'SLUG_TAKEN', sentence)];
}

/** What a load has to state, or that its slug is not its own. */
export function unlessTaken(slug: LoadedSlug, difference: () => Iterable<Fact>): Outcome<Iterable<Fact>> {
  const problems = slugTaken(slug);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: difference() };
}
