import { PICTURED_DAY } from './pictured-day.ts';

/** A screen as a picture shows it. */
export interface PicturedScreen {
  /** The name of its file. */
  readonly name: string;
  readonly address: string;
  readonly colours?: 'light' | 'dark';
  readonly width?: number;
  /** Pixels from the top of the page. */
  readonly height?: number;
}

const HERE = '/o/northbridge';
const DAY = `asOf=${PICTURED_DAY}`;
const CATALOGUE = `organization=northbridge&${DAY}`;

/** Every screen, under the name that it has in addresses, and how it looks in the dark and on a telephone. */
export const PICTURED_SCREENS: readonly PicturedScreen[] = [
  { name: 'overview', address: `${HERE}?${DAY}` },
  { name: 'overview-dark', address: `${HERE}?${DAY}`, colours: 'dark' },
  { name: 'matrix', address: `${HERE}/matrix?${DAY}` },
  { name: 'timeline', address: `${HERE}/timeline?${DAY}` },
  { name: 'gaps', address: `${HERE}/gaps?${DAY}` },
  { name: 'gaps-narrow', address: `${HERE}/gaps?${DAY}`, width: 390, height: 844 },
  { name: 'due', address: `${HERE}/due?${DAY}` },
  { name: 'next', address: `${HERE}/next?${DAY}` },
  { name: 'soa', address: `${HERE}/soa/iso-iec-42001-2023?${DAY}` },
  { name: 'view', address: `${HERE}/view/certification-path?${DAY}` },
  { name: 'framework', address: `${HERE}/framework/iso-iec-42001-2023?${DAY}` },
  { name: 'questions', address: `${HERE}/questions?${DAY}` },
  { name: 'reviews', address: `${HERE}/reviews?${DAY}` },
  { name: 'evidence', address: `${HERE}/evidence?${DAY}` },
  { name: 'systems', address: `${HERE}/systems?${DAY}` },
  { name: 'system', address: `${HERE}/system/hiring-screener?${DAY}` },
  { name: 'changes', address: `${HERE}/changes?${DAY}` },
  { name: 'provision', address: `${HERE}/provision/iso-iec-42001-2023/10.2?${DAY}` },
  { name: 'crosswalks', address: `/catalogue/crosswalks?${CATALOGUE}` },
  { name: 'crosswalk', address: `/catalogue/crosswalk/northbridge-ai-standard-to-42001?${CATALOGUE}` },
  { name: 'pair', address: `/catalogue/pair/eu-ai-act-2024-1689/iso-iec-42001-2023?${CATALOGUE}` },
  { name: 'search', address: `/search?${CATALOGUE}&q=A.6.2.4` },
];
