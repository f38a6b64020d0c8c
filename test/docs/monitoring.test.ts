import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMMAND_EVENTS } from '../../src/cli/logged-acts.ts';
import { SILENT_LOG } from '../../src/log.ts';
import { CONNECTION_LIMITS } from '../../src/server/connection-limits.ts';
import { Monitoring } from '../../src/server/monitoring/monitoring.ts';
import { REQUEST_OUTCOMES } from '../../src/server/monitoring/outcome.ts';
import { logRequest } from '../../src/server/monitoring/request-log.ts';
import { RequestRecord } from '../../src/server/monitoring/request-record.ts';
import { ROUTES } from '../../src/server/monitoring/route.ts';
import { SECURITY_EVENTS } from '../../src/server/monitoring/security-log.ts';
import { SharedServer } from '../../src/server/shared-server.ts';
import { readableLog } from '../server/monitoring/logged-lines.ts';
import { LOCAL, servicesToServe } from '../server/world.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');

const monitoring = new Monitoring(SILENT_LOG, SILENT_LOG, {
  shared: new SharedServer(LOCAL.sharing, CONNECTION_LIMITS),
  figures: servicesToServe().figures,
  isReady: () => true,
  dropped: () => 0,
});
const { registry } = monitoring.metrics;

/** Rows of the table whose header begins so, each as its cells. */
function rowsOf(header: string): readonly (readonly string[])[] {
  const lines = PAGE.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`| ${header} |`));
  expect(from).toBeGreaterThan(-1);
  const length = lines.slice(from).findIndex((line) => !line.startsWith('|'));
  return lines.slice(from + 2, from + length).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** Names between backticks. */
function named(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
}

describe('docs/operations.md', () => {
  it('lists the metrics that the server shows, with type, labels and meaning', async () => {
    const told = await registry.getMetricsAsJSON();
    const shown = told.map(({ name, type, help }) => {
      const metric = registry.getSingleMetric(name);
      const labels = metric !== undefined && 'labelNames' in metric ? (metric.labelNames as string[]) : [];
      return [`\`${name}\``, `${type}`, labels.map((label) => `\`${label}\``).join(', '), help];
    });
    expect(rowsOf('metric')).toEqual(shown);
  });

  it('lists the events of the security log', () => {
    const events = rowsOf('`event`').flatMap(([cell = '']) => named(cell));
    expect(events.toSorted()).toEqual([...SECURITY_EVENTS, ...COMMAND_EVENTS].toSorted());
  });

  it('lists the fields of a request, and the routes', () => {
    const { log, lines } = readableLog();
    logRequest(log, new RequestRecord('id'), { outcome: 'OK', status: 200, milliseconds: 1 });
    const rows = rowsOf('field of a request');
    const fields = rows.flatMap(([cell = '']) => named(cell));
    expect([...fields, 'level'].toSorted()).toEqual(Object.keys(lines()[0] ?? {}).toSorted());
    const routes = named(rows.find(([cell]) => cell === '`route`')?.[1] ?? '');
    expect(routes).toEqual(ROUTES);
  });
});

describe('deploy/prometheus-alerts.yaml', () => {
  const rule = z.strictObject({
    alert: z.string().regex(/^Aims[A-Za-z]+$/),
    expr: z.string().min(1),
    for: z
      .string()
      .regex(/^\d+m$/)
      .optional(),
    labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
    annotations: z.strictObject({ summary: z.string().regex(/^[A-Z].*\.$/) }),
  });
  const { groups } = z
    .strictObject({
      groups: z.array(z.strictObject({ name: z.string(), rules: z.array(rule).min(10) })).length(1),
    })
    .parse(parse(readFileSync(join(ROOT, 'deploy/prometheus-alerts.yaml'), 'utf8')));
  const rules = groups.flatMap((group) => group.rules);

  it('names only metrics and labels that there are', () => {
    const known = registry.getMetricsAsArray().map(({ name }) => name);
    const metrics = rules.flatMap(({ expr }) => expr.match(/\b(aims|process|nodejs)_[a-z_]+\b/g) ?? []);
    expect(metrics.length).toBeGreaterThan(10);
    const unknown = metrics.filter((name) => !known.includes(name.replace(/_(bucket|sum|count)$/, '')));
    expect(unknown).toEqual([]);
    const values = {
      outcome: REQUEST_OUTCOMES,
      event: SECURITY_EVENTS,
      route: ROUTES,
      quantile: ['0.5', '0.99', '1'],
    };
    for (const { expr } of rules)
      for (const [, label = '', list = ''] of expr.matchAll(/(\w+)=~?"([^"]*)"/g)) {
        const allowed: readonly string[] = label in values ? values[label as keyof typeof values] : [list];
        for (const value of list.split('|')) expect(allowed).toContain(value);
      }
  });

  it('has each alert once', () => {
    const names = rules.map(({ alert }) => alert);
    expect(new Set(names).size).toBe(names.length);
  });
});
