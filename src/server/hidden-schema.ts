import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestFacts } from './request-facts.ts';

/**
 * Whoever is nobody could read the schema to learn where to push, by asking for it or by the names that errors
 * suggest. They get neither.
 */
export function hiddenSchema(): Plugin<RequestFacts> {
  return {
    onValidate: ({ context, addValidationRule, setValidationFn, validateFn }) => {
      if (context.viewer !== null) return;
      addValidationRule(NoSchemaIntrospectionCustomRule);
      setValidationFn((schema, document, rules, options, typeInfo) =>
        validateFn(schema, document, rules, { ...options, hideSuggestions: true }, typeInfo),
      );
    },
  };
}
