import { Graph, type GraphLabel, layout } from '@dagrejs/dagre';
import type { PathEdge, PathGraphData, PathNode } from './path-graph-data.ts';
import { wrapText } from './wrap-text.ts';

/** Sizes in pixels, for text of 12 pixels. */
const NODE_WIDTH = 180;
const LINE = 16;
const NODE_PADDING = 10;
const CHARACTERS_A_LINE = 24;
/** Names are bold, and so wider. */
const CHARACTERS_OF_NAME = 21;
const LABEL_CHARACTERS = 20;
const MARGIN = 4;
const BEGINNING = 'beginning';
const LABEL_WIDTH_OF_CHARACTER = 6.2;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface NodeLine {
  readonly text: string;
  readonly isName: boolean;
}

export interface PlacedNode extends PathNode {
  /** Its upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it belongs to, its name, and its title, as lines that fit. */
  readonly lines: readonly NodeLine[];
}

export interface PlacedEdge extends PathEdge {
  readonly points: readonly Point[];
  readonly lines: readonly string[];
  /** The middle of the label. Null: it has none. */
  readonly labelAt: Point | null;
}

export interface PlacedPaths {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Places records from left to right, so that every link leads to the right and few of them cross. */
export function layOutPaths({ nodes, edges }: PathGraphData): PlacedPaths {
  const graph = new Graph({ multigraph: true });
  const label: GraphLabel = {
    rankdir: 'LR',
    nodesep: 14,
    edgesep: 14,
    ranksep: 30,
    marginx: MARGIN,
    marginy: MARGIN,
  };
  graph.setGraph(label);
  const linesOfNode = new Map(nodes.map((node) => [node.key, linesOf(node)]));
  for (const [key, lines] of linesOfNode)
    graph.setNode(key, { width: NODE_WIDTH, height: lines.length * LINE + 2 * NODE_PADDING });
  const linesOfEdge = new Map(
    edges.map(({ key, label: said }) => [key, said.flatMap((line) => wrapText(line, LABEL_CHARACTERS, 2))]),
  );
  for (const { key, from, to } of edges) {
    const lines = linesOfEdge.get(key) ?? [];
    const longest = Math.max(0, ...lines.map((line) => line.length));
    const size = { width: longest * LABEL_WIDTH_OF_CHARACTER + 8, height: lines.length * LINE };
    graph.setEdge(from, to, lines.length === 0 ? {} : { ...size, labelpos: 'c' }, key);
  }
  // An invisible beginning of everything, whose heavy links hold all that nothing leads to in the first column.
  const led = new Set(edges.map(({ to }) => to));
  graph.setNode(BEGINNING, { width: 0, height: 0 });
  for (const { key } of nodes) if (!led.has(key)) graph.setEdge(BEGINNING, key, { weight: 50 });
  layout(graph);
  const placed = graph.graph() as GraphLabel;
  const left = Math.min(...nodes.map(({ key }) => leftOf(graph.node(key)))) - MARGIN;
  const placedNodes = nodes.map((node) => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(node.key) as Partial<PlacedNode>;
    return {
      ...node,
      ...{
        x: x - width / 2 - left,
        y: y - height / 2,
        width,
        height,
        lines: linesOfNode.get(node.key) ?? [],
      },
    };
  });
  const placedEdges = edges.map((edge) => {
    const {
      points = [],
      x,
      y,
    } = graph.edge(edge.from, edge.to, edge.key) as Partial<Point> & {
      readonly points?: readonly Point[];
    };
    const lines = linesOfEdge.get(edge.key) ?? [];
    const labelAt = lines.length > 0 && x !== undefined && y !== undefined ? { x: x - left, y } : null;
    return { ...edge, points: points.map((point) => ({ x: point.x - left, y: point.y })), lines, labelAt };
  });
  return {
    width: Math.ceil((placed.width ?? 0) - left),
    height: Math.ceil(placed.height ?? 0),
    nodes: placedNodes,
    edges: dockLinks(placedEdges, placedNodes),
  };
}

function leftOf({ x = 0, width }: { readonly x?: number; readonly width: number }): number {
  return x - width / 2;
}

function linesOf({ of, name, title }: PathNode): readonly NodeLine[] {
  return [
    ...wrapText(of, CHARACTERS_A_LINE, 1).map((text) => ({ text, isName: false })),
    ...wrapText(name, CHARACTERS_OF_NAME, 2).map((text) => ({ text, isName: true })),
    ...wrapText(title, CHARACTERS_A_LINE, 2).map((text) => ({ text, isName: false })),
  ];
}

/**
 * Lets each link begin in the middle of the right side of its record, and the links that arrive at a record share its
 * left side, in the order in which they come from above.
 */
function dockLinks(edges: readonly PlacedEdge[], nodes: readonly PlacedNode[]): readonly PlacedEdge[] {
  const placed = new Map(nodes.map((node) => [node.key, node]));
  return edges.map((edge) => {
    const from = placed.get(edge.from);
    const to = placed.get(edge.to);
    if (from === undefined || to === undefined) return edge;
    const arriving = edges
      .filter((other) => other.to === edge.to)
      .sort((one, other) => heightBefore(one) - heightBefore(other));
    const share = (arriving.indexOf(edge) + 1) / (arriving.length + 1);
    const start = { x: from.x + from.width, y: from.y + from.height / 2 };
    const end = { x: to.x, y: to.y + to.height * share };
    const between = edge.points.slice(1, -1).filter(({ x }) => x > start.x && x < end.x);
    return { ...edge, points: [start, ...between, end] };
  });
}

function heightBefore({ points }: PlacedEdge): number {
  return points.at(-2)?.y ?? 0;
}

/** The points as a line that leaves each of them to the right, as the attribute `d` of a path has it. */
export function smoothLine(points: readonly Point[]): string {
  return points
    .map(({ x, y }, place) => {
      const before = points[place - 1];
      if (before === undefined) return `M${round(x)},${round(y)}`;
      const middle = round((before.x + x) / 2);
      return `C${middle},${round(before.y)} ${middle},${round(y)} ${round(x)},${round(y)}`;
    })
    .join(' ');
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
