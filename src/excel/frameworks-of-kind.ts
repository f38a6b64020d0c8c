import type { Projection } from '../coverage/projection/projection.ts';
import { hasControls } from '../coverage/questions/statement-of-applicability.ts';
import type { ReportKind } from '../reports/kind.ts';

/**
 * The frameworks that a workbook of a kind is about. A statement of applicability is about one standard: the first of
 * those asked that has controls. If none has, all of them stay, and the sheets say that there is nothing.
 */
export function frameworksOfKind(
  kind: ReportKind,
  { catalogue }: Projection,
  asked: readonly string[],
): readonly string[] {
  if (kind !== 'statement-of-applicability') return asked;
  const standard = asked.find((slug) => hasControls(catalogue, slug));
  return standard === undefined ? asked : [standard];
}
