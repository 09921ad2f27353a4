import { InMemoryCache, type FieldPolicy, type TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { connections, possibleTypes, valueTypes } from './generated/schema-facts';

/** The cache of the web client: pages of a list are joined, parts without an identity are merged into their whole. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({ possibleTypes, typePolicies: typePolicies() });
}

function typePolicies(): TypePolicies {
  const policies: TypePolicies = Object.fromEntries(valueTypes.map((name) => [name, { keyFields: false }]));
  for (const name of valueTypes) if (isPart(name)) policies[name] = { keyFields: false, merge: true };
  for (const [type, fields] of Object.entries(connections))
    policies[type] = {
      ...policies[type],
      fields: Object.fromEntries(Object.entries(fields).map(([field, lasting]) => [field, pagesOf(lasting)])),
    };
  return policies;
}

/** A list has its own place in the cache by what it is a list of; its pages share one. */
function pagesOf(lastingArguments: string[]): FieldPolicy {
  return relayStylePagination(lastingArguments);
}

/** Whether objects of a type stand once at their place in their whole, so that two readings of it may be joined. */
function isPart(valueType: string): boolean {
  return valueType === 'Audience' || valueType === 'PageInfo';
}
