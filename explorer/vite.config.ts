import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { COVERAGE_STATUSES } from '../src/model/coverage.ts';
import { STATUS_LOOKS } from '../src/model/status-looks.ts';
import { writeBundledLicences } from './bundled-licences.ts';
import { knownDocuments, readQuestions } from './questions.ts';
import { frameWords } from './src/words/en/frame.ts';

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

const MADE_STYLES = 'virtual:made-styles.css';

/**
 * The rules that are made of what the page shares with other rooms: the colours of the statuses, which workbooks have as
 * well, as `.COVERED { --fill: … }`; and the sentence at the foot of each printed page, which only a rule can put there.
 */
function writeMadeStyles(): Plugin {
  const colours = COVERAGE_STATUSES.map((status) => {
    const { ink, inkOnDark, paper } = STATUS_LOOKS[status];
    const onDark = `color-mix(in srgb, #${inkOnDark} 24%, #1a2027)`;
    return `.${status} { --fill: light-dark(#${ink}, #${inkOnDark}); --paper: light-dark(#${paper}, ${onDark}); }`;
  });
  const foot = `@page { @bottom-left { content: ${JSON.stringify(frameWords.disclaimer)}; font: 7pt sans-serif; color: #55606d; } }`;
  return {
    name: 'made-styles',
    resolveId: (id) => (id === MADE_STYLES ? `\0${id}` : null),
    load: (id) => (id === `\0${MADE_STYLES}` ? [...colours, foot].join('\n') : null),
  };
}

export default defineConfig({
  root: import.meta.dirname,
  // Addresses such as /o/ORG/matrix get the same page, so its files have absolute addresses.
  base: '/',
  publicDir: false,
  plugins: [writeKnownDocuments(), writeMadeStyles(), writeBundledLicences()],
  build: {
    outDir: join(import.meta.dirname, '../dist/explorer'),
    emptyOutDir: true,
    // Browsers that have light-dark().
    target: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    // One style for all screens, and one script for what several of them need: a screen comes with a single file.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } } },
    // The policy of the page allows no `data:` in styles, and few files are that small.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
