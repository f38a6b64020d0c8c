import { describe, expect, it } from 'vitest';
import { causeOfLoss } from '../../../src/graph/neo4j/cause-of-loss.ts';

/** What the driver says before it names the reason. */
const CONNECT =
  'Failed to connect to server. Please ensure that your database is listening on the correct host and port and that you have compatible encryption settings both on Neo4j server and driver. Note that the default encryption setting has changed in Neo4j 4.0. Caused by: ';

describe('the cause of a lost connection', () => {
  it.each([
    [`${CONNECT}getaddrinfo ENOTFOUND db.example`, /was not found\. Check the address/],
    [`${CONNECT}getaddrinfo EAI_AGAIN db.example`, /was not found/],
    [`${CONNECT}connect ECONNREFUSED 10.0.0.1:7687`, /nothing listens there/],
    [`${CONNECT}connect EHOSTUNREACH 10.0.0.1:7687`, /the network has no route to it/],
    [
      `${CONNECT}Client network socket disconnected before secure TLS connection was established`,
      /does not encrypt/,
    ],
    [
      `${CONNECT}write EPROTO 80:error:0A00010B:SSL routines:ssl3_get_record:wrong version number`,
      /does not encrypt/,
    ],
    [`${CONNECT}self-signed certificate`, /The certificate .* is not trusted/],
    [`${CONNECT}certificate has expired`, /The certificate .* is not trusted/],
    [
      `${CONNECT}Hostname/IP does not match certificate's altnames: Host: db. is not in the cert's altnames`,
      /names/,
    ],
    [
      'Server responded HTTP. Make sure you are not trying to connect to the http endpoint',
      /Something other/,
    ],
    ['Unknown Bolt protocol version: 45.72', /Something other than a Neo4j server/],
    ['Unknown Bolt protocol version: 0.0', /is too old or too new/],
    ['Unknown Bolt protocol message: Structure(153, [[object Object]])', /not in the Bolt protocol/],
    [
      'The value of "offset" is out of range. It must be >= 0 and <= 2. Received 3',
      /not in the Bolt protocol/,
    ],
    [`${CONNECT}read ECONNRESET`, /closed the connection/],
    ['Connection was closed by server', /closed the connection/],
    [
      'Connection acquisition timed out in 7000 ms. Pool status: Active conn count = 0.',
      /does not answer in time/,
    ],
    ['Failed to establish connection in 3000ms', /does not answer in time/],
    [CONNECT, /cannot be reached\. Check the address/],
  ])('%s', (said, sentence) => {
    const told = causeOfLoss(said, 'bolt://db.example:7687');
    expect(told).toMatch(sentence);
    expect(told).toContain('bolt://db.example:7687');
  });
});
