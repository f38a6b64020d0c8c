import { Agent } from 'node:http';
import { type Asked, statusOfAnswer } from '../../bench/status-of-answer.ts';
import type { Answers } from './answers.ts';

/** Addresses that clients have, where this machine has more than one: to the server they are different clients. */
const ADDRESSES = 50;

/** The address of a client; undefined: the only one that there is. */
export function addressOfClient(n: number): string | undefined {
  return process.platform === 'linux' ? `127.0.1.${1 + (n % ADDRESSES)}` : undefined;
}

/** A client with one connection, which it keeps. It notes how each of its requests was answered. */
export class Client {
  readonly #url: string;
  readonly #agent: Agent;
  readonly #answers: Answers;

  constructor(url: string, localAddress: string | undefined, answers: Answers) {
    this.#url = url;
    this.#answers = answers;
    const from = localAddress === undefined ? {} : { localAddress };
    this.#agent = new Agent({ keepAlive: true, maxSockets: 1, ...from });
  }

  /** The status of an answer when all of it is there; null: there was none. */
  async ask(asked: Asked): Promise<number | null> {
    const began = performance.now();
    try {
      const status = await this.#send(asked);
      this.#answers.note(status, performance.now() - began);
      return status;
    } catch (error) {
      this.#answers.noteLost(error);
      return null;
    }
  }

  /** Asks, and leaves after so many milliseconds if there is no answer by then. */
  async leave(asked: Asked, milliseconds: number): Promise<void> {
    await this.#send(asked, AbortSignal.timeout(milliseconds)).catch(() => null);
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(asked: Asked, signal?: AbortSignal): Promise<number> {
    return statusOfAnswer(this.#url, this.#agent, asked, signal);
  }
}
