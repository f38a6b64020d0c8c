import { Empty } from './empty.tsx';

interface Props {
  readonly title: string;
  /** Which filters exclude everything. */
  readonly hint?: string;
  /** What the link says that drops the filters. */
  readonly drop: string;
  readonly address: string;
}

/** Filters exclude everything: that is said, and can be undone. */
export function NothingMatches({ drop, address, ...said }: Props) {
  return (
    <Empty {...said}>
      <a class="button" href={address}>
        {drop}
      </a>
    </Empty>
  );
}
