import type { CooperativeTask } from './cooperative-task.ts';
import { call, memberOf } from './internals.ts';

/**
 * Lets a zip of exceljs write its directory entry by entry, with others served in between: it would write the whole at
 * once, in a dozen small pieces for each entry. Throws a TypeError where another version of exceljs brings another zip.
 *
 * @param fail is told why the directory was not written to its end
 */
export function writeDirectoryInSteps(
  zip: unknown,
  task: CooperativeTask,
  fail: (error: Error) => void,
): void {
  const archive = memberOf(zip, '_archive');
  const entries = memberOf(zip, '_entries');
  const writeEntry = memberOf(zip, '_writeCentralFileHeader');
  const isLong = memberOf(zip, 'isZip64');
  const writeLongEnd = memberOf(zip, '_writeCentralDirectoryZip64');
  const writeEnd = memberOf(zip, '_writeCentralDirectoryEnd');
  const end = memberOf(zip, 'end');
  memberOf(zip, '_finish');
  if (!Array.isArray(entries))
    throw new TypeError('The zip of this version of exceljs does not have a list of entries.');
  const write = async (): Promise<void> => {
    const centralOffset = Number(memberOf(zip, 'offset'));
    for (const entry of entries) {
      call(writeEntry, zip, [entry]);
      await task.yieldIfDue();
    }
    Object.assign(Object(archive), {
      centralOffset,
      centralLength: Number(memberOf(zip, 'offset')) - centralOffset,
    });
    if (call(isLong, zip) === true) call(writeLongEnd, zip);
    call(writeEnd, zip);
    Object.assign(Object(archive), { processing: false, finish: true, finished: true });
    call(end, zip);
  };
  Reflect.set(Object(zip), '_finish', () => {
    write().catch(fail);
  });
}
