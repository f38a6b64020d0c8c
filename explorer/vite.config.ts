import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { knownDocuments, readQuestions } from './questions.ts';

/** Writes the texts of all questions beside the page, for the server. They are not served. */
function writeKnownDocuments(): Plugin {
  return {
    name: 'known-documents',
    generateBundle() {
      const source = `${JSON.stringify(knownDocuments(readQuestions()), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'documents.json', source });
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  // Addresses such as /o/ORG/matrix get the same page, so its files have absolute addresses.
  base: '/',
  publicDir: false,
  plugins: [writeKnownDocuments()],
  build: {
    outDir: join(import.meta.dirname, '../dist/explorer'),
    emptyOutDir: true,
    // Browsers that have light-dark().
    target: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    // The policy of the page allows no `data:` in styles, and few files are that small.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
