import { CST, Lexer } from 'yaml';

/** Deeper than any file of the formats, and far from where the parser's stack ends. */
const DEEPEST = 100;
/** Of keys, values and marks: the parser keeps a thousand bytes for each. */
const MOST_TOKENS = 300_000;

// Markers of lists, keys, tags and anchors, one after the other.
const MARKERS = new RegExp(`(?:^|[\\s[{,])(?:[-?:]\\s+|[!&]\\S*\\s+){${DEEPEST}}`);

/**
 * True where a YAML text is nested too deeply, or has too many parts, to be parsed. The parser calls itself for each marker and each level, and
 * a stack that ends inside a regular expression ends the whole program, so this must be known before.
 */
export function exceedsYamlDepth(text: string): boolean {
  return MARKERS.test(text) || levels(text) > DEEPEST;
}

/** Open brackets, and on each line its indentation with the markers before its first word: never less than the depth. */
function levels(text: string): number {
  let deepest = 0;
  let tokens = 0;
  let open = 0;
  let leading = 0;
  let isLeading = true;
  let isContent = false;
  for (const token of new Lexer().lex(text)) {
    if (++tokens > MOST_TOKENS) return Number.POSITIVE_INFINITY;
    // What follows this token is the content of a text, whatever it looks like.
    const type: string | null = isContent ? 'content' : CST.tokenType(token);
    isContent = token === CST.SCALAR;
    if (type === 'newline') {
      leading = 0;
      isLeading = true;
    } else if (type === 'flow-seq-start' || type === 'flow-map-start') open++;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') open--;
    else if (isLeading && LEADING.has(type)) leading += token.length;
    else isLeading = false;
    deepest = Math.max(deepest, open, leading);
  }
  return deepest;
}

const LEADING: ReadonlySet<string | null> = new Set([
  'space',
  'seq-item-ind',
  'explicit-key-ind',
  'map-value-ind',
]);
