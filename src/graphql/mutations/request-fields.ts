/** Fields of every mutation that records a change. */
export const IDEMPOTENCY_KEY = {
  description:
    'Names this request, for example a UUID: when it is sent again, after a lost connection for example, it has one effect and the first result. With other input it is a Conflict.',
};
export const EXPECTED_SEQ = {
  description:
    "The newest change of the organization's ledger that the viewer has seen (state.organization.seq): when a later one touched the record, the answer is a Conflict. Absent: whatever was changed meanwhile.",
};
