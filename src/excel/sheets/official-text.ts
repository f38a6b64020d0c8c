import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';

/**
 * The organization's own copy of the text of the provisions asked about, in document order. The workbook has this sheet
 * only if somebody asked for it: the organization holds the text under its licence, and a workbook is easily passed on.
 */
export function officialTextSheets({ parameters, projection, frameworks }: ReportAnswers): readonly Sheet[] {
  const { texts } = parameters;
  if (texts === undefined) return [];
  const { catalogue, organization } = projection;
  const rows = frameworks.flatMap((framework) => {
    const range = catalogue.frameworks[catalogue.frameworkNumber.get(framework) ?? -1];
    if (range === undefined) return [];
    const held: (readonly Cell[])[] = [];
    for (let p = range.start; p < range.end; p++) {
      const provision = catalogue.provisionAt(p);
      const { id, ref } = provision;
      const text = texts.get(id);
      if (text !== undefined) held.push([framework, ref, fullTitle(catalogue, provision), text, id]);
    }
    return held;
  });
  return [
    {
      name: 'Official text',
      frozenColumns: 2,
      columns: [
        { header: 'Framework', width: 20, wrap: true },
        { header: 'Ref', width: 14 },
        { header: 'Title', width: 36, wrap: true },
        {
          header: `Text from the copy of ${organization.organization.slug}. Do not pass it on.`,
          width: 100,
          wrap: true,
        },
        { header: 'Id', width: 30, isKey: true },
      ],
      rows,
    },
  ];
}
