import type { Lens } from '../lens/lens.ts';
import { addressOf, needsOrganization } from '../lens/route.ts';
import { frameWords } from '../words/en/frame.ts';
import { SCREEN_GROUPS, type ScreenEntry } from './screen-entry.ts';

interface Props {
  /** The name of the screen that is shown. */
  readonly screen: string;
  readonly lens: Lens;
  readonly screens: readonly ScreenEntry[];
}

/** The screens in their groups, each seen through the same lens. Without an organization it has those that need none. */
export function Menu({ screen, lens, screens }: Props) {
  const offered = screens.filter(({ name }) => lens.organization !== null || !needsOrganization(name));
  return (
    <nav class="menu" aria-label={frameWords.screens}>
      {SCREEN_GROUPS.map((group) => {
        const listed = offered.filter((entry) => entry.group === group);
        if (listed.length === 0) return null;
        return (
          <div key={group}>
            <p class="menu-group">{frameWords.groups[group]}</p>
            <ul>
              {listed.map(({ name, label }) => (
                <li key={name}>
                  <a href={addressOf(lens, name)} aria-current={name === screen ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
