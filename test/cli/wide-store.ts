import { tinyStore } from './command-line.ts';

/** A word that no line of 80 characters holds, and one that some columns do not hold. */
const ENDLESS = 'Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstellenleiterinnenbuero';
const LONG = 'Konformitaetsbewertungsstelle';
const TITLE = `Procedure of the ${LONG} for the continual improvement of every management system that ${ENDLESS} operates`;
const OWNER = `Head of the ${LONG} and of everything else that nobody is responsible for`;
const SYSTEM = 'S-assistant-of-the-customer-service-department-in-the-north';
const ID = 'E-0001-report-of-the-internal-audit-of-the-system-in-2026';

const FRAMEWORK = 'deep-framework-with-a-slug-of-many-words-2026';

/** Ten levels of provisions with long titles; the two innermost share theirs, so that those above are named too. */
const DEEP = Array.from({ length: 10 }, (_, level) => {
  const ref = Array.from({ length: level + 1 }, () => '10').join('.');
  const title = level > 7 ? 'General' : `${TITLE} on level ${level}`;
  return [ref, ref.slice(0, -3), 'clause', title, level > 7 ? 'yes' : '', level > 7 ? 'open' : ''].join(',');
});

/** The refs of the two provisions that are called *General*, and of the one above both. */
export const DEEPEST = { framework: FRAMEWORK, ref: Array.from({ length: 10 }, () => '10').join('.') };

/**
 * The tiny store with texts that fill more than a line wherever a format takes them: slugs, ids, titles, owners,
 * systems, questions and notes.
 */
export function wideStore(): Promise<string> {
  return tinyStore(
    {
      [`frameworks/${FRAMEWORK}/framework.yaml`]: `slug: ${FRAMEWORK}
title: ${TITLE}
edition: 2026, with all of its amendments and corrections
kind: LAW
status: CURRENT
conditions:
  - id: open
    label: ${TITLE}
    question: Is ${TITLE}?
    scope: system
`,
      [`frameworks/${FRAMEWORK}/provisions.csv`]: `ref,parent,kind,title,assessable,conditions
${DEEP.join('\n')}
`,
    },
    {
      'systems.csv': `id,name,status,purpose,owner,roles,classes
S-1,Screener,IN_USE,,,law:provider,law:high
S-2,Chat,IN_USE,,,,
${SYSTEM},${TITLE},IN_USE,${TITLE},${OWNER},,
`,
      'evidence.csv': `id,title,kind,status,owner,accepted_by,accepted_on,valid_from,valid_until,systems,notes
E-1,Policy,policy,ACCEPTED,${OWNER},${OWNER},2026-01-02,2026-01-01,2026-03-01,,
E-2,Course,training,DRAFT,${OWNER},,,,,,
${ID},${TITLE},policy,ACCEPTED,${OWNER},${OWNER},2026-01-02,2026-01-01,2026-03-01,${SYSTEM},${TITLE}
`,
      'supports.csv': `evidence,framework,ref,extent,note
${ID},std,4.1,PARTIAL,${TITLE}
${ID},${DEEPEST.framework},${DEEPEST.ref},PARTIAL,${TITLE}
`,
      'actions.csv': `id,framework,ref,title,owner,target_date,status
A-1,std,4.1,Finish,Head of IT,2026-02-05,OPEN
A-2,${DEEPEST.framework},${DEEPEST.ref},${TITLE},${OWNER},2026-02-05,OPEN
`,
    },
  );
}
