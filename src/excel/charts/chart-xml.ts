import { writtenText } from '../clean-text.ts';
import { escaped } from '../shared-texts.ts';
import { barPlot } from './bar-plot.ts';
import type { Chart } from './chart.ts';
import { INK, textProperties } from './drawn.ts';
import { stepPlot } from './step-plot.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** A chart as Open XML (ECMA-376, part 1, 21.2), with the figures that it shows, so that no reader has to compute them. */
export function chartXml(chart: Chart): string {
  const plot = chart.kind === 'steps' ? stepPlot(chart) : barPlot(chart);
  return [
    `<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr><a:r><a:rPr lang="en" sz="1100" b="1">${INK}</a:rPr><a:t>${escaped(writtenText(chart.title))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea>`,
    chart.kind === 'columns' ? '' : '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>',
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="D5DBE3"/></a:solidFill></a:ln></c:spPr>`,
    `${textProperties()}</c:chartSpace>`,
  ].join('');
}
