import { cleanText } from '../clean-text.ts';
import type { ExtraPart, SheetPart } from '../parts/extra-part.ts';
import { inAttribute } from '../parts/in-attribute.ts';
import type { Chart } from './chart.ts';
import { chartXml } from './chart-xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const NAMESPACES = `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}" xmlns:c="${CHART}"`;
/** Of a point. */
const EMU = 12_700;

/** A chart and its place on a sheet. */
export interface PlacedChart {
  readonly chart: Chart;
  /** The cell, from 0, in which its corner is, and how far beneath the cell's top; in points. */
  readonly column: number;
  readonly row: number;
  readonly beneath: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** The drawing of a sheet: its charts, each with its alternative text. */
export function drawingOf(placed: readonly PlacedChart[]): SheetPart {
  return {
    stem: 'xl/drawings/drawing',
    contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
    relationship: `${OFFICE}/drawing`,
    element: 'drawing',
    parts: placed.map(({ chart }) => partOf(chart)),
    xml: (_, ids) =>
      `<xdr:wsDr ${NAMESPACES}>${placed.map((each, index) => anchor(each, index, ids[index]!)).join('')}</xdr:wsDr>`,
  };
}

function partOf(chart: Chart): ExtraPart {
  return {
    stem: 'xl/charts/chart',
    contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    relationship: `${OFFICE}/chart`,
    xml: () => chartXml(chart),
  };
}

function anchor({ chart, ...at }: PlacedChart, index: number, id: string): string {
  const [title, about] = [chart.title, chart.about].map((words) => inAttribute(cleanText(words)));
  const [width, height, beneath] = [at.width, at.height, at.beneath].map((points) =>
    Math.round(points * EMU),
  );
  return [
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${at.column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at.row}</xdr:row><xdr:rowOff>${beneath}</xdr:rowOff></xdr:from><xdr:ext cx="${width}" cy="${height}"/>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${about}" title="${title}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`,
  ].join('');
}
