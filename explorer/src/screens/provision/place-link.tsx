import type { Lens } from '../../lens/lens.ts';
import { nameOf, type Place, placeOfProvision } from './place-of-chain.ts';

interface Props {
  readonly place: Place;
  readonly framework: string;
  readonly lens: Lens;
}

/** A record by its name and title, as a link where a screen shows it. */
export function PlaceLink({ place, framework, lens }: Props) {
  const { title, address, provisions } = place;
  if (provisions.length > 0)
    return (
      <>
        {provisions.map((each, number) => {
          const member = placeOfProvision(each, framework, lens);
          return (
            <span key={member.key}>
              {number > 0 && ' + '}
              <PlaceLink place={member} framework={framework} lens={lens} />
            </span>
          );
        })}
      </>
    );
  const said = (
    <>
      <strong>{nameOf(place)}</strong> {title}
    </>
  );
  return address === null ? <span>{said}</span> : <a href={address}>{said}</a>;
}
