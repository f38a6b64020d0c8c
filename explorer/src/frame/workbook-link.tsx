import type { Lens } from '../lens/lens.ts';
import { type ReportKind, reportAddress } from '../lens/report-address.ts';
import type { Filters } from '../lens/route.ts';
import { frameWords } from '../words/en/frame.ts';

interface Props {
  readonly kind: ReportKind;
  readonly lens: Lens;
  readonly filters?: Filters;
}

/** Leads to the workbook with exactly these figures. */
export function WorkbookLink({ kind, lens, filters = {} }: Props) {
  return (
    <a class="button" href={reportAddress(kind, lens, filters)} download>
      {frameWords.workbook}
    </a>
  );
}
