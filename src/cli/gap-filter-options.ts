import { Option } from 'commander';

/** Options that narrow down gaps, for `gaps` and for reports. */
export const GAP_FILTER_OPTIONS = [
  new Option('--status <statuses>', 'only gaps with these statuses, comma-separated'),
  new Option('--reason <reasons>', 'only gaps with these reasons, comma-separated'),
  new Option('--urgency <numbers>', 'only gaps with these urgencies, 1 to 5, comma-separated'),
  new Option('--owner <owner>', 'only gaps with an open action of this owner'),
];
