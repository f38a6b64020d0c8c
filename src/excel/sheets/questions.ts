import type { OrganizationIndex } from '../../coverage/projection/organization-index.ts';
import { ANSWER_WORDS, CONDITION_SCOPE_WORDS } from '../../model/glossary/framework-words.ts';
import type { AskedQuestions, ScopedQuestion } from '../ask-questions.ts';
import { lazily } from '../lazy-rows.ts';
import { linesOf } from '../lines-of.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { questionOrigin } from '../round-trip/row-origin.ts';
import { scopeId, scopeName } from '../scope-name.ts';
import { scopedId } from '../scoped-id.ts';
import { type Cell, linked, type Sheet } from '../sheet.ts';

/** Of the column of the scope that has answered, in figures. */
const ANSWERED_FOR = 16;

/**
 * The yes/no questions on which provisions depend, scope after scope, the open questions of each first. A row shows the
 * answer in force, and in its editable columns the answer that the scope itself has given.
 */
export function questionsSheet(
  { projection: { organization } }: ReportAnswers,
  { questions, questionAt }: AskedQuestions,
): Sheet {
  return {
    name: 'Questions',
    blocksBy: 0,
    frozenColumns: 3,
    isOf: (somebody, row) => {
      const { system, own } = questions[row]!;
      return somebody.ownsSystem(system) || own.some(({ by }) => somebody.owns({ owner: by }));
    },
    whenEmpty: 'No framework of this workbook asks yes/no questions.',
    columns: [
      { header: 'Scope', width: 11, wrap: true },
      { header: 'Scope name', width: 12, wrap: true },
      { header: 'Framework', width: 10, wrap: true },
      { header: 'Id', width: 15, wrap: true },
      { header: 'Question', width: 25, wrap: true },
      { header: 'Asked of', width: 12, words: CONDITION_SCOPE_WORDS },
      { header: 'Undetermined provisions', width: 12 },
      { header: 'Answer in force', width: 8, words: ANSWER_WORDS },
      { header: 'Answered for', width: ANSWERED_FOR, wrap: true },
      { header: 'Answer', width: 8, list: ['yes', 'no'], isEditable: true },
      { header: 'By', width: 12, wrap: true, isEditable: true },
      { header: 'On', width: 10, isEditable: true },
      { header: 'Note', width: 10, wrap: true, isEditable: true },
    ],
    rows: lazily(questions, (question) => questionRow(question, questionAt, organization)),
    ...(questions.length === 0 ? {} : { origins: lazily(questions, originOf) }),
  };
}

function questionRow(
  { system, condition }: ScopedQuestion,
  questionAt: AskedQuestions['questionAt'],
  organization: OrganizationIndex,
): readonly Cell[] {
  const { framework, id, answeredFor, record } = condition;
  const own = ownAnswer({ system, condition });
  return [
    scopeId(system),
    scopeName(organization, system),
    framework,
    id,
    condition.question,
    condition.scope,
    condition.undetermined,
    { status: condition.answer ?? 'open' },
    record === null
      ? null
      : linked(
          scopeId(answeredFor),
          own === null && isOneLine(scopeId(answeredFor))
            ? questionAt({ framework, condition: id, system: answeredFor })
            : undefined,
        ),
    own === null ? null : own.answer ? 'yes' : 'no',
    own?.by ?? null,
    { day: own?.on ?? null },
    own?.note ?? null,
  ];
}

/** LibreOffice wraps no link, so that a scope with a long id is not a link. */
function isOneLine(scope: string): boolean {
  return linesOf(scope, ANSWERED_FOR, 2) === 1;
}

function originOf({ system, condition, own }: ScopedQuestion) {
  const { framework, id } = condition;
  const place = { framework, condition: id, system };
  return questionOrigin(scopedId(framework, id, system), place, own, ownAnswer({ system, condition }));
}

/** The answer in force, where the scope itself gave it. */
function ownAnswer({ system, condition: { record } }: Pick<ScopedQuestion, 'system' | 'condition'>) {
  return record?.system === system ? record : null;
}
