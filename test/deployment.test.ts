import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../src/config.ts';
import { PRODUCT_VERSION } from '../src/model/product-version.ts';

const root = join(import.meta.dirname, '..');
const text = (name: string): string => readFileSync(join(root, name), 'utf8');
const compose = parse(text('docker-compose.yml')) as {
  services: Record<string, { ports: string[]; environment: Record<string, string>; build?: string }>;
};
const dockerfile = text('Dockerfile');
const TOKEN = '3f9c1a7be2d4806fb5e1907c6a8d24f0';

/** What a service's environment becomes once its variables are set. */
function environmentOf(
  service: string,
  set: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  const entries = Object.entries(compose.services[service]!.environment);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      value.replaceAll(/\$\{(\w+):\?[^}]*\}/g, (_, variable: string) => set[variable] ?? ''),
    ]),
  );
}

describe('docker-compose.yml', () => {
  it('publishes every port on loopback only', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports);
    expect(ports).toHaveLength(2);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('gives the product a configuration that it accepts', () => {
    const config = readConfig(
      {},
      environmentOf('aims-crosswalk', { AIMS_TOKEN: TOKEN, NEO4J_PASSWORD: 'secret-of-a-test' }),
    );
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
