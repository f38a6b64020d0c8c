import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** Passes bytes on unchanged, counts them and computes their SHA-256. */
export class DigestStream extends Transform {
  readonly #hash = createHash('sha256');
  byteLength = 0;

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk);
    this.byteLength += chunk.length;
    done(null, chunk);
  }

  /** Call it after the stream has ended. */
  sha256(): string {
    return this.#hash.digest('hex');
  }
}
