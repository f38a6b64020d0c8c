import { GraphQLEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { GLOSSARY } from '../../src/model/glossary/glossary.ts';

const ENUM_SETS = GLOSSARY.flatMap((set) =>
  set.enumName === null ? [] : [{ ...set, enumName: set.enumName }],
);

describe('an enum of the schema', () => {
  it.each(ENUM_SETS)(
    '$enumName has the words of the glossary with their meanings',
    ({ enumName, about, words }) => {
      const type = schema.getType(enumName);
      if (!(type instanceof GraphQLEnumType)) throw new TypeError(`${enumName} is not an enum.`);
      expect(type.description).toBe(about);
      const described = type.getValues().map(({ value, description }) => [value, description]);
      const explained = Object.entries(words).map(([word, { meaning }]) => [word, meaning]);
      expect(Object.fromEntries(described)).toEqual(Object.fromEntries(explained));
    },
  );
});
