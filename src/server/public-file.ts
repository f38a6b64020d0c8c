import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { evaluateConditions } from './conditions.ts';
import { acceptedEncoding, ENCODINGS, type Encoding, pack } from './content-encoding.ts';
import { sendBytes } from './send-bytes.ts';

/** The type of a file, and how long a browser may keep it. */
export interface FileKind {
  /** Its media type, with a charset if it is text. Only text is compressed: pictures and fonts already are. */
  readonly type: string;
  readonly cacheControl: string;
}

/** A file without data, which everybody may have. It is kept in memory, and compressed once for each encoding. */
export class PublicFile {
  readonly #bytes: Uint8Array;
  readonly #kind: FileKind;
  readonly #tag: string;
  readonly #packed = new Map<Encoding, Promise<Uint8Array>>();

  constructor(bytes: Uint8Array, kind: FileKind) {
    this.#bytes = bytes;
    this.#kind = kind;
    this.#tag = createHash('sha256').update(bytes).digest('base64url');
  }

  /** Sends the file in the encoding that the client prefers, or 304 to a browser that has it already. */
  async send(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { type, cacheControl } = this.#kind;
    const asked = request.headers['accept-encoding']?.toString() ?? null;
    const encoding = this.#isText() ? acceptedEncoding(asked) : null;
    const etag = `"${this.#tag}${encoding === null ? '' : `-${encoding}`}"`;
    response.setHeader('etag', etag);
    response.setHeader('cache-control', cacheControl);
    if (evaluateConditions(request.headers, { etag, modified: null }) === 'NOT_MODIFIED') {
      response.writeHead(304).end();
      return;
    }
    const body = encoding === null ? this.#bytes : await this.#packedAs(encoding);
    sendBytes(request, response, body, { type, encoding });
  }

  /** Compresses the file before somebody asks for it. */
  async pack(): Promise<void> {
    if (!this.#isText()) return;
    for (const encoding of ENCODINGS) await this.#packedAs(encoding);
  }

  #isText(): boolean {
    return this.#kind.type.includes('charset=');
  }

  #packedAs(encoding: Encoding): Promise<Uint8Array> {
    const packed = this.#packed.get(encoding) ?? pack[encoding](this.#bytes);
    this.#packed.set(encoding, packed);
    return packed;
  }
}
