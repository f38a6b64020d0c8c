import { connect, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';

const BOLT_PORT = 7_687;
/** Any version of Bolt from 4.4 to 5.8: what the server chooses does not matter here. */
const HELLO = Buffer.from('6060b01700080805000404040000000000000000', 'hex');

/** What came of an attempt to greet a server. */
export type Greeting = 'speaks' | 'silent' | 'unreachable' | 'unnamed';

/**
 * Whether a server begins to speak in time: `unnamed` where its name is not found, `silent` where the connection is accepted and nothing comes, `unreachable`
 * where nothing answers to it at all. A server that refuses speaks too. The driver has no deadline for this, and would
 * keep a socket for each attempt.
 */
export function greet(uri: string, milliseconds: number): Promise<Greeting> {
  const { protocol, hostname, port } = new URL(uri);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const at = { host, port: port === '' ? BOLT_PORT : Number(port) };
  const isTls = protocol.includes('+s');
  return new Promise((resolve) => {
    // Whether to trust the server is for the driver to decide: no secret is sent here.
    const socket = isTls ? connectTls({ ...at, rejectUnauthorized: false }) : connect(at);
    let reached: Greeting = isIP(host) === 0 ? 'unnamed' : 'unreachable';
    const end = (found: Greeting): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(found);
    };
    const timer = setTimeout(() => end(reached), milliseconds);
    socket.once('lookup', (error) => {
      if (error === null) reached = 'unreachable';
      else end('unnamed');
    });
    socket.once('connect', () => {
      reached = 'silent';
    });
    socket.once(isTls ? 'secureConnect' : 'connect', () => socket.write(HELLO));
    socket.once('data', () => end('speaks'));
    // Refused, reset or closed: the driver learns the reason when it tries, and says it.
    socket.once('error', () => end('speaks'));
    socket.once('close', () => end('speaks'));
  });
}
