import fc from 'fast-check';

/** A request that is wrong in one way, as bytes. */
export interface MalformedRequest {
  /** What is wrong, in a few words: one fault has one code. */
  readonly fault: string;
  /** The code of its refusal; null: it is answered, with null or an error where the fault is. */
  readonly code: string | null;
  readonly bytes: Buffer;
}

type Headers = Readonly<Record<string, string>>;

const QUESTION = '{ organization { slug name gaps(first: 2) { totalCount nodes { status } } } }';
const JSON_TYPE: Headers = { 'content-type': 'application/json' };
const ACCEPTED = ['application/json', 'application/graphql-response+json', '*/*', ''];

/** One request of HTTP/1.1, after which the connection is closed. */
function http(method: string, target: string, headers: Headers, body: string | Uint8Array = ''): Buffer {
  const bytes = Buffer.from(body);
  const lines = Object.entries({
    host: 'localhost',
    ...(bytes.length > 0 ? { 'content-length': `${bytes.length}` } : {}),
    connection: 'close',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1'),
    bytes,
  ]);
}

const accept = fc.constantFrom(...ACCEPTED).map((type): Headers => (type === '' ? {} : { accept: type }));

/** A question in a body that is JSON, or should be. */
function posted(body: fc.Arbitrary<string | Uint8Array>, headers: Headers = JSON_TYPE): fc.Arbitrary<Buffer> {
  return fc
    .tuple(body, accept)
    .map(([text, accepts]) => http('POST', '/graphql', { ...accepts, ...headers }, text));
}

function asked(question: fc.Arbitrary<object>): fc.Arbitrary<Buffer> {
  return posted(question.map((params) => JSON.stringify(params)));
}

function got(search: fc.Arbitrary<string>): fc.Arbitrary<Buffer> {
  const headers = { 'graphql-require-preflight': '1' };
  return fc
    .tuple(search, accept)
    .map(([text, accepts]) => http('GET', `/graphql?${text}`, { ...accepts, ...headers }));
}

const query = fc.constant({ query: QUESTION });
const scalar = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const notText = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.constant({}));
const notObject = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.string({ minLength: 1 }));
/** Names that every object of JavaScript has. */
const inherited = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
);
const surrogate = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
const hostile = fc.oneof(
  inherited,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('\u0000', '../../etc/passwd', "' OR 1=1 --", '<script>', '\u202e', 'x'.repeat(5_000)),
);
const depth = fc.integer({ min: 40, max: 9_000 });

function object(key: string, value: string): string {
  return `{${JSON.stringify(key)}:${value}}`;
}

const hash = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(''));

function base64url(length: number): fc.Arbitrary<string> {
  return fc
    .base64String({ minLength: length + 4, maxLength: 2 * length })
    .map((text) => text.replaceAll(/[+/=]/g, '_').slice(0, length));
}

function hasLetters(text: string): boolean {
  return /[a-f]/.test(text);
}

function persisted(hashed: { readonly sha256Hash: string }): object {
  return { persistedQuery: { version: 1, ...hashed } };
}

const OPEN_DATES = ['2026-02-30', '26-1-1', 'today', '0000-00-00', '2026-13-01', ''];

type Faults = Readonly<Record<string, readonly [string | null, fc.Arbitrary<Buffer>]>>;

/** Every way in which a request is wrong, with what it is answered. */
const FAULTS: Faults = {
  'JSON that is cut': [
    'BAD_REQUEST',
    posted(
      fc
        .integer({ min: 1, max: JSON.stringify({ query: QUESTION }).length - 1 })
        .map((end) => JSON.stringify({ query: QUESTION }).slice(0, end)),
    ),
  ],
  'no JSON': [
    'BAD_REQUEST',
    posted(
      fc.oneof(
        fc.string({ minLength: 1 }).map((text) => `{${text}`),
        fc.constantFrom(
          "{'query':'{a}'}",
          '{"query":NaN}',
          '{"query":"{a}",}',
          '{query:1}',
          '\ufeff',
          '\u0000',
          ' ',
        ),
      ),
    ),
  ],
  'an empty body': ['BAD_REQUEST', posted(fc.constant(''))],
  'JSON that is no object': [
    'BAD_REQUEST',
    posted(fc.oneof(scalar, fc.string()).map((value) => JSON.stringify(value))),
  ],
  'a batch': ['BAD_REQUEST', posted(fc.array(query, { maxLength: 50 }).map((all) => JSON.stringify(all)))],
  'a query that is no text': ['BAD_REQUEST', asked(notText.map((value) => ({ query: value })))],
  'no query': [
    'BAD_REQUEST',
    asked(fc.constantFrom({}, { query: null }, { variables: {} }, { operationName: 'A' })),
  ],
  'variables that are no object': [
    'BAD_REQUEST',
    asked(notObject.map((variables) => ({ query: QUESTION, variables }))),
  ],
  'extensions that are no object': [
    'BAD_REQUEST',
    asked(notObject.map((extensions) => ({ query: QUESTION, extensions }))),
  ],
  'an operationName that is no text': [
    'BAD_REQUEST',
    asked(notText.map((name) => ({ query: QUESTION, operationName: name }))),
  ],
  'an unknown parameter': [
    'BAD_REQUEST',
    posted(
      fc
        .oneof(
          inherited,
          fc.string().filter((name) => !/^(query|variables|operationName|extensions)$/.test(name)),
        )
        .map((name) => `{"query":${JSON.stringify(QUESTION)},${JSON.stringify(name)}:{"a":1}}`),
    ),
  ],
  'a key that is there twice': [
    'BAD_REQUEST',
    posted(
      fc
        .tuple(fc.string(), fc.string())
        .map(([one, other]) => [JSON.stringify(QUESTION), JSON.stringify(one), JSON.stringify(other)])
        .chain(([question, one, other]) =>
          fc.constantFrom(
            `{"query":${one},"query":${question}}`,
            `{"query":${question},"variables":{"a":${one},"a":${other}}}`,
            `{"query":${question},"variables":{"a":[{${one}:1,${one}:1}]}}`,
            `{"query":${question},"extensions":{"a":{"\\u0061":1,"a":${other}}}}`,
          ),
        ),
    ),
  ],
  'bytes that are not UTF-8': [
    'BAD_REQUEST',
    posted(
      fc
        .constantFrom([0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf8, 0x88], [0xc0, 0xaf], [0xfe, 0xff])
        .map((bytes) => Buffer.concat([Buffer.from('{"query":"'), Buffer.from(bytes), Buffer.from('"}')])),
    ),
  ],
  'half of a character': [
    'BAD_REQUEST',
    asked(
      fc.oneof(
        surrogate.map((text) => ({ query: `{ ${text} }` })),
        surrogate.map((text) => ({ query: QUESTION, operationName: text })),
        surrogate.map((text) => ({ query: QUESTION, variables: { a: [{ b: text }] } })),
        surrogate.map((text) => ({ query: QUESTION, variables: { [text]: 1 } })),
        surrogate.map((text) => ({ query: QUESTION, extensions: { a: text } })),
      ),
    ),
  ],
  'values that are nested too deep': [
    'BAD_REQUEST',
    posted(
      fc.tuple(depth, fc.boolean()).map(([levels, isList]) => {
        const value = isList
          ? `${'['.repeat(levels)}${']'.repeat(levels)}`
          : `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
        return `{"query":${JSON.stringify(QUESTION)},"variables":${object('v', value)}}`;
      }),
    ),
  ],
  'a body that is too large': [
    'TOO_LARGE',
    posted(fc.integer({ min: 100_001, max: 300_000 }).map((length) => `{"query":"${'x'.repeat(length)}"}`)),
  ],
  'a body of a form': [
    'FORBIDDEN',
    fc
      .constantFrom(
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'TEXT/PLAIN;a=b',
      )
      .chain((type) => posted(fc.constant(JSON.stringify({ query: QUESTION })), { 'content-type': type })),
  ],
  'a body without a type': ['FORBIDDEN', posted(fc.constant(JSON.stringify({ query: QUESTION })), {})],
  'a body that is not JSON by its type': [
    'UNSUPPORTED_MEDIA_TYPE',
    fc
      .constantFrom(
        'text/xml',
        'application/graphql',
        'application/jsonp',
        'application/json; charset=utf-16',
        'json',
        '/',
        ';',
      )
      .chain((type) =>
        posted(fc.constant(JSON.stringify({ query: QUESTION })), {
          'content-type': type,
          'x-graphql-yoga-csrf': '1',
        }),
      ),
  ],
  'a header that is sent twice': [
    'BAD_REQUEST',
    fc
      .constantFrom(
        ['Authorization', 'Bearer a', 'Bearer b'],
        ['Content-Type', 'text/plain', 'application/json'],
        ['Content-Encoding', 'identity', 'gzip'],
        ['Origin', 'null', 'http://localhost'],
        ['Sec-Fetch-Site', 'same-origin', 'cross-site'],
      )
      .chain(([name, first, second]) =>
        posted(fc.constant(JSON.stringify({ query: QUESTION })), {
          ...(name === 'Content-Type' ? {} : JSON_TYPE),
          [name!]: first!,
          [name!.toUpperCase()]: second!,
        }),
      ),
  ],
  'a body that is compressed': [
    'UNSUPPORTED_MEDIA_TYPE',
    fc.constantFrom('gzip', 'br', 'deflate', 'zstd', 'gzip, gzip', 'none').chain((encoding) =>
      posted(
        fc.uint8Array({ minLength: 0, maxLength: 99 }).map(() => 'x'),
        { ...JSON_TYPE, 'content-encoding': encoding },
      ),
    ),
  ],
  'a form of the answer that there is not': [
    'NOT_ACCEPTABLE',
    fc
      .constantFrom(
        'text/html;level=1',
        'application/xml',
        '*/*;q=0',
        'application/json;q=0',
        'application/json;charset=latin1',
        ';;,',
        'application',
      )
      .map((type) =>
        http('POST', '/graphql', { ...JSON_TYPE, accept: type }, JSON.stringify({ query: QUESTION })),
      ),
  ],
  'a subscription for who takes no events': [
    'NOT_ACCEPTABLE',
    asked(fc.constant({ query: 'subscription { organizationChanged { seq } }' })),
  ],
  'a method that is not for questions': [
    'METHOD_NOT_ALLOWED',
    fc
      .constantFrom('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE', 'QUERY', 'LINK')
      .map((method) => http(method, '/graphql', JSON_TYPE)),
  ],
  'a method that there is not': [
    'METHOD_NOT_ALLOWED',
    fc.constantFrom('BREW', 'GETS', 'POSTT', 'CONNEC').map((method) => http(method, '/graphql', JSON_TYPE)),
  ],
  'a tunnel': [
    'METHOD_NOT_ALLOWED',
    fc.constantFrom('localhost:80', 'evil.example:443').map((host) => http('CONNECT', host, {})),
  ],
  'a method that is not for probes': [
    'METHOD_NOT_ALLOWED',
    fc
      .tuple(fc.constantFrom('POST', 'PUT', 'DELETE', 'TRACE'), fc.constantFrom('/livez', '/readyz'))
      .map(([method, path]) => http(method, path, {})),
  ],
  'a form of a report that there is not': [
    'NOT_ACCEPTABLE',
    fc
      .constantFrom('application/json', 'text/html', '*/*;q=0', 'application/pdf, image/*')
      .map((accept) => http('GET', '/reports/gap.xlsx', { accept })),
  ],
  'a method that is not for reports': [
    'METHOD_NOT_ALLOWED',
    fc
      .constantFrom('POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH')
      .map((method) => http(method, '/reports/gap.xlsx', {})),
  ],
  'a host that is no name': [
    'BAD_REQUEST',
    fc
      .constantFrom(
        '',
        ' ',
        'a b',
        'localhost/x',
        'u@localhost',
        'localhost:port',
        'localhost:',
        '[::1',
        'http://localhost',
        'lo\u00e9',
        'a,b',
        '%6c',
        'localhost:999999',
      )
      .chain((host) =>
        fc
          .constantFrom('/graphql', '/reports/gap.xlsx', '/livez', '/')
          .map((target) => http('GET', target, { host })),
      ),
  ],
  'two hosts': [
    'BAD_REQUEST',
    fc
      .constantFrom('localhost', 'evil.example', '127.0.0.1')
      .map((host) =>
        Buffer.from(
          `GET /reports/gap.xlsx HTTP/1.1\r\nHost: localhost\r\nHOST: ${host}\r\nConnection: close\r\n\r\n`,
        ),
      ),
  ],
  'no host': [
    'BAD_REQUEST',
    fc
      .constantFrom('/graphql', '/livez')
      .map((target) => Buffer.from(`GET ${target} HTTP/1.1\r\nConnection: close\r\n\r\n`)),
  ],
  'the host of somebody else': [
    'FORBIDDEN',
    fc
      .domain()
      .map((host) => http('POST', '/graphql', { ...JSON_TYPE, host }, JSON.stringify({ query: QUESTION }))),
  ],
  'a target that is no path': [
    'BAD_REQUEST',
    fc
      .constantFrom('*', 'http://localhost/graphql', 'graphql', '?query=x', 'http://[')
      .map((target) => http('GET', target, {})),
  ],
  'an address that there is not': [
    'NOT_FOUND',
    fc
      .oneof(
        fc
          .webPath()
          .filter(
            (path) => path.length > 1 && !/^\/(graphql|reports|livez|readyz|session|assets)/.test(path),
          ),
        fc.constantFrom('/%zz', '/..;/', '/graphql/', '/.env', '/graphql%00', '/GRAPHQL'),
      )
      .map((path) => http('GET', path.startsWith('//') ? path.slice(1) : path, {})),
  ],
  'a file of the page that there is not': [
    'NOT_FOUND',
    fc
      .tuple(
        fc.oneof(
          fc.webPath().map((path) => `/assets${path === '' ? '/' : path}`),
          hostile.map((name) => `/assets/${encodeURIComponent(name)}`),
          fc.constantFrom(
            '/assets/',
            '/assets/..%2fdocuments.json',
            '/assets/..%5c..%5cdocuments.json',
            '/assets/%00',
            '/assets//main-1a2b.js',
            '/assets/main-1a2b.js/',
            '/assets/main-1a2b.js%00',
            '/assets/main-1a2b.js.map',
            '/assets/notes.txt',
            '/assets/%ff',
            '/assets/__proto__',
          ),
        ),
        fc.constantFrom('text/html', '*/*', 'text/html,*/*;q=0.8'),
      )
      // Dots of a path are resolved before anybody looks.
      .filter(([path]) => new URL(path, 'http://localhost').pathname.startsWith('/assets/'))
      .map(([path, type]) => http('GET', path, { accept: type })),
  ],
  'a method that is not for the page': [
    'METHOD_NOT_ALLOWED',
    fc
      .tuple(
        fc.constantFrom('POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PURGE'),
        fc.constantFrom('/', '/o/acme/matrix', '/search?q=a', '/assets/main-1a2b.js', '/assets/none.js'),
      )
      .map(([method, path]) => http(method, path, { accept: 'text/html' })),
  ],
  'a page for the host of somebody else': [
    'FORBIDDEN',
    fc
      .tuple(fc.domain(), fc.constantFrom('/', '/o/acme', '/assets/main-1a2b.js'))
      .map(([host, path]) => http('GET', path, { host, accept: 'text/html' })),
  ],
  'a session where nobody signs in': [
    'NOT_FOUND',
    fc
      .tuple(fc.constantFrom('GET', 'POST', 'DELETE', 'PUT'), hostile)
      .map(([method, text]) => http(method, '/session', { accept: 'text/html' }, text)),
  ],
  'an expectation': [
    'EXPECTATION_FAILED',
    fc
      .constantFrom('200-ok', 'x', 'cookies')
      .map((expect) => http('POST', '/graphql', { ...JSON_TYPE, expect }, '{}')),
  ],
  'headers that are too large': [
    'HEADERS_TOO_LARGE',
    fc.oneof(
      fc
        .integer({ min: 17_000, max: 60_000 })
        .map((length) => http('GET', '/livez', { 'x-large': 'x'.repeat(length) })),
      fc
        .integer({ min: 2_500, max: 6_000 })
        .map((count) =>
          http('GET', '/livez', Object.fromEntries(Array.from({ length: count }, (_, n) => [`x-${n}`, '1']))),
        ),
      fc
        .integer({ min: 17_000, max: 60_000 })
        .map((length) => http('GET', `/livez?${'x'.repeat(length)}`, {})),
    ),
  ],
  'bytes that are no request': [
    'BAD_REQUEST',
    fc.oneof(
      fc
        .uint8Array({ minLength: 5, maxLength: 200 })
        .map((bytes) => Buffer.concat([Buffer.from([0x16, 0x03, 0x01]), bytes])),
      fc
        .constantFrom(
          'GET /livez HTTP/3.7\r\n\r\n',
          'GET /livez\r\n\r\n',
          'GET /livez HTTP/1.1\r\nHost: localhost\r\nBad Header: 1\r\n\r\n',
          'GET /livez HTTP/1.1\r\nHost: localhost\r\nx: \u0000\r\n\r\n',
          'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n',
          'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
          'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
          'GET /livez HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n',
        )
        .map((text) => Buffer.from(text, 'latin1')),
    ),
  ],
  'a document that is cut': [
    'GRAPHQL_PARSE_FAILED',
    asked(fc.integer({ min: 0, max: QUESTION.length - 1 }).map((end) => ({ query: QUESTION.slice(0, end) }))),
  ],
  'a document that is no GraphQL': [
    'GRAPHQL_PARSE_FAILED',
    asked(
      fc
        .oneof(
          fc.constantFrom(
            '{ a b ',
            'query',
            '{}',
            '{ a(b:) }',
            '{ ...}',
            'fragment on on on',
            '{ a @ }',
            '"""',
            '{ a(b: "\\ud800") }',
            '\u0000',
            '{ a(b: 01) }',
          ),
          fc.integer({ min: 2_001, max: 9_000 }).map((count) => `{ ${'a '.repeat(count)} }`),
        )
        .map((text) => ({ query: text })),
    ),
  ],
  'a document that goes too deep': [
    'QUERY_TOO_COMPLEX',
    asked(
      fc
        .integer({ min: 17, max: 600 })
        .map((levels) => ({ query: `${'{ organization '.repeat(levels)}{ slug }${' }'.repeat(levels)}` })),
    ),
  ],
  'a document whose values go too deep': [
    'QUERY_TOO_COMPLEX',
    asked(
      fc
        .tuple(fc.integer({ min: 65, max: 9_000 }), fc.constantFrom('[', '{a:', '(a:{', '[{a:'))
        .map(([levels, opening]) => ({ query: `{ a(b: ${opening.repeat(levels)}` })),
    ),
  ],
  'a document of too many fields': [
    'QUERY_TOO_COMPLEX',
    asked(
      fc.integer({ min: 401, max: 600 }).map((count) => ({
        query: `{ ${Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ')} }`,
      })),
    ),
  ],
  'a document that does not fit the schema': [
    'GRAPHQL_VALIDATION_FAILED',
    asked(
      fc.oneof(
        inherited.map((name) => ({ query: `{ ${name} }` })),
        fc
          .constantFrom(
            '{ organization }',
            '{ organization { nothing } }',
            '{ organization(slug: 1) { slug } }',
            '{ framework { slug } }',
            'query ($a: Nothing) { __typename }',
            '{ ...A } fragment A on Query { ...A }',
            '{ __typename @skip }',
            '{ organizations(first: "x") { totalCount } }',
            '{ node(id: {}) { id } }',
          )
          .map((text) => ({ query: text })),
      ),
    ),
  ],
  'variables that do not fit': [
    'INVALID_INPUT',
    asked(
      fc.oneof(
        fc
          .oneof(notText, hostile)
          .filter((value) => typeof value !== 'number')
          .map((first) => ({
            query: 'query ($first: Int!) { organizations(first: $first) { totalCount } }',
            variables: { first },
          })),
        fc.constant({ query: 'query ($first: Int!) { organizations(first: $first) { totalCount } }' }),
        hostile.map((word) => ({
          query: 'query ($f: GapFilter) { organization { gaps(first: 1, filter: $f) { totalCount } } }',
          variables: { f: { statuses: [word] } },
        })),
        inherited.map((name) => ({
          query: 'query ($f: GapFilter) { organization { gaps(first: 1, filter: $f) { totalCount } } }',
          variables: { f: { [`${name}x`]: 1 } },
        })),
      ),
    ),
  ],
  'an operation that there is not': [
    'OPERATION_RESOLUTION_FAILURE',
    asked(
      fc.oneof(
        hostile
          .map((operationName) => ({ query: `query A ${QUESTION}`, operationName }))
          .filter(({ operationName }) => operationName !== '' && operationName !== 'A'),
        fc.constant({ query: 'query A { __typename } query B { __typename }' }),
        fc.constant({ query: 'fragment A on Query { __typename }' }),
      ),
    ),
  ],
  'the hash of a question that nobody knows': [
    'PERSISTED_QUERY_NOT_SUPPORTED',
    fc
      .tuple(hash, fc.boolean())
      .chain(([sha256Hash, isGet]) =>
        isGet
          ? got(fc.constant(`extensions=${encodeURIComponent(JSON.stringify(persisted({ sha256Hash })))}`))
          : asked(fc.constant({ extensions: persisted({ sha256Hash }) })),
      ),
  ],
  'a hash that is none': [
    'BAD_REQUEST',
    asked(
      fc
        .oneof<fc.Arbitrary<unknown>[]>(
          fc
            .oneof(
              notText.filter((version) => version !== 1),
              hostile,
            )
            .chain((version) => hash.map((sha256Hash) => ({ version, sha256Hash }))),
          fc.oneof(notText, hostile).map((sha256Hash) => ({ version: 1, sha256Hash })),
          hash.filter(hasLetters).map((text) => ({ version: 1, sha256Hash: text.toUpperCase() })),
          fc.tuple(inherited, hash).map(([name, text]) => ({ version: 1, [`${name}x`]: text })),
          fc.oneof(fc.integer(), fc.string(), fc.array(scalar, { maxLength: 3 })),
        )
        .map((persistedQuery) => ({ extensions: { persistedQuery } })),
    ),
  ],
  'the hash of another question': [
    'BAD_REQUEST',
    asked(hash.map((sha256Hash) => ({ query: QUESTION, extensions: persisted({ sha256Hash }) }))),
  ],
  'variables of an address that are no JSON': [
    'BAD_REQUEST',
    got(
      fc
        .constantFrom('{', 'x', "{'a':1}", '%ff')
        .map((text) => `query=%7B__typename%7D&variables=${encodeURIComponent(text)}`),
    ),
  ],
  'parameters of an address that come twice': [
    'BAD_REQUEST',
    got(
      fc
        .constantFrom('query', 'variables', 'operationName')
        .map((name) => `query=%7B__typename%7D&${name}=1&${name}=2`),
    ),
  ],
  'a mutation by GET': [
    'METHOD_NOT_ALLOWED',
    got(
      fc.constant(
        `query=${encodeURIComponent('mutation { exportReport(input: { kind: GAP }) { __typename } }')}`,
      ),
    ),
  ],
  'a question by GET that a link could ask': [
    'FORBIDDEN',
    fc.constant(http('GET', `/graphql?query=${encodeURIComponent(QUESTION)}`, {})),
  ],
  'a report that there is not': [
    'NOT_FOUND',
    fc
      .constantFrom(
        '/reports/',
        '/reports/none.xlsx',
        '/reports/gap.pdf',
        '/reports/gap.xlsx/',
        '/reports/__proto__.xlsx',
        '/reports/gap.xlsx%00',
      )
      .map((path) => http('GET', path, {})),
  ],
  'parameters that break rules of a report': [
    'INVALID_INPUT',
    fc
      .oneof(
        fc.constantFrom(...OPEN_DATES.filter((day) => day !== '')).map((day) => `asOf=${day}`),
        fc.tuple(inherited, hostile).map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
        fc
          .constantFrom(
            'status=RED',
            'urgency=9',
            'reason=',
            'organization=a&organization=b',
            'status=%ED%A0%80',
            '&&&=&',
          )
          .filter((text) => !text.endsWith('=')),
      )
      .map((search) => http('GET', `/reports/gap.xlsx?${search}`, {})),
  ],
  'names that a report does not know': [
    'NOT_FOUND',
    fc
      .tuple(
        fc.constantFrom('organization', 'frameworks', 'system', 'crosswalks'),
        hostile.filter((text) => /[^,]/.test(text)),
      )
      .map(([name, value]) =>
        http('GET', `/reports/gap.xlsx?${name}=${encodeURIComponent(`-${value}`)}`, {}),
      ),
  ],
  'names that a question does not know': [
    null,
    asked(
      hostile.map((name) => ({
        query:
          'query ($n: String!, $id: ID!, $after: String) { framework(slug: $n) { slug } organization(slug: $n) { slug } node(id: $id) { id } nodes(ids: [$id]) { id } provision(framework: $n, ref: $n) { id } crosswalk(slug: $n) { slug } ledger(name: $n) { head { seq } } organizations(first: 1, after: $after) { totalCount } }',
        variables: { n: name, id: name, after: name },
      })),
    ),
  ],
  'more variables than there are': [
    null,
    asked(
      fc
        .dictionary(fc.string(), scalar, { minKeys: 1 })
        .map((variables) => ({ query: '{ __typename }', variables })),
    ),
  ],
};

/** Every way in which signing in or out is wrong where there is a token. No request shows a token. */
const SESSION_FAULTS: Faults = {
  'signing in with a body that is no object with a token': [
    'BAD_REQUEST',
    fc
      .oneof(
        fc.string().map((text) => `{${text}`),
        fc
          .oneof(scalar, fc.string(), fc.array(scalar), fc.constant(null))
          .map((value) => JSON.stringify(value)),
        notText.map((token) => JSON.stringify({ token })),
        inherited.map((name) => `{"${name}": "x"}`),
        fc.tuple(hostile, hostile).map(([token, more]) => JSON.stringify({ token, [`${more}x`]: 1 })),
        fc.constantFrom('', '{"token":"x"', '{"Token":"x"}', '{"token":null}'),
      )
      .map((body) => http('POST', '/session', JSON_TYPE, body)),
  ],
  'signing in with bytes that are no text': [
    'BAD_REQUEST',
    fc
      .constantFrom([0xff], [0xc0, 0x80], [0x7b, 0xed, 0xa0, 0x80, 0x7d])
      .map((bytes) => http('POST', '/session', JSON_TYPE, new Uint8Array(bytes))),
  ],
  'signing in by a form': [
    'UNSUPPORTED_MEDIA_TYPE',
    fc
      .constantFrom('text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'json', '')
      .map((type) => http('POST', '/session', { 'content-type': type }, '{"token":"x"}')),
  ],
  'signing in with a body that is too large': [
    'TOO_LARGE',
    fc
      .integer({ min: 100_001, max: 300_000 })
      .map((length) => http('POST', '/session', JSON_TYPE, JSON.stringify({ token: 'x'.repeat(length) }))),
  ],
  'signing in or out from the page of somebody else': [
    'FORBIDDEN',
    fc
      .tuple(
        fc.constantFrom('POST', 'DELETE'),
        fc.constantFrom<Headers>(
          { 'sec-fetch-site': 'cross-site' },
          { 'sec-fetch-site': 'same-site' },
          { 'sec-fetch-site': 'none' },
          { 'sec-fetch-site': 'SAME-ORIGIN' },
          { origin: 'http://evil.example' },
          { origin: 'null' },
          { origin: '' },
        ),
      )
      .map(([method, from]) => http(method, '/session', { ...JSON_TYPE, ...from }, '{"token":"x"}')),
  ],
  'a method that is not for sessions': [
    'METHOD_NOT_ALLOWED',
    fc
      .constantFrom('GET', 'PUT', 'PATCH', 'OPTIONS', 'TRACE')
      .map((method) => http(method, '/session', { accept: 'text/html' })),
  ],
  'a session that was not issued here': [
    'UNAUTHENTICATED',
    fc
      .oneof(
        hostile.map((text) => encodeURIComponent(text)),
        fc
          .tuple(fc.constantFrom('0', '1', '2', '-1'), fc.nat(), base64url(22), base64url(43))
          .map(([version, ends, id, seal]) => `${version}.${ends}.${id}.${seal}`),
        fc.constantFrom('', '1.', '1...', '1.99999999999..', 'undefined'),
      )
      .chain((value) =>
        fc
          .constantFrom('/graphql', '/reports/gap.xlsx', '/o/acme')
          .map((path) =>
            http('GET', path, { cookie: `aims-session=${value}`, 'sec-fetch-site': 'same-origin' }),
          ),
      ),
  ],
};

/**
 * So many requests, the same for the same seed, each fault as often as every other.
 *
 * @param to a server without a token, or what signs in and out at one that has a token
 */
export function malformedRequests(
  count: number,
  seed: number,
  to: 'OPEN' | 'SESSIONS' = 'OPEN',
): readonly MalformedRequest[] {
  const faults = Object.entries(to === 'OPEN' ? FAULTS : SESSION_FAULTS);
  return faults.flatMap(([fault, [code, bytes]], index) => {
    const wanted = Math.floor(count / faults.length) + (index < count % faults.length ? 1 : 0);
    return fc
      .sample(bytes, { numRuns: wanted, seed: seed + index })
      .map((each) => ({ fault, code, bytes: each }));
  });
}
