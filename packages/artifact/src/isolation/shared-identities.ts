import type { IdentityType } from '../identity.ts';

/**
 * The organisation's own identifiers, which may stand in every tenant's tree, in the normal form of {@link Identity}.
 * A shared path shares what lies below it, a shared range the ranges inside of it, a shared pattern what it matches;
 * a shared account does not share the roles, buckets or ARNs in it.
 */
export type SharedIdentities = ReadonlyMap<IdentityType, ReadonlySet<string>>;
