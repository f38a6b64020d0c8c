import './controls.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly offered: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}

/** Chooses one of a few values. */
export function ChooseOne<Value extends string>({ label, offered, chosen, choose }: Props<Value>) {
  return (
    <label class="choose-one">
      <span class="quiet">{label}</span>
      <select
        value={chosen}
        onChange={({ currentTarget }) => {
          const picked = offered.find(({ value }) => value === currentTarget.value);
          if (picked !== undefined) choose(picked.value);
        }}
      >
        {offered.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
