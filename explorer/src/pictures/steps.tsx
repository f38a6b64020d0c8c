import './steps.css';

/** A value that holds from a place on, until the next. */
export interface StepFrom {
  /** 0 is the beginning of the picture, 1 its end. */
  readonly at: number;
  readonly value: number;
}

const WIDTH = 1_000;
const HEIGHT = 40;

interface StepsProps {
  readonly steps: readonly StepFrom[];
  /** A class that states the colour as `--fill`, such as the name of a status. */
  readonly colour: string;
}

/** A value over time as steps, as high as its highest. The numbers are beside it as text, so that it is a picture only. */
export function Steps({ steps, colour }: StepsProps) {
  const highest = Math.max(1, ...steps.map(({ value }) => value));
  const x = (at: number): number => Math.round(at * WIDTH);
  const y = (value: number): number => HEIGHT - Math.round((value / highest) * (HEIGHT - 2));
  const line = steps.map(
    ({ at, value }, place) => `${place === 0 ? 'M' : 'H'}${x(at)}${place === 0 ? ' ' : 'V'}${y(value)}`,
  );
  const path = `${line.join('')}H${WIDTH}`;
  return (
    <svg
      class={`steps ${colour}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class="steps-area" d={`${path}V${HEIGHT}H0Z`} />
      <path class="steps-line" d={path} />
    </svg>
  );
}

/** Days on which something happens, as strokes. */
export function Marks({ at }: { readonly at: readonly number[] }) {
  return (
    <svg class="marks" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {at.map((place) => (
        <path key={place} d={`M${Math.round(place * WIDTH)} 4V${HEIGHT - 4}`} />
      ))}
    </svg>
  );
}
