/** The README of a new organization folder. */
export const EXAMPLE_README = `# An organization's records

These are plain files for \`aims-crosswalk\`. The rows in them are examples. Replace them by your own.

| file | what it contains |
|---|---|
| organization.yaml | who you are, and the frameworks that you answer to |
| organization.schema.json | what organization.yaml may contain, for editors that check while you type |
| systems.csv | your AI systems, your roles towards each, and its classes (as \`framework:id\`) |
| suppliers.csv | who supplies them |
| controls.csv | the controls that you operate |
| evidence.csv | records that show that something is done: where each is kept, its days of validity, and who accepted it |
| supports.csv | which record supports which provision, \`FULL\` or \`PARTIAL\` |
| addresses.csv | which control addresses which provision |
| demonstrates.csv | which record demonstrates which control |
| decisions.csv | the statement of applicability: what applies, what does not, and why |
| actions.csv | what somebody will do about gaps |
| answers.csv | your answers to the yes/no questions on which provisions depend |
| row-reviews.csv | mappings that you confirm, dispute or adjust |
| catalogue/ | your own frameworks and crosswalks, if you have any: \`frameworks/SLUG/\`, \`mappings/SLUG/\` |

Write dates as \`YYYY-MM-DD\`, and separate the items of a list by \`;\`. Leave empty what you do not know.
Name people by their roles, since the product keeps for good what you load.

\`\`\`
aims-crosswalk check .
aims-crosswalk load --bundled --no-seed --data ../my-data
aims-crosswalk load . --data ../my-data
aims-crosswalk serve --data ../my-data
\`\`\`

If anything in the folder is wrong, the command lists every problem with its file, line and column, and loads nothing.

If you delete a row or change its id, the record stays in the store and still counts.
\`aims-crosswalk load . --prune\` also removes the records that are no longer in the folder.
Add \`--dry-run\` to see first what a load would change.
`;
