import type { Route } from '../lens/route.ts';
import { addressOf } from '../lens/route.ts';
import { frameWords } from '../words/en/frame.ts';
import { SCREEN_GROUPS, type ScreenEntry } from './screen-entry.ts';

interface Props {
  readonly route: Route;
  readonly screens: readonly ScreenEntry[];
}

/** The screens in their groups, each seen through the same lens. */
export function Menu({ route, screens }: Props) {
  const { lens, screen } = route;
  return (
    <nav class="menu" aria-label={frameWords.screens}>
      {SCREEN_GROUPS.map((group) => {
        const listed = screens.filter((entry) => entry.group === group);
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
