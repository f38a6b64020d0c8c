import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import { PRODUCT_VERSION } from '../src/model/product-version.ts';
import { CONNECTION_LIMITS } from '../src/server/connection-limits.ts';
import { temporaryFolder } from './parsing/temporary-folder.ts';

const root = join(import.meta.dirname, '..');
const text = (name: string): string => readFileSync(join(root, name), 'utf8');
const service = z.strictObject({
  image: z.string().optional(),
  build: z.strictObject({ context: z.string(), args: z.record(z.string(), z.string()) }).optional(),
  init: z.literal(true),
  restart: z.literal('unless-stopped'),
  stop_grace_period: z.string().regex(/^\d+s$/),
  user: z.string().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  mem_limit: z.string().regex(/^\d+g$/),
  cpus: z.number(),
  pids_limit: z.number(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()),
  volumes: z.array(z.string()).optional(),
  logging: z.strictObject({
    driver: z.literal('local'),
    options: z.strictObject({ 'max-size': z.string(), 'max-file': z.string() }),
  }),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: z.string(),
      start_period: z.string(),
      retries: z.number(),
    })
    .optional(),
});
const compose = z
  .strictObject({
    services: z.strictObject({ neo4j: service, 'aims-crosswalk': service }),
    volumes: z.record(z.string(), z.null()),
  })
  .parse(parse(text('docker-compose.yml')));
const dockerfile = text('Dockerfile');
const TOKEN = '3f9c1a7be2d4806fb5e1907c6a8d24f0';
const SET = { AIMS_TOKEN: TOKEN, NEO4J_PASSWORD: 'secret-of-a-test' };

/** What a text of the compose file becomes once its variables are set: `${A:?why}` is empty where A is not. */
function filledIn(value: string, set: Readonly<Record<string, string>>): string {
  return value.replaceAll(
    /\$\{(\w+):([?-])([^}]*)\}/g,
    (_, variable: string, sign: string, rest: string) => set[variable] ?? (sign === '-' ? rest : ''),
  );
}

/** What a service's environment becomes once its variables are set. */
function environmentOf(
  name: keyof typeof compose.services,
  set: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  const entries = Object.entries(compose.services[name].environment);
  return Object.fromEntries(entries.map(([variable, value]) => [variable, filledIn(value, set)]));
}

describe('docker-compose.yml', () => {
  it('publishes every port on loopback only', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports);
    expect(ports).toHaveLength(2);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('gives the product a configuration that it accepts', () => {
    const config = readConfig({}, environmentOf('aims-crosswalk', SET));
    expect(config).toMatchObject({
      ok: true,
      value: {
        host: '0.0.0.0',
        port: 4000,
        tokens: [TOKEN],
        store: { kind: 'neo4j', uri: 'bolt://neo4j:7687', user: 'neo4j' },
      },
    });
  });

  it('does not start the product without a token', () => {
    const config = readConfig({}, environmentOf('aims-crosswalk', { NEO4J_PASSWORD: 'secret-of-a-test' }));
    expect(config).toMatchObject({ ok: false, problems: [{ code: 'TOKEN_NEEDED' }] });
  });
});

describe('both services', () => {
  it('come from images that name one version, and whose digests can be set instead', () => {
    const { neo4j, 'aims-crosswalk': product } = compose.services;
    const version = /:\d+\.\d+\.\d+-[a-z-]+$/;
    expect(filledIn(neo4j.image ?? '', {})).toMatch(version);
    expect(filledIn(neo4j.image ?? '', { NEO4J_IMAGE: 'neo4j@sha256:1' })).toBe('neo4j@sha256:1');
    const image = filledIn(product.build?.args.NODE_IMAGE ?? '', {});
    expect(image).toMatch(version);
    expect(filledIn(product.build?.args.NODE_IMAGE ?? '', { NODE_IMAGE: 'node@sha256:1' })).toBe(
      'node@sha256:1',
    );
    expect(dockerfile).toContain(`ARG NODE_IMAGE=${image}\n`);
    const stages = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, from]) => from);
    expect(stages).toEqual(['NODE_IMAGE', 'NODE_IMAGE'].map((name) => `\${${name}}`));
  });

  it('use the version of Neo4j that the tests use', () => {
    const [, version] = /<neo4j.version>([\d.]+)</.exec(text('test/neo4j/pom.xml')) ?? [];
    expect(filledIn(compose.services.neo4j.image ?? '', {})).toBe(`neo4j:${version}-community`);
  });

  it('run without rights of root; the product cannot write its own files, and has no seed', () => {
    const { neo4j, 'aims-crosswalk': product } = compose.services;
    expect(neo4j.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(dockerfile).toContain('USER node\n');
    expect(product.read_only).toBe(true);
    expect(product.tmpfs?.[0]).toMatch(/^\/tmp:/);
    expect(product.environment.AIMS_SEED).toBe('none');
    expect(dockerfile).toMatch(/^ENV .*\bAIMS_SEED=none$/m);
  });

  it('have more time to stop than the server takes', () => {
    const [, seconds] = /^(\d+)s$/.exec(compose.services['aims-crosswalk'].stop_grace_period) ?? [];
    expect(Number(seconds)).toBeGreaterThan(10);
  });
});

describe('deploy/aims-crosswalk.service', () => {
  const unit = text('deploy/aims-crosswalk.service');
  const settings = [...unit.matchAll(/^(\w+)=(.*)$/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  const all = (name: string) => settings.filter(([known]) => known === name).map(([, value]) => value);
  const hasTool = spawnSync('systemd-analyze', ['--version']).status === 0;

  it('gives the product a configuration that it accepts, once its tokens are there', () => {
    const folder = temporaryFolder();
    for (const [name, token] of [
      ['token', TOKEN],
      ['metrics-token', `m${TOKEN}`],
    ] as const)
      writeFileSync(join(folder, name), `${token}\n`, { mode: 0o400 });
    const environment = Object.fromEntries(
      all('Environment').map((each) => each.replace('%d', folder).split('=') as [string, string]),
    );
    expect(readConfig({}, environment)).toMatchObject({
      ok: true,
      value: {
        host: '127.0.0.1',
        tokens: [TOKEN],
        metricsTokens: [`m${TOKEN}`],
        sharing: { proxies: ['127.0.0.1'] },
      },
    });
    expect(environment.AIMS_SEED).toBe('none');
    const loaded = all('LoadCredential').map((each) => each.split(':')[0]);
    expect(loaded).toEqual(['token', 'metrics-token']);
  });

  it('lets the server write its state and its log, and nothing else', () => {
    expect([all('ProtectSystem'), all('ProtectHome'), all('PrivateTmp')]).toEqual([
      ['strict'],
      ['true'],
      ['true'],
    ]);
    const environment = all('Environment').join('\n');
    expect(environment).toContain(`AIMS_DATA=/var/lib/${all('StateDirectory')[0]}`);
    expect(environment).toContain(`AIMS_SECURITY_LOG=/var/log/${all('LogsDirectory')[0]}/`);
  });

  it.runIf(hasTool)('is a unit that systemd finds safe', () => {
    const run = (...words: string[]) =>
      spawnSync('systemd-analyze', [...words, join(root, 'deploy/aims-crosswalk.service')], {
        encoding: 'utf8',
      });
    // Its exit code is 1 where the exposure is above the threshold, in tenths.
    const { status, stdout, stderr } = run('security', '--offline=true', '--threshold=20', '--no-pager');
    expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
  });
});

describe('deploy/nginx.conf', () => {
  const site = text('deploy/nginx.conf');

  it('has balanced blocks, and every directive ends', () => {
    const bare = site.replaceAll(/#.*$/gm, '').replaceAll(/"[^"]*"/g, '""');
    expect(bare.split('{').length).toBe(bare.split('}').length);
    const lines = bare.split(/[{};]/).map((part) => part.trim());
    expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  });

  it('sets what the server believes of a proxy, and hides the metrics', () => {
    for (const line of [
      'proxy_set_header Host $http_host;',
      'proxy_set_header X-Forwarded-For $remote_addr;',
      'proxy_set_header X-Forwarded-Proto https;',
      'location = /metrics { return 404; }',
    ])
      expect(site).toContain(line);
  });

  it('closes idle connections before the server does, and takes bodies as large as the server reads', () => {
    const [, seconds] = /keepalive_timeout (\d+)s;/.exec(site) ?? [];
    expect(Number(seconds) * 1_000).toBeLessThan(CONNECTION_LIMITS.keepAliveTimeout);
    const [, kilobytes] = /client_max_body_size (\d+)k;/.exec(site) ?? [];
    expect(Number(kilobytes) * 1_024).toBeGreaterThan(100_000);
  });
});

describe('the Dockerfile', () => {
  it('runs the built program as a user without rights, on the port that is published', () => {
    const lines = dockerfile.split('\n');
    expect(lines.indexOf('USER node')).toBeLessThan(lines.findIndex((line) => line.startsWith('CMD ')));
    expect(dockerfile).toContain('CMD ["node", "dist/src/cli/main.js", "serve"]');
    expect(dockerfile).toContain('EXPOSE 4000');
  });

  it('copies only what exists', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
      match[1]!.split(' '),
    );
    expect(copied.length).toBeGreaterThan(5);
    for (const name of copied)
      expect(() => readFileSync(join(root, name, '..', name === '.' ? '' : 'package.json'))).not.toThrow();
  });
});

describe('the configuration', () => {
  it('tells all its faults at once, and no secret', () => {
    const config = readConfig({ port: 'x' }, { AIMS_TOKEN: 'too-short-a-secret', AIMS_LOG_LEVEL: 'loud' });
    expect(config).toMatchObject({ ok: false });
    const said = JSON.stringify(config);
    for (const place of ['--port', 'AIMS_TOKEN', 'AIMS_LOG_LEVEL']) expect(said).toContain(place);
    expect(said).not.toContain('too-short-a-secret');
  });

  it('takes origins as browsers write them, and no star', () => {
    const origins = (list: string) => readConfig({}, { AIMS_ORIGINS: list });
    expect(origins('https://a.example, http://b.example:8080,')).toMatchObject({
      ok: true,
      value: { origins: ['https://a.example', 'http://b.example:8080'] },
    });
    for (const list of ['*', 'https://a.example/', 'a.example', 'https://a.example https://b.example'])
      expect(origins(list)).toMatchObject({ ok: false, problems: [{ at: { option: 'AIMS_ORIGINS' } }] });
  });

  it('refuses an address beyond this machine without a token', () => {
    expect(readConfig({ host: '0.0.0.0' }, {})).toMatchObject({
      ok: false,
      problems: [{ code: 'TOKEN_NEEDED' }],
    });
    expect(readConfig({ host: '127.0.0.1' }, {})).toMatchObject({ ok: true });
  });
});

describe('the version', () => {
  it('is that of package.json', () => {
    expect(JSON.parse(text('package.json'))).toMatchObject({ version: PRODUCT_VERSION });
  });
});
