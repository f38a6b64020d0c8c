/** What is said where a packet of the server is damaged. */
export const NOT_BOLT = (uri: string): string =>
  `The Neo4j server at ${uri} sent data that is not in the Bolt protocol, so the connection was closed. Check whether a proxy between this program and the server changes the data, and try again.`;

/** The reasons for which no server could be talked to, as the driver and the operating system name them. */
const CAUSES: readonly (readonly [RegExp, (uri: string) => string])[] = [
  [
    /ENOTFOUND|EAI_\w+/,
    (uri) =>
      `The name in the address ${uri} of the Neo4j server was not found. Check the address (NEO4J_URI).`,
  ],
  [
    /ECONNREFUSED/,
    (uri) =>
      `The Neo4j server at ${uri} cannot be reached: nothing listens there. Check the address, and whether the server is running.`,
  ],
  [
    /EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM/,
    (uri) =>
      `The Neo4j server at ${uri} cannot be reached: the network has no route to it. Check the address and the network.`,
  ],
  [
    /before secure TLS connection|wrong version number|packet length too long|EPROTO|SSL routines/i,
    (uri) =>
      `The Neo4j server at ${uri} does not encrypt, or uses a kind of encryption that this program does not support. The address of a server without encryption begins with bolt:// or neo4j://.`,
  ],
  [
    /certificate|altnames|self.signed|unable to verify|DEPTH_ZERO|CERT_/i,
    (uri) =>
      `The certificate of the Neo4j server at ${uri} is not trusted. Use an address that the certificate names. With bolt+ssc:// or neo4j+ssc:// the program does not check whose certificate it is, so another server may answer.`,
  ],
  [
    /responded HTTP|Unknown Bolt protocol version: (?!0\.0)/,
    (uri) =>
      `Something other than a Neo4j server answers at ${uri}. Check the port: the usual one for Bolt is 7687, and 7474 is for browsers.`,
  ],
  [
    /Unknown Bolt protocol version/,
    (uri) =>
      `The Neo4j server at ${uri} is too old or too new for this program. Use Neo4j 5.26 or a later version.`,
  ],
  [
    /Unknown Bolt protocol message|out of range|unpack|Unknown packed|Unexpected|Invalid|tried to send/i,
    NOT_BOLT,
  ],
  [
    /ECONNRESET|EPIPE|closed by server|was destroyed|connection (was )?closed/i,
    (uri) =>
      `The Neo4j server at ${uri} closed the connection. Check whether it is running, and whether it wants encryption (bolt+s:// or neo4j+s://).`,
  ],
  [
    /acquisition timed out|ETIMEDOUT|Failed to establish connection in|timed out/i,
    (uri) =>
      `The Neo4j server at ${uri} does not answer in time. Check the address, and whether the server is running.`,
  ],
];

/** A sentence that names why the server at an address could not be talked to, and what to do. */
export function causeOfLoss(said: string, uri: string): string {
  const [, sentence] = CAUSES.find(([pattern]) => pattern.test(said)) ?? [];
  return (
    sentence?.(uri) ??
    `The Neo4j server at ${uri} cannot be reached. Check the address, and whether the server is running.`
  );
}
