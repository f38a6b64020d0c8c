/** An entity tag of a header, such as `W/"x"`. */
export interface EntityTag {
  readonly isWeak: boolean;
  /** What is between the quotes. */
  readonly opaque: string;
}

/** Reads `"a", W/"b"`. What is malformed is passed over. */
export function readEntityTags(header: string): readonly EntityTag[] {
  return [...header.matchAll(/(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g)].map(([, weak, opaque = '']) => ({
    isWeak: weak !== undefined,
    opaque,
  }));
}

/** A date in one of the three forms of HTTP (RFC 9110, section 5.6.7), in milliseconds since 1970; null: not a date. */
function readHttpDate(text: string): number | null {
  const isAsctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/.test(text);
  const time =
    isAsctime || /^[A-Z][a-z]+, .* GMT$/.test(text)
      ? Date.parse(isAsctime ? `${text} GMT` : text)
      : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** The headers of a request that ask for an answer only if something holds (RFC 9110, section 13.1). */
export interface Conditions {
  readonly 'if-match'?: string | undefined;
  readonly 'if-none-match'?: string | undefined;
  readonly 'if-modified-since'?: string | undefined;
  readonly 'if-unmodified-since'?: string | undefined;
}

/** What is there: its tag, and the second in which it was made, in milliseconds; null: it has no date. */
export interface Validators {
  readonly etag: string;
  readonly modified: number | null;
}

/**
 * What becomes of a GET or HEAD: the answer is sent, the client has it already (304), or a condition is not met (412).
 * A date counts only where there is no tag (RFC 9110, section 13.2.2). A date that cannot be read is passed over.
 */
export function evaluateConditions(
  conditions: Conditions,
  { etag, modified }: Validators,
): 'SEND' | 'NOT_MODIFIED' | 'FAILED' {
  const [current] = readEntityTags(etag);
  const since = (header: string | undefined): number | null =>
    header === undefined || modified === null ? null : readHttpDate(header);
  const isOneOf = (header: string, strong: boolean): boolean =>
    header.trim() === '*' ||
    readEntityTags(header).some(
      ({ isWeak, opaque }) => opaque === current?.opaque && !(strong && (isWeak || current.isWeak)),
    );
  const { 'if-match': match, 'if-none-match': noneMatch } = conditions;
  const unmodifiedSince = since(conditions['if-unmodified-since']);
  const isChanged =
    match === undefined
      ? unmodifiedSince !== null && (modified ?? 0) > unmodifiedSince
      : !isOneOf(match, true);
  if (isChanged) return 'FAILED';
  const modifiedSince = since(conditions['if-modified-since']);
  const isKnown =
    noneMatch === undefined
      ? modifiedSince !== null && (modified ?? 0) <= modifiedSince
      : isOneOf(noneMatch, false);
  return isKnown ? 'NOT_MODIFIED' : 'SEND';
}
