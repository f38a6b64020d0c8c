const PIECE = 1 << 20;

/** A text so many times, in pieces of about a megabyte. */
export function* repeated(text: string, times: number): Generator<string> {
  const atOnce = Math.max(1, Math.floor(PIECE / text.length));
  const piece = text.repeat(Math.min(atOnce, times));
  let left = times;
  for (; left >= atOnce; left -= atOnce) yield piece;
  if (left > 0) yield text.repeat(left);
}

/** Numbered texts, in pieces of about a megabyte. */
export function* numbered(text: (n: number) => string, times: number): Generator<string> {
  let piece = '';
  for (let n = 0; n < times; n++) {
    piece += text(n);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Texts one after the other. */
export function* inTurn(...parts: readonly (string | Iterable<string>)[]): Generator<string> {
  for (const part of parts) {
    if (typeof part === 'string') yield part;
    else yield* part;
  }
}
