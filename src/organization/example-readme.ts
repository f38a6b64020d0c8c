/** The README of a new organization folder. */
export const EXAMPLE_README = `# An organization's records

Plain files for \`aims-crosswalk\`. The rows in them are examples: replace them by your own.

| file | what it holds |
|---|---|
| organization.yaml | who you are, and the frameworks you answer to |
| organization.schema.json | what may be in it, for editors that check while you type |
| systems.csv | your AI systems, the roles you have and the classes they fall in (as \`framework:id\`) |
| suppliers.csv | who supplies them |
| controls.csv | the controls you operate |
| evidence.csv | records that show something is done: where they lie, from when until when they are good, who accepted them |
| supports.csv | which record supports which provision, \`FULL\` or \`PARTIAL\` |
| addresses.csv | which control addresses which provision |
| demonstrates.csv | which record demonstrates which control |
| decisions.csv | the statement of applicability: what applies, what does not, and why |
| actions.csv | what is to be done about gaps |
| answers.csv | your answers to the questions on which provisions depend |
| row-reviews.csv | mappings that you confirm, dispute or adjust |
| catalogue/ | your own frameworks and mappings, if you have any: \`frameworks/SLUG/\`, \`mappings/SLUG/\` |

Dates are \`YYYY-MM-DD\`, lists in a cell are separated by \`;\`, what you do not know stays empty.
Name people by their roles: what is loaded is kept.

\`\`\`
aims-crosswalk check .
aims-crosswalk load --bundled --no-seed --data ../my-data
aims-crosswalk load . --data ../my-data
aims-crosswalk serve --data ../my-data
\`\`\`

The folder passes whole, or every problem is listed with its file, line and column, and nothing is loaded.

A row that you delete or give another id stays recorded, and counts: loading states what the folder says and takes
nothing back. \`aims-crosswalk load . --prune\` also ends what the folder no longer holds; \`--dry-run\` shows what that
would be.
`;
