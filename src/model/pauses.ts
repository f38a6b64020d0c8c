/** For how long work goes on before others are served, in milliseconds. Its last step may take several more. */
export const AT_ONCE = 2;

/** For how long work in the background rests while others are at work, in milliseconds. */
const REST = 16 * AT_ONCE;
/** Whoever asks asks again soon: a page sends one request after the other. For so long they count as at work. */
const SOON = 100;

/** When the work of this turn of the event loop began; null: nobody has asked in this turn. */
let turnBegan: number | null = null;

/** What goes on, one in each turn of the event loop. */
const waiting: (() => void)[] = [];
/** When somebody asked last, or work paused for which somebody waits. */
let othersAt = Number.NEGATIVE_INFINITY;

/**
 * Resolves when everybody else was served. Of all who pause, one goes on in each turn of the event loop: several pieces of
 * long work together hold it no longer than one of them.
 */
export function pause(): Promise<void> {
  othersAt = performance.now();
  return nextTurn();
}

/**
 * The same for work in the background, for which nobody waits. While others are at work it rests for several times as
 * long as it goes on: it takes little of their time, and still comes to its end however busy they are.
 */
export async function giveWay(): Promise<void> {
  await nextTurn();
  if (performance.now() - othersAt < SOON) await new Promise((resolve) => setTimeout(resolve, REST));
}

/** To be called when somebody asks: work in the background rests, so that a short question need not wait for it. */
export function somebodyAsks(): void {
  othersAt = performance.now();
}

/** Resolves in a later turn of the event loop, when others that wait for theirs have had one. */
export function nextTurn(): Promise<void> {
  // Whoever goes on in this turn begins anew.
  turnBegan = null;
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(goOn);
  });
}

function goOn(): void {
  turnBegan = null;
  timeInTurn();
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(goOn);
}

/** For how long this turn of the event loop has been worked in, by anybody. The first to ask begins to count. */
function timeInTurn(): number {
  const now = performance.now();
  if (turnBegan === null) {
    turnBegan = now;
    setImmediate(endTurn);
  }
  return now - turnBegan;
}

function endTurn(): void {
  turnBegan = null;
}

/**
 * Lets others be served between two pieces of work once the turn of the event loop has been long enough. What one piece
 * of work hands to the next in the same turn counts for both.
 */
export class Pauses {
  readonly #pause: () => Promise<void>;

  /** @param howToPause {@link giveWay} for work in the background */
  constructor(howToPause: () => Promise<void> = pause) {
    this.#pause = howToPause;
    timeInTurn();
  }

  get isDue(): boolean {
    return timeInTurn() >= AT_ONCE;
  }

  /** To be awaited between two pieces of work. */
  async pauseIfDue(): Promise<void> {
    if (this.isDue) await this.#pause();
  }
}
