import type { Catalog } from '@tenantry/catalog';
import type { RelatedLocation } from '@tenantry/diagnostic';
import { environmentsOf } from '../environments.ts';
import { tenantsByClaim } from '../fleet-order.ts';
import type { FleetRule } from '../fleet-rule.ts';
import type { Tenant } from '../tenant.ts';
import { relatedValue, tenantProblem } from '../tenant-problem.ts';

export const accountBelongsToOneTenant: FleetRule = {
  fact: 'an account belongs to one tenant, and to no part of the platform',
  check: (fleet) => {
    const owners = platformAccounts(fleet.catalog);
    return tenantsByClaim(fleet)
      .flatMap(environmentsOf)
      .flatMap(({ tenant, path, written: { account } }) => {
        if (account === undefined) return [];
        const owner = owners.get(account);
        if (owner === undefined) {
          const holder = `tenant "${tenant.spec.id}"`;
          owners.set(account, {
            tenant,
            holder,
            place: () => relatedValue(tenant, [...path, 'account'], holder),
          });
        }
        // The environments of one tenant may share their account.
        if (owner === undefined || owner.tenant === tenant) return [];
        return [
          tenantProblem(tenant, [...path, 'account'], {
            code: 'account-shared',
            message: `account "${account}" already belongs to ${owner.holder}`,
            hint: 'write an account that belongs to this tenant alone',
            related: [owner.place()],
          }),
        ];
      });
  },
};

interface AccountOwner {
  /** The tenant that owns it; null when the platform does. */
  readonly tenant: Tenant | null;
  readonly holder: string;
  readonly place: () => RelatedLocation;
}

function platformAccounts({ organisation, clusters }: Catalog): Map<string, AccountOwner> {
  const hub: AccountOwner = {
    tenant: null,
    holder: 'the hub',
    place: () => ({
      message: 'the hub',
      location: organisation.document.locate('/hub/account'),
    }),
  };
  return new Map([
    [organisation.value.hub.account, hub],
    ...[...clusters.values()].map(({ value, document }): [string, AccountOwner] => {
      const holder = `shared cluster "${value.name}"`;
      return [
        value.account,
        {
          tenant: null,
          holder,
          place: () => ({
            message: holder,
            location: document.locate('/account'),
          }),
        },
      ];
    }),
  ]);
}
