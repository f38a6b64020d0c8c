import { controlWords } from '../words/en/controls.ts';
import { type Choosable, ChooseMany } from './choose-many.tsx';
import { Disclosure } from './disclosure.tsx';

interface Props {
  /** What is filtered by, such as *Status*. */
  readonly title: string;
  readonly offered: readonly Choosable[];
  readonly chosen: readonly string[];
  readonly choose: (values: readonly string[]) => void;
}

/** A filter by one field: the button names what is chosen, the panel has how many there are of each. */
export function Facet({ title, offered, chosen, choose }: Props) {
  // What an address has chosen narrows the list, whether or not anything has it.
  const known = new Set(offered.map(({ value }) => value));
  const others = chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value }));
  const all = [...offered, ...others];
  const labels = all.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return (
    <Disclosure
      className="facet"
      label={
        <>
          <span class="quiet">{title}</span> {chosen.length === 0 ? controlWords.any : labels.join(', ')}
        </>
      }
    >
      {(close) => {
        const take = (values: readonly string[]): void => {
          close();
          choose(values);
        };
        return (
          <ChooseMany
            {...{ title, chosen }}
            offered={all}
            choose={take}
            drop={chosen.length === 0 ? null : { label: controlWords.any, onDrop: () => take([]) }}
          />
        );
      }}
    </Disclosure>
  );
}
