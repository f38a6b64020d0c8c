/** The day on which tests look at the seed. */
export const DAY = '2026-11-24';

/** Every screen on the seed, as addresses that tests open. A new screen adds its own. */
export const SCREEN_ADDRESSES: readonly string[] = [`/o/northbridge?asOf=${DAY}`];
