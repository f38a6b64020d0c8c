import { type Choosable, ChooseMany } from '../controls/choose-many.tsx';
import { Disclosure } from '../controls/disclosure.tsx';
import { lensWords } from '../words/en/lens.ts';

interface Props {
  readonly label: string;
  readonly title: string;
  readonly hint: string;
  /** By slug; null: they are not read yet. */
  readonly offered: readonly Choosable[] | null;
  /** What the answer uses now. */
  readonly used: readonly string[];
  /** Whether the address names a choice. */
  readonly isChosen: boolean;
  /** Null: what the organization has chosen. */
  readonly choose: (slugs: readonly string[] | null) => void;
  readonly onOpen: () => void;
  /** What is said as long as they are not read: that they are on their way, or why they are not. */
  readonly unread: string;
}

/** Chooses crosswalks or frameworks. */
export function SlugsControl({ label, title, hint, offered, used, isChosen, choose, onOpen, unread }: Props) {
  return (
    <Disclosure label={label} onOpen={onOpen}>
      {(close) => {
        const take = (slugs: readonly string[] | null): void => {
          close();
          choose(slugs);
        };
        if (offered === null) return <p role="status">{unread}</p>;
        return (
          <ChooseMany
            {...{ title, hint, offered }}
            chosen={used}
            choose={take}
            drop={isChosen ? { label: lensWords.useOwn, onDrop: () => take(null) } : null}
          />
        );
      }}
    </Disclosure>
  );
}
