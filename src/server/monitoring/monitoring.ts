import type { ServerResponse } from 'node:http';
import type { Config } from '../../config.ts';
import type { ErrorCode } from '../../graphql/error-codes.ts';
import type { Log } from '../../log.ts';
import { PRODUCT_VERSION } from '../../model/product-version.ts';
import { STATUS_OF_CODE } from '../status-of-code.ts';
import { type Measured, Metrics } from './metrics.ts';
import { logRequest } from './request-log.ts';
import { beginRecord, RequestRecord } from './request-record.ts';
import { SecurityLog } from './security-log.ts';

/** Everything that is told about requests: a line for each, the security log, and the metrics. */
export class Monitoring {
  readonly metrics: Metrics;
  readonly security: SecurityLog;
  readonly #log: Log;

  constructor(log: Log, security: Log, measured: Measured) {
    this.#log = log;
    this.metrics = new Metrics(measured);
    this.security = new SecurityLog(security, (event) => this.metrics.countEvent(event));
  }

  /** @param url where the server listens */
  start({ tokens, metricsTokens, sharing, origins, graphiql, documents }: Config, url: string): void {
    this.metrics.start();
    this.security.started({
      ...{ version: PRODUCT_VERSION, url, tokens: tokens.length, metricsTokens: metricsTokens.length },
      ...{ proxies: sharing.proxies.length, origins: origins.length, graphiql, documents },
    });
  }

  /** Ends when the last answer has gone out. */
  stop(): void {
    this.metrics.stop();
    this.security.stopped();
  }

  /** Begins the record of a request, and tells it when the answer has gone out or its client has left. */
  begin(response: ServerResponse, requestId: string): RequestRecord {
    const record = beginRecord(response, requestId);
    response.once('close', () => {
      const isWhole = response.writableFinished;
      const status = response.headersSent ? response.statusCode : null;
      this.#end(record, isWhole ? (record.code ?? 'OK') : 'CLIENT_LEFT', status);
    });
    return record;
  }

  /** Tells about a request that nobody could read, and that was refused as a whole. */
  unread(requestId: string, client: string, code: ErrorCode): void {
    const record = new RequestRecord(requestId);
    record.client = client;
    record.code = code;
    this.#end(record, code, STATUS_OF_CODE[code]);
  }

  #end(record: RequestRecord, outcome: ErrorCode | 'OK' | 'CLIENT_LEFT', status: number | null): void {
    const end = { outcome, status, milliseconds: performance.now() - record.began };
    this.metrics.countRequest(record, end);
    logRequest(this.#log, record, end);
    this.security.ended(record);
  }
}
