import type { IncomingMessage } from 'node:http';

/** Headers that state one value, and that the server reads. Of two, Node reads the first one, and a proxy maybe the last. */
const STATED_ONCE = [
  ...['Authorization', 'Content-Type', 'Content-Encoding', 'Origin', 'Expect'],
  ...['If-Modified-Since', 'If-Unmodified-Since'],
  ...['Sec-Fetch-Site', 'Sec-Fetch-Mode', 'Sec-Fetch-Dest'],
] as const;

/** The name of a header that a request must state once and states more often; null: there is none. */
export function repeatedHeader({ rawHeaders }: IncomingMessage): string | null {
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  return (
    STATED_ONCE.find((name) => {
      const first = names.indexOf(name.toLowerCase());
      return first !== names.lastIndexOf(name.toLowerCase());
    }) ?? null
  );
}
