import type { Lens } from '../lens/lens.ts';
import { type ReportKind, reportAddress } from '../lens/report-address.ts';
import type { Filters } from '../lens/route.ts';
import { frameWords } from '../words/en/frame.ts';

interface Props {
  readonly kind: ReportKind;
  readonly lens: Lens;
  readonly filters?: Filters;
}

/** Leads to the workbook with exactly these figures, where there is one. */
export function WorkbookLink({ kind, lens, filters = {} }: Props) {
  const address = reportAddress(kind, lens, filters);
  return address === null ? null : (
    <a class="button" href={address} download>
      {frameWords.workbook}
    </a>
  );
}
