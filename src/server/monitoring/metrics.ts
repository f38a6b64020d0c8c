import { getHeapStatistics } from 'node:v8';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { PRODUCT_VERSION } from '../../model/product-version.ts';
import type { Figures } from '../figures.ts';
import type { SharedServer } from '../shared-server.ts';
import { EventLoopDelay } from './event-loop.ts';
import type { RequestEnd } from './request-log.ts';
import type { RequestRecord } from './request-record.ts';
import type { SecurityEvent } from './security-log.ts';

/** What the metrics are read from when somebody asks for them. */
export interface Measured {
  readonly shared: Pick<SharedServer, 'questions' | 'reports' | 'connections'>;
  figures(): Figures;
  /** Whether `/readyz` answers 200. */
  isReady(): boolean;
  /** Lines of logs that were lost. */
  dropped(): number;
}

/** One value of a gauge, with the values of its labels. */
type Sample = readonly [labels: Readonly<Record<string, string>>, value: number | null];

/** Upper ends of buckets, in seconds: a question may take ten seconds, a report longer. */
const SECONDS = [0.005, 0.025, 0.1, 0.5, 1, 2.5, 5, 10, 60];
/** Of units of cost: a question may cost 20,000. */
const UNITS = [10, 100, 1_000, 5_000, 20_000];
/** Shares of the looks at the event loop. */
const SHARES = [0.5, 0.99, 1];
const MILLISECONDS = 1_000;
const MICROSECONDS = 1_000_000;

/**
 * What `/metrics` shows, in the form of Prometheus. All labels have few values that are known before: routes, outcomes,
 * kinds. No label names an organization, so that their number does not matter, and whoever reads the metrics does not
 * learn who they are.
 */
export class Metrics {
  readonly registry = new Registry();
  readonly #delay = new EventLoopDelay();
  readonly #requests: Counter<'route' | 'outcome'>;
  readonly #seconds: Histogram<'route'>;
  readonly #cost: Histogram<'route'>;
  readonly #waits: Histogram<'route'>;
  readonly #events: Counter<'event'>;

  constructor(measured: Measured) {
    const registers = [this.registry];
    this.#gauge(
      'aims_build_info',
      'Always 1. The labels name the version of the product and of Node.',
      ['version', 'node'],
      () => [[{ version: PRODUCT_VERSION, node: process.versions.node }, 1]],
    );
    this.#requests = new Counter({
      name: 'aims_requests_total',
      help: 'Requests that ended, by route and outcome: OK, CLIENT_LEFT, or the code of the refusal.',
      labelNames: ['route', 'outcome'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'aims_request_duration_seconds',
      help: 'How long requests took, from their first line to the last byte of the answer.',
      labelNames: ['route'],
      buckets: SECONDS,
      registers,
    });
    this.#cost = new Histogram({
      name: 'aims_request_cost_units',
      help: 'What requests cost, in units of about 50 microseconds.',
      labelNames: ['route'],
      buckets: UNITS,
      registers,
    });
    this.#waits = new Histogram({
      name: 'aims_request_wait_seconds',
      help: 'How long requests for questions and reports waited for a place.',
      labelNames: ['route'],
      buckets: SECONDS,
      registers,
    });
    this.#events = new Counter({
      name: 'aims_security_events_total',
      help: 'Events of the security log, each counted.',
      labelNames: ['event'],
      registers,
    });
    const { shared } = measured;
    this.#gauge('aims_requests_at_work', 'Requests that have a place now.', ['route'], () => [
      [{ route: 'GRAPHQL' }, shared.questions.atWork],
      [{ route: 'REPORTS' }, shared.reports.atWork],
    ]);
    this.#gauge('aims_requests_waiting', 'Requests that wait for a place now.', ['route'], () => [
      [{ route: 'GRAPHQL' }, shared.questions.waiting],
      [{ route: 'REPORTS' }, shared.reports.waiting],
    ]);
    this.#gauge(
      'aims_connections',
      'Open connections. The requests of those that are REFUSED get 503.',
      ['state'],
      () => [
        [{ state: 'SERVED' }, shared.connections.served],
        [{ state: 'REFUSED' }, shared.connections.refused],
      ],
    );
    new Counter({
      name: 'aims_connections_closed_total',
      help: 'Connections that were closed at once, since there were too many.',
      registers,
      collect() {
        this.reset();
        this.inc(shared.connections.closed);
      },
    });
    this.#gaugesOfStore(measured);
    this.#gaugesOfProcess();
    new Counter({
      name: 'aims_log_lines_dropped_total',
      help: 'Lines of the logs that could not be written, or that nobody took in time.',
      registers,
      collect() {
        this.reset();
        this.inc(measured.dropped());
      },
    });
  }

  start(): void {
    this.#delay.start();
  }

  stop(): void {
    this.#delay.stop();
  }

  countRequest(
    { route, cost, waited }: RequestRecord,
    { outcome, milliseconds }: Pick<RequestEnd, 'outcome' | 'milliseconds'>,
  ): void {
    this.#requests.inc({ route, outcome });
    this.#seconds.observe({ route }, milliseconds / MILLISECONDS);
    if (cost > 0) this.#cost.observe({ route }, cost);
    if (waited !== null) this.#waits.observe({ route }, waited / MILLISECONDS);
  }

  countEvent(event: SecurityEvent): void {
    this.#events.inc({ event });
  }

  #gaugesOfStore({ figures, isReady }: Measured): void {
    this.#gauge('aims_ready', '1 while /readyz answers 200, else 0.', [], () => [[{}, isReady() ? 1 : 0]]);
    this.#gauge(
      'aims_store_age_seconds',
      'How long ago the store last answered which changes it has.',
      [],
      () => [[{}, figures().storeAge]],
    );
    this.#gauge('aims_ledgers', 'Ledgers with a change.', ['kind'], () => {
      const { catalogue, organizations } = figures();
      return [
        [{ kind: 'CATALOGUE' }, catalogue.ledgers],
        [{ kind: 'ORGANIZATIONS' }, organizations.ledgers],
      ];
    });
    this.#gauge(
      'aims_ledger_changes',
      'Changes that the heads of the ledgers count, all organizations together.',
      ['kind'],
      () => {
        const { catalogue, organizations } = figures();
        return [
          [{ kind: 'CATALOGUE' }, catalogue.changes],
          [{ kind: 'ORGANIZATIONS' }, organizations.changes],
        ];
      },
    );
    this.#gauge(
      'aims_ledger_newest_change_timestamp_seconds',
      'When the newest change was recorded, in seconds since 1970.',
      ['kind'],
      () => {
        const { catalogue, organizations } = figures();
        return [
          [{ kind: 'CATALOGUE' }, inSeconds(catalogue.newest)],
          [{ kind: 'ORGANIZATIONS' }, inSeconds(organizations.newest)],
        ];
      },
    );
    this.#gauge('aims_reports_at_work', 'Reports that are being made, or wait for their turn.', [], () => [
      [{}, figures().reports.atWork],
    ]);
    this.#gauge('aims_reports_kept', 'Files of reports that are kept.', [], () => [
      [{}, figures().reports.kept],
    ]);
  }

  #gaugesOfProcess(): void {
    this.#gauge(
      'aims_event_loop_delay_seconds',
      'How long the event loop kept other work waiting since the metrics were last read: the median (0.5), the 99th percentile (0.99) and the maximum (1).',
      ['quantile'],
      () => {
        const delays = this.#delay.take(SHARES);
        return SHARES.map((share, index) => [{ quantile: `${share}` }, delays[index] ?? 0]);
      },
    );
    this.#gauge('process_resident_memory_bytes', 'Memory of the process.', [], () => [
      [{}, process.memoryUsage.rss()],
    ]);
    this.#gauge('nodejs_heap_size_used_bytes', 'Memory that objects use.', [], () => [
      [{}, process.memoryUsage().heapUsed],
    ]);
    this.#gauge(
      'nodejs_heap_size_limit_bytes',
      'Memory that objects may use. At this size the process ends.',
      [],
      () => [[{}, getHeapStatistics().heap_size_limit]],
    );
    this.#gauge(
      'nodejs_external_memory_bytes',
      'Memory outside of objects, such as records and files.',
      [],
      () => [[{}, process.memoryUsage().external]],
    );
    new Counter({
      name: 'process_cpu_seconds_total',
      help: 'Time of processors that the process took.',
      registers: [this.registry],
      collect() {
        const { user, system } = process.cpuUsage();
        this.reset();
        this.inc((user + system) / MICROSECONDS);
      },
    });
    this.#gauge('process_start_time_seconds', 'When the process began, in seconds since 1970.', [], () => [
      [{}, performance.timeOrigin / MILLISECONDS],
    ]);
  }

  /** A gauge whose values are read when somebody asks for them; null: it has no value now. */
  #gauge(name: string, help: string, labelNames: readonly string[], read: () => readonly Sample[]): void {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [labels, value] of read()) if (value !== null) this.set(labels, value);
      },
    });
  }
}

function inSeconds(milliseconds: number | null): number | null {
  return milliseconds === null ? null : milliseconds / MILLISECONDS;
}
