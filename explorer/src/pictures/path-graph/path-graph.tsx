import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { STATUS_LOOKS } from '../../../../src/model/status-looks.ts';
import { layOutPaths, type PlacedEdge, type PlacedNode, smoothLine } from './lay-out-paths.ts';
import type { PathGraphData } from './path-graph-data.ts';
import './path-graph.css';

/** A picture is made smaller to fit into its box, as long as it can be read; then the box scrolls. */
const LEAST_SCALE = 0.85;

interface Props {
  readonly graph: PathGraphData;
  /** What the picture shows, as a sentence. The chains are beside it as text. */
  readonly name: string;
  /** The chain that stands out, from 0. */
  readonly chain: number;
  /** Leads to what somebody has clicked. Keyboards use the links of the text. */
  readonly open: (address: string) => void;
}

/**
 * Chains from evidence to a provision, from left to right: a thick line for full extent, a thin one for indicative, dashed
 * where a mapping leads on, hollow where nothing counts yet.
 */
export function PathGraph({ graph, name, chain, open }: Props) {
  const { width, height, nodes, edges } = useMemo(() => layOutPaths(graph), [graph]);
  const isShown = ({ chains }: PlacedEdge): boolean => chains.includes(chain);
  const inOrder = [...edges].sort((one, other) => Number(isShown(one)) - Number(isShown(other)));
  const onChain = new Set(edges.filter(isShown).flatMap(({ from, to }) => [from, to]));
  return (
    <svg
      class="path-graph"
      role="img"
      aria-label={name}
      style={{ inlineSize: `clamp(${width * LEAST_SCALE}px, 100%, ${width}px)` }}
      viewBox={`0 0 ${width} ${height}`}
    >
      {inOrder.map((edge) => (
        <Edge key={edge.key} edge={edge} isShown={isShown(edge)} />
      ))}
      {nodes.map((node) => (
        <Node key={node.key} node={node} isShown={onChain.has(node.key)} open={open} />
      ))}
      {inOrder.map((edge) => (
        <EdgeLabel key={edge.key} edge={edge} isShown={isShown(edge)} />
      ))}
    </svg>
  );
}

function Edge({ edge, isShown }: { readonly edge: PlacedEdge; readonly isShown: boolean }) {
  const { points, extent, isInferred, counts } = edge;
  const line = smoothLine(points);
  const looks = ['path-edge', extent, isInferred && 'inferred', !counts && 'hollow', isShown && 'shown'];
  const end = points.at(-1);
  return (
    <g class={looks.filter(Boolean).join(' ')}>
      <path class="path-line" d={line} />
      {!counts && <path class="path-hollow" d={line} />}
      {end !== undefined && (
        <path
          class="path-end"
          d={`M${end.x - 9},${end.y - 5} L${end.x},${end.y} L${end.x - 9},${end.y + 5}`}
        />
      )}
    </g>
  );
}

function EdgeLabel({ edge, isShown }: { readonly edge: PlacedEdge; readonly isShown: boolean }) {
  const { lines, labelAt } = edge;
  if (labelAt === null) return null;
  const top = labelAt.y - (lines.length * 16) / 2;
  return (
    <text class={`path-label ${isShown ? 'shown' : ''}`}>
      {lines.map((line, place) => (
        <tspan key={`${place} ${line}`} x={labelAt.x} y={top + place * 16 + 12}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface NodeProps {
  readonly node: PlacedNode;
  readonly isShown: boolean;
  readonly open: (address: string) => void;
}

function Node({ node, isShown, open }: NodeProps) {
  const { x, y, width, height, kind, lines, of, name, title, status, address } = node;
  const looks = ['path-node', kind, isShown && 'shown', status, address !== null && 'leads'];
  const events: JSX.SVGAttributes<SVGGElement> = address === null ? {} : { onClick: () => open(address) };
  return (
    <g class={looks.filter(Boolean).join(' ')} transform={`translate(${x} ${y})`} {...events}>
      <title>{[of, name, title].join(' ')}</title>
      <rect width={width} height={height} rx={kind === 'EVIDENCE' ? 14 : kind === 'CONTROL' ? 6 : 2} />
      {status !== null && <rect class="path-status" width={6} height={height} />}
      <text>
        {lines.map(({ text, isName }, place) => (
          <tspan key={`${place} ${text}`} class={isName ? 'path-name' : ''} x={14} y={10 + place * 16 + 12}>
            {text}
          </tspan>
        ))}
      </text>
      {status !== null && (
        <text class="path-letter" x={width - 12} y={22}>
          {STATUS_LOOKS[status].letter}
        </text>
      )}
    </g>
  );
}
