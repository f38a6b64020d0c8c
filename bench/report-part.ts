import { measureBareWriter, measureLeaving, measureReport } from './measure-report.ts';

const PARTS = {
  report: measureReport,
  'bare-writer': measureBareWriter,
  leaving: measureLeaving,
};

/** What is measured in a process of its own. */
export type ReportPart = keyof typeof PARTS;

const isPart = (word: string | undefined): word is ReportPart => word !== undefined && word in PARTS;

const [, , part] = process.argv;
if (!isPart(part)) throw new Error(`Nothing that is measured is called ${part}.`);
process.send?.(await PARTS[part]());
