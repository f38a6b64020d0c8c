import type { ServerResponse } from 'node:http';
import type { BudgetSettings } from '../config.ts';
import { TokenBuckets } from './token-buckets.ts';

/** Seconds in which a spent budget is whole again. */
const MINUTE = 60;

/** So many accounts, and so many addresses, are kept apart; of more, those that asked last count. */
const KEPT = 10_000;

/** What each request costs beside the question that it carries: to read, check and answer it takes about so much. */
export const REQUEST_COST = 10;

/** What a workbook costs, whatever is in it: one is made at a time, in small pieces, and organizations take turns. */
export const REPORT_COST = 2_000;

/** Whose budgets a request is paid from. */
export interface Payer {
  /** Null: nobody has signed in. */
  readonly account: string | null;
  readonly address: string;
}

/** The budgets of one request. */
export interface RequestBudget {
  /**
   * Pays from all budgets of the request, or from none. Null: it is paid; else the whole seconds after which it could
   * be. The fields of the response say what is left, and `Retry-After` when to come back.
   *
   * @param units of cost, as `FieldCost` counts them
   */
  pay(units: number): number | null;
}

/** Whoever may ask as much as they like. */
export const UNLIMITED: RequestBudget = { pay: () => null };

/**
 * What each account and each address may cost. A budget is spent by asking and fills again evenly, so that a client may
 * ask much at once but not for long.
 */
export class Budgets {
  readonly #accounts: TokenBuckets;
  readonly #addresses: TokenBuckets;

  constructor({ perAccount, perAddress }: BudgetSettings, now?: () => number, kept: number = KEPT) {
    this.#accounts = new TokenBuckets({ tokens: perAccount, seconds: MINUTE }, kept, now);
    this.#addresses = new TokenBuckets({ tokens: perAddress, seconds: MINUTE }, kept, now);
  }

  /** How many budgets are kept in memory. */
  get kept(): number {
    return this.#accounts.kept + this.#addresses.kept;
  }

  of({ account, address }: Payer, response: ServerResponse): RequestBudget {
    const purses: readonly Purse[] = [
      ...(account === null ? [] : [{ name: 'account', buckets: this.#accounts, key: account }]),
      { name: 'address', buckets: this.#addresses, key: address },
    ];
    return {
      pay: (units) => {
        const wait = Math.max(...purses.map(({ buckets, key }) => buckets.secondsUntil(key, units)));
        if (wait === 0) for (const { buckets, key } of purses) buckets.take(key, units);
        tellLevels(response, purses, units);
        if (wait === 0) return null;
        response.setHeader('retry-after', `${wait}`);
        return wait;
      },
    };
  }
}

interface Purse {
  readonly name: string;
  readonly buckets: TokenBuckets;
  readonly key: string;
}

/**
 * The fields of draft-ietf-httpapi-ratelimit-headers-11: `RateLimit-Policy` names each budget with its units (`q`) and
 * seconds (`w`), `RateLimit` what is left of it (`r`) and after how many seconds there is more (`t`): all of it, or
 * where the request was refused for this budget, enough for the request.
 */
function tellLevels(response: ServerResponse, purses: readonly Purse[], units: number): void {
  const policies = purses.map(
    ({ name, buckets: { size } }) => `"${name}";q=${size.tokens};w=${size.seconds}`,
  );
  const levels = purses.map(({ name, buckets, key }) => {
    const { left, secondsToFull } = buckets.level(key);
    return `"${name}";r=${left};t=${buckets.secondsUntil(key, units) || secondsToFull}`;
  });
  response.setHeader('ratelimit-policy', policies.join(', '));
  response.setHeader('ratelimit', levels.join(', '));
}
