/** Fields of every mutation that records a change. */
export const IDEMPOTENCY_KEY = {
  description:
    'A name for this request, such as a UUID. A request that is sent again, perhaps after a lost connection, has no second effect and gets the first result. The same name with different input is a Conflict.',
};
export const EXPECTED_SEQ = {
  description:
    "The newest change of the organization's ledger that the viewer has seen (state.organization.seq). If a later change touched the record, the answer is a Conflict. Absent: later changes are not checked.",
};
