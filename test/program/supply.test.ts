import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PRODUCT_VERSION } from '../../src/model/product-version.ts';
import { ROOT, textOf } from '../code-blocks.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string(), dev: z.boolean().optional() })) })
  .parse(JSON.parse(textOf('package-lock.json')));

/** `name@version` of every package that is installed to run the product, on any platform. */
const production = Object.entries(lock.packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(
    ([path, { version }]) =>
      `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`,
  );

describe('the bill of materials that CI writes', () => {
  const component = z.object({
    name: z.string(),
    version: z.string(),
    purl: z.string().startsWith('pkg:npm/'),
    licenses: z.array(z.unknown()).min(1),
    hashes: z.array(z.object({ alg: z.string(), content: z.string().regex(/^[0-9a-f]{128}$/) })).min(1),
  });
  const bill = z.object({
    bomFormat: z.literal('CycloneDX'),
    specVersion: z.string(),
    metadata: z.object({ component: z.object({ type: z.string(), name: z.string(), version: z.string() }) }),
    components: z.array(component),
    dependencies: z.array(z.object({ ref: z.string() })),
  });

  it('names every package that runs, with licence and digest, and none that does not', {
    timeout: 60_000,
  }, () => {
    const file = join(temporaryFolder(), 'sbom.cdx.json');
    const { status, stderr } = spawnSync(join(ROOT, '.ci/sbom'), [file], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { metadata, components, dependencies } = bill.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(metadata.component).toEqual({
      type: 'application',
      name: 'aims-crosswalk',
      version: PRODUCT_VERSION,
    });
    const named = components.map(({ name, version }) => `${name}@${version}`);
    expect(named.toSorted()).toEqual([...new Set(production)].toSorted());
    expect(dependencies).toHaveLength(components.length + 1);
  });
});

describe('asking the registry for an audit', () => {
  /** Asks a registry whose answer is given, by a program that is called `npm` too. */
  function audit(answer: string): { readonly status: number | null; readonly written: string | null } {
    const folder = temporaryFolder({ npm: `#!/bin/sh\ncat <<'END'\n${answer}\nEND\nexit 1\n` });
    chmodSync(join(folder, 'npm'), 0o755);
    const file = join(folder, 'audit.json');
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
    const { status } = spawnSync(join(ROOT, '.ci/audit'), [file], { env });
    return { status, written: existsSync(file) ? readFileSync(file, 'utf8').trim() : null };
  }

  it('keeps the answer, also where something was found', () => {
    const found = '{"auditReportVersion":2,"vulnerabilities":{"a":{"severity":"high","range":"*"}}}';
    expect(audit(found)).toEqual({ status: 0, written: found });
  });

  it.each(['{"message":"405 Method Not Allowed","error":{"summary":"","detail":""}}', '', 'no JSON'])(
    'has none where it does not answer: %s',
    (answer) => {
      expect(audit(answer)).toEqual({ status: 1, written: null });
    },
  );
});

/** What `.ci/audit` wrote; undefined where the registry does not answer an audit, or nobody asked it. */
const audit = process.env.AIMS_AUDIT;

describe.skipIf(audit === undefined)('the audit of the registry', () => {
  it('names no vulnerability of a package that runs that is high or critical', () => {
    const report = z
      .object({
        vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
      })
      .parse(JSON.parse(readFileSync(audit ?? '', 'utf8')));
    const grave = Object.entries(report.vulnerabilities).filter(([, { severity }]) =>
      ['high', 'critical'].includes(severity),
    );
    expect(grave.map(([name, { severity, range }]) => `${name} ${range}: ${severity}`)).toEqual([]);
  });
});
