import { hashOfDocument } from '../../src/server/known-documents.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

export const PAGE_HTML =
  '<!doctype html><title>page</title><script type="module" src="/assets/main-1a2b.js"></script>';
export const PAGE_SCRIPT = `export const words = ${JSON.stringify('a script that repeats itself. '.repeat(200))};`;
/** What the page asks. */
export const PAGE_QUESTION = 'query Account {\n  viewer {\n    account\n  }\n}';
export const PAGE_HASH = hashOfDocument(PAGE_QUESTION);

/** A folder like the one into which the page is built. */
export function smallPage(documents: string = JSON.stringify({ [PAGE_HASH]: PAGE_QUESTION })): string {
  return temporaryFolder({
    'index.html': PAGE_HTML,
    'documents.json': documents,
    'assets/main-1a2b.js': PAGE_SCRIPT,
    'assets/main-3c4d.css': 'body { color: black }',
    'assets/sign-5e6f.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/sign-7a8b.png': new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
    'assets/notes.txt': 'not a file that the page loads',
  });
}
