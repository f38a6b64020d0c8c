import { useMemo } from 'preact/hooks';
import { formatNumber } from '../../words/numbers.ts';
import { type Band, type BandEnd, layOutBands, type PlacedEnd, WIDTH } from './lay-out-bands.ts';
import './bands.css';

interface Props {
  readonly left: readonly BandEnd[];
  readonly right: readonly BandEnd[];
  readonly bands: readonly Band[];
  /** What the picture shows, as a sentence. Its numbers are beside it as text. */
  readonly name: string;
}

/** Two columns with bands between them, each as thick as its count. */
export function Bands({ left, right, bands, name }: Props) {
  const placed = useMemo(() => layOutBands(left, right, bands), [left, right, bands]);
  if (placed === null) return null;
  const isNarrowed = bands.some(({ isChosen }) => isChosen);
  return (
    <div class="bands" style={{ blockSize: `${placed.height}px` }}>
      <Ends ends={placed.left} side="left" />
      <svg role="img" aria-label={name} viewBox={`0 0 ${WIDTH} ${placed.height}`} preserveAspectRatio="none">
        {placed.bands.map(({ from, to, count, isChosen, outline }) => (
          <path
            key={`${from} ${to}`}
            class={isChosen ? 'band chosen' : isNarrowed ? 'band other' : 'band'}
            d={outline}
          >
            <title>{`${from} – ${to}: ${formatNumber(count)}`}</title>
          </path>
        ))}
      </svg>
      <Ends ends={placed.right} side="right" />
    </div>
  );
}

function Ends({ ends, side }: { readonly ends: readonly PlacedEnd[]; readonly side: 'left' | 'right' }) {
  return (
    <ul class={`band-ends ${side}`}>
      {ends.map(({ key, name, title, address, count, top, bottom }) => (
        <li key={key} style={{ insetBlockStart: `${top}px`, blockSize: `${bottom - top}px` }}>
          <a href={address} title={title}>
            <span>
              {name} <span class="band-title">{title}</span>
            </span>{' '}
            <strong>{formatNumber(count)}</strong>
          </a>
        </li>
      ))}
    </ul>
  );
}
