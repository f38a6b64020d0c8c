import { Option } from 'commander';

/** Options that narrow down gaps, for `gaps` and for reports. */
export const GAP_FILTER_OPTIONS = [
  new Option('--status <statuses>', 'comma-separated statuses'),
  new Option('--reason <reasons>', 'comma-separated reasons'),
  new Option('--urgency <numbers>', 'comma-separated urgencies, 1 to 5'),
  new Option('--owner <owner>', 'owner of an open action on the provision'),
];
