import type { Growth } from './measure-growth.ts';

const PANEL = { width: 400, height: 260, left: 64, right: 20, top: 44, bottom: 52 };
const COLUMNS = 2;
const STYLE = `text { font: 13px sans-serif; fill: #1f2328 } .small { font-size: 11px; fill: #57606a }
.axis { stroke: #8c959f } .even { stroke: #8c959f; stroke-dasharray: 4 4 } .point { fill: #0b5cad }`;

/**
 * One panel for each question: a point for each world, and the straight line through the origin that fits them best, on
 * which all points would lie if the cost were exactly in proportion to the edges.
 */
export function plotGrowth(growths: readonly Growth[]): string {
  const rows = Math.ceil(growths.length / COLUMNS);
  const [width, height] = [PANEL.width * COLUMNS, PANEL.height * rows];
  const panels = growths.map((growth, at) => {
    const [x, y] = [(at % COLUMNS) * PANEL.width, Math.floor(at / COLUMNS) * PANEL.height];
    return `<g transform="translate(${x} ${y})">\n${panel(growth)}\n</g>`;
  });
  const told = growths.map(({ question, points }) => {
    const figures = points.map(({ edges, ms }) => `${shortMs(ms)} ms at ${edges.toLocaleString('en')} edges`);
    return `${question}: ${figures.join(', ')}.`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title told">
<title id="title">Time of four questions by the number of edges</title>
<desc id="told">${told.join(' ')}</desc>
<style>${STYLE}</style>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${panels.join('\n')}
</svg>
`;
}

function panel({ question, points }: Growth): string {
  const inner = {
    width: PANEL.width - PANEL.left - PANEL.right,
    height: PANEL.height - PANEL.top - PANEL.bottom,
  };
  const most = {
    edges: Math.max(...points.map(({ edges }) => edges)),
    ms: Math.max(...points.map(({ ms }) => ms)),
  };
  const slope = proportion(points);
  const top = Math.max(most.ms, slope * most.edges) * 1.08;
  const x = (edges: number): string => (PANEL.left + (edges / most.edges) * inner.width).toFixed(1);
  const y = (ms: number): string => (PANEL.top + inner.height - (ms / top) * inner.height).toFixed(1);
  const [left, right, floor] = [x(0), x(most.edges), y(0)];
  return [
    `<text x="${PANEL.left}" y="24">${question}</text>`,
    `<path class="axis" fill="none" d="M${left} ${y(top)}V${floor}H${right}"/>`,
    `<path class="even" fill="none" d="M${left} ${floor}L${right} ${y(slope * most.edges)}"/>`,
    ...points.map(({ edges, ms }) => `<circle class="point" cx="${x(edges)}" cy="${y(ms)}" r="4"/>`),
    ...points.map(
      ({ edges }) =>
        `<text class="small" text-anchor="middle" x="${x(edges)}" y="${Number(floor) + 18}">${Math.round(edges / 1_000)}</text>`,
    ),
    `<text class="small" text-anchor="middle" x="${x(most.edges / 2)}" y="${Number(floor) + 38}">thousands of edges</text>`,
    ...[0, most.ms].map(
      (ms) =>
        `<text class="small" text-anchor="end" x="${PANEL.left - 8}" y="${Number(y(ms)) + 4}">${shortMs(ms)} ms</text>`,
    ),
  ].join('\n');
}

/** The milliseconds for each edge that fit all points best. */
function proportion(points: Growth['points']): number {
  const sum = (of: (point: Growth['points'][number]) => number): number =>
    points.reduce((all, point) => all + of(point), 0);
  return sum(({ edges, ms }) => edges * ms) / sum(({ edges }) => edges * edges);
}

function shortMs(ms: number): string {
  return ms >= 10 || ms === 0 ? ms.toFixed(0) : ms.toFixed(2);
}
