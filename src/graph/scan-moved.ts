import { StoreError } from '../problems/store-error.ts';

/** A change was written while the graph was scanned, by a store whose scans see more than one moment. Scan again. */
export class ScanMoved extends StoreError {
  constructor(ledger: string) {
    super('STORE_UNAVAILABLE', `The ledger ${ledger} was written to while its graph was read. Try again.`);
  }
}
