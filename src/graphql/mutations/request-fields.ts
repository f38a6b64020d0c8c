/** Fields of every mutation that records a change. */
export const IDEMPOTENCY_KEY = {
  description:
    'A name for this request, such as a UUID. If you send the same request again, perhaps after a lost connection, it has no second effect and you get the first result. The same name with different input is a Conflict.',
};
export const EXPECTED_SEQ = {
  description:
    "The newest change of the organization's ledger that you have seen (state.organization.seq). If a later change touched the record, the answer is a Conflict. Without it, later changes are not checked.",
};
