import type { ComponentType } from 'preact';
import type { Route } from '../lens/route.ts';

/** What every screen gets: all that the address says. */
export interface ScreenProps {
  readonly route: Route;
}

export const SCREEN_GROUPS = ['position', 'work', 'catalogue', 'records'] as const;
export type ScreenGroup = (typeof SCREEN_GROUPS)[number];

/** A screen, and how people get to it. */
export interface ScreenEntry {
  /** Its name in addresses. */
  readonly name: string;
  /** Where the menu has it; null: other screens lead to it. */
  readonly group: ScreenGroup | null;
  /** What the menu calls it. */
  readonly label: string;
  /** Loads the screen, which is fetched when it is first shown. */
  readonly load: () => Promise<ComponentType<ScreenProps>>;
}
