import { quoted } from '../model/quoted.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { type Encoding, findEncoding } from './encoding.ts';
import { fileText, withLineFeeds } from './file-text.ts';
import type { Separator } from './separator.ts';
import type { TableSite } from './table-site.ts';

/** A text file, and what its table was read as. */
export interface TableFile {
  readonly pieces: AsyncIterable<string>;
  readonly form: TableForm;
}

/** How a table is written; the plain form is UTF-8 with commas, and lines that end with LF or CRLF. */
export interface TableForm {
  readonly encoding: Encoding;
  /** A word by which a reader sees whether the encoding is the right one. */
  readonly sample: string | null;
  /** Known once the header is read. */
  separator: Separator;
  /** Whether lines end with CR alone. Known once the file is read. */
  hasReturns: boolean;
}

/** What was passed over in a table, since it holds nothing. */
export interface PassedOver {
  readonly emptyRows: number;
  readonly emptyColumns: number;
}

/**
 * Opens a text file in whatever encoding it has. Null, with the one problem noted, where no text can be made of it.
 * Throws what the file system throws.
 *
 * @param path in the file system
 * @param name for problems
 * @param mayQuote whether the note may quote a word of the file
 */
export async function openTableFile(
  path: string,
  name: string,
  problems: ProblemList,
  { mayQuote }: { readonly mayQuote: boolean } = { mayQuote: true },
): Promise<TableFile | null> {
  const found = await findEncoding(path);
  if ('sentence' in found) {
    problems.add(name, found.at, 'BAD_ENCODING', found.sentence);
    return null;
  }
  const sample = mayQuote ? found.sample : null;
  const form: TableForm = { encoding: found.encoding, sample, separator: ',', hasReturns: false };
  const text = fileText(path, found.encoding, (at) =>
    problems.add(
      name,
      at,
      'BAD_ENCODING',
      'The file ends in the middle of a character, or changed while it was read. Save it again as "CSV UTF-8".',
    ),
  );
  const pieces = withLineFeeds(text, () => {
    form.hasReturns = true;
  });
  return { pieces, form };
}

/** Says in one note how a table was read where that is not the plain form. */
export function noteForm(form: TableForm & PassedOver, site: TableSite, problems: ProblemList): void {
  const said = [
    ...(form.encoding === 'UTF-8' ? [] : [`in ${form.encoding}${sampleOf(form)}`]),
    ...(form.separator === ',' ? [] : [`with cells separated by ${SEPARATOR_NAMES[form.separator]}`]),
    ...(form.hasReturns ? ['with lines that end with CR'] : []),
  ];
  const empty = [...counted(form.emptyRows, 'empty row'), ...counted(form.emptyColumns, 'empty column')];
  const verb = form.emptyRows + form.emptyColumns === 1 ? 'was' : 'were';
  const sentences = [
    ...(said.length === 0 ? [] : [`This file was read ${said.join(', ')}.`]),
    ...(empty.length === 0 ? [] : [`${empty.join(' and ')} ${verb} ignored.`]),
  ];
  if (sentences.length > 0)
    problems.notes.add({ at: site.placeAt(null), code: 'TABLE_FORM', sentence: sentences.join(' ') });
}

const SEPARATOR_NAMES: Readonly<Record<Separator, string>> = { ',': 'commas', ';': '";"', '\t': 'tabs' };

function sampleOf({ sample }: TableForm): string {
  return sample === null ? '' : ` (for example ${quoted(sample)})`;
}

function counted(count: number, what: string): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? `1 ${what}` : `${count} ${what}s`];
}
