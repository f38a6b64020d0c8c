import type { Label, LinkType } from '../ledger/fact.ts';

/** The labels that each type of link joins: where it begins, where it ends. */
export const LINK_ENDS: {
  readonly [T in LinkType]: { readonly from: Label; readonly to: readonly Label[] };
} = {
  PROVISION_OF: { from: 'Provision', to: ['Framework'] },
  PART_OF: { from: 'Provision', to: ['Provision'] },
  MAPS_TO: { from: 'Provision', to: ['Provision'] },
  SOURCE: { from: 'Crosswalk', to: ['Framework'] },
  TARGET: { from: 'Crosswalk', to: ['Framework'] },
  GAP_AT: { from: 'Crosswalk', to: ['Provision'] },
  OPERATED_BY: { from: 'AISystem', to: ['Organization'] },
  SUPPLIED_BY: { from: 'AISystem', to: ['Supplier'] },
  HELD_BY: { from: 'Evidence', to: ['Organization'] },
  ABOUT: { from: 'Evidence', to: ['AISystem'] },
  SUPPORTS: { from: 'Evidence', to: ['Provision'] },
  ADDRESSES: { from: 'AppliedControl', to: ['Provision'] },
  DEMONSTRATES: { from: 'Evidence', to: ['AppliedControl'] },
  ABOUT_PROVISION: { from: 'Decision', to: ['Provision'] },
  FOR: { from: 'Decision', to: ['Organization', 'AISystem'] },
  CLOSES: { from: 'Action', to: ['Provision'] },
};
