import { Option } from 'commander';

const NARROWING = [
  new Option('--status <statuses>', 'only gaps with these statuses, comma-separated'),
  new Option('--reason <reasons>', 'only gaps with these reasons, comma-separated'),
  new Option('--urgency <numbers>', 'only gaps with these urgencies, 1 to 5, comma-separated'),
  new Option('--level <levels>', 'only gaps of provisions with these levels, comma-separated'),
  new Option('--search <words>', 'only gaps whose ref and title together have each of these words'),
  new Option('--without-action', 'only gaps without an action that is not done'),
  new Option('--beneath <provision>', 'only gaps of this provision and those beneath it, as SLUG:REF'),
];

/** Options that narrow down gaps. */
export const GAP_FILTER_OPTIONS = [
  ...NARROWING,
  new Option('--owner <owner>', 'only gaps with an open action of this owner'),
];

/** Options that narrow down a report. */
export const REPORT_FILTER_OPTIONS = [
  ...NARROWING,
  new Option('--owner <owner>', 'only what this owner is responsible for, on each sheet that lists it'),
];
