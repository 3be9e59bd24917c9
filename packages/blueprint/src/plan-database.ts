import type { DatabaseBlueprint } from './database-blueprint.ts';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { nameOf, parameterOf } from './environment-names.ts';
import { fixed } from './fixed.ts';
import { itemsOf } from './located.ts';
import { type Decided, listOf, type Sourced } from './sourced.ts';

/** PostgreSQL's own port. */
export const DATABASE_PORT = 5432;
/** `admin`, `postgres` and `rdsadmin` are taken by the server or by RDS. */
const DATABASE_USER = 'tenantry';

/** The PostgreSQL database of an environment. */
export function planDatabase(inputs: EnvironmentInputs): Decided<DatabaseBlueprint> {
  const { place, release } = inputs;
  const engineVersion = release.get('database').get('postgresql');
  const family = engineVersion.map((version) => `postgres${version.split('.')[0]}`);
  return {
    identifier: nameOf(inputs, 'rds-identifier'),
    name: databaseNameOf(inputs),
    username: fixed(release, DATABASE_USER),
    port: fixed(release, DATABASE_PORT),
    engineVersion,
    family,
    ...inputs.sizing.database,
    finalSnapshot: nameOf(inputs, 'rds-snapshot', 'final'),
    subnetGroup: nameOf(inputs, 'rds-subnet-group'),
    // Named after its family: an upgrade needs the groups of both versions at once.
    parameterGroup: nameOf(inputs, 'rds-parameter-group', family),
    securityGroup: nameOf(inputs, 'security-group', 'database'),
    hostParameter: databaseHostParameterOf(inputs),
    placement:
      place.kind === 'dedicated'
        ? inputs.isolation.map(() => null)
        : {
            vpcId: place.cluster.get('vpcId'),
            subnetIds: listOf(itemsOf(place.cluster.get('subnetIds')), place.cluster),
            clientSecurityGroupId: place.cluster.get('securityGroupId'),
          },
  };
}

/** Name of the database inside the server. */
export function databaseNameOf(inputs: EnvironmentInputs): Sourced<string> {
  return nameOf(inputs, 'postgresql-database');
}

/** Parameter that the database's host name is written to. */
export function databaseHostParameterOf(inputs: EnvironmentInputs): Sourced<string> {
  return parameterOf(inputs, 'database/host');
}
