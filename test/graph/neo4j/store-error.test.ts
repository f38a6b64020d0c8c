import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { storeErrorOf } from '../../../src/graph/neo4j/store-error.ts';
import { UnfitChange } from '../../../src/problems/store-error.ts';

const ADDRESS = { uri: 'bolt://db.example:7687', user: 'neo4j', password: 'secret', database: 'aims' };

/** An error of the server, as the driver makes it. */
function refusal(code: string, message = 'No.'): Error {
  return new neo4j.Neo4jError(message, code, '50N42', '50N42');
}

describe('what a Neo4j server refuses', () => {
  it.each([
    ['Neo.ClientError.Security.Forbidden', /does not have the permissions that are needed/],
    ['Neo.ClientError.Security.CredentialsExpired', /password of the Neo4j user must be changed/],
    ['Neo.ClientError.Security.AuthenticationRateLimit', /refuses the user for some seconds/],
    ['Neo.ClientError.Security.Unauthorized', /refused the user or password/],
    ['Neo.ClientError.Security.TokenExpired', /refused the user or password/],
    ['Neo.ClientError.Database.DatabaseNotFound', /has no database "aims"/],
    ['Neo.TransientError.Database.DatabaseUnavailable', /"aims" of the Neo4j server is not available/],
    ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', /"aims" of the Neo4j server can only be read/],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', /can only be read/],
    ['Neo.ClientError.Cluster.NotALeader', /address that begins with neo4j:\/\//],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', /too little memory/],
    ['Neo.TransientError.Transaction.DeadlockDetected', /is busy with other changes/],
    ['Neo.ClientError.Transaction.TransactionTimedOut', /is busy with other changes/],
    [
      'Neo.ClientError.Statement.SyntaxError',
      /reported an error \(Neo\.ClientError\.Statement\.SyntaxError\): No\./,
    ],
    [
      'Neo.DatabaseError.General.UnknownError',
      /reported an error \(Neo\.DatabaseError\.General\.UnknownError\)/,
    ],
  ])('with %s makes the store unavailable and names the cause', (code, message) => {
    const error = storeErrorOf(refusal(code), ADDRESS);
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringMatching(message) });
    expect(error).not.toMatchObject({ message: expect.stringContaining('secret') });
  });

  it.each([
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'Node(5) already exists.', 'STORE_OCCUPIED'],
    ['Neo.DatabaseError.Statement.ExecutionFailed', 'Property value is too large to index', 'STORE_OCCUPIED'],
    ['Neo.ClientError.Statement.TypeError', 'Type mismatch', 'STORE_DAMAGED'],
  ])('with %s because of what is in the database has the code of that: %s', (code, said, expected) => {
    const error = storeErrorOf(refusal(code, said), ADDRESS);
    expect(error).toMatchObject({ code: expected, message: expect.stringContaining(said) });
  });

  it('is said in one line, and cut', () => {
    const long = `first\n  second ${'x'.repeat(5_000)}`;
    const { message } = storeErrorOf(
      refusal('Neo.DatabaseError.General.UnknownError', long),
      ADDRESS,
    ) as Error;
    expect(message).toMatch(/: first second x+… Look for it in the log of the server\.$/);
    expect(message.length).toBeLessThan(600);
  });

  it('is not what the product itself refuses, or does wrong', () => {
    for (const error of [new UnfitChange('It does not fit.'), new TypeError('a fault of ours')])
      expect(storeErrorOf(error, ADDRESS)).toBe(error);
  });

  it('asks for a user where none was given', () => {
    const nobody = { ...ADDRESS, user: null, password: null };
    expect(storeErrorOf(refusal('Neo.ClientError.Security.Unauthorized'), nobody)).toMatchObject({
      message: 'The Neo4j server asks for a user and a password. Set NEO4J_USER and NEO4J_PASSWORD.',
    });
  });
});
