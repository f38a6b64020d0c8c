import { IMPORT_LEDGER } from './import-ledger.ts';
import { LOAD_CROSSWALK } from './load-crosswalk.ts';
import { LOAD_FRAMEWORK } from './load-framework.ts';
import { LOAD_ORGANIZATION } from './load-organization.ts';
import { LOAD_RECORD_KINDS } from './load-record-kinds.ts';
import { LOAD_REPORT } from './load-report.ts';
import { LOAD_TEXT } from './load-text.ts';
import { LOAD_VIEW } from './load-view.ts';
import { REBUILD_STORE } from './rebuild-store.ts';
import { REMOVE_ORGANIZATION } from './remove-organization.ts';
import { RETIRE } from './retire.ts';
import { UPGRADE_FRAMEWORK } from './upgrade-framework.ts';
import { WITHDRAW_EVIDENCE } from './withdraw-evidence.ts';

/** Everything that can be done. Nothing else changes a record. */
export const OPERATION_REGISTRY = [
  LOAD_RECORD_KINDS,
  LOAD_FRAMEWORK,
  LOAD_CROSSWALK,
  LOAD_VIEW,
  RETIRE,
  LOAD_ORGANIZATION,
  LOAD_TEXT,
  LOAD_REPORT,
  WITHDRAW_EVIDENCE,
  UPGRADE_FRAMEWORK,
  REMOVE_ORGANIZATION,
  IMPORT_LEDGER,
  REBUILD_STORE,
] as const;
