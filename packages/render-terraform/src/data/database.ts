import { DbInstance } from '@cdktf/provider-aws/lib/db-instance/index.js';
import { DbParameterGroup } from '@cdktf/provider-aws/lib/db-parameter-group/index.js';
import { DbSubnetGroup } from '@cdktf/provider-aws/lib/db-subnet-group/index.js';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group/index.js';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule/index.js';
import type { DatabaseBlueprint, EnvironmentBlueprint } from '@tenantry/blueprint';
import { refusesDeletion } from '../deletion-protection.ts';
import type { Escaped } from '../escape-templates.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';
import type { DatabasePlace } from './database-place.ts';

/** Certificate authority that every region offers and that RDS renews by itself. */
const CERTIFICATE_AUTHORITY = 'rds-ca-rsa2048-g1';

/** Days of performance history that cost nothing. */
const PERFORMANCE_HISTORY_DAYS = 7;

/** PostgreSQL, private, encrypted with the environment's key; RDS makes, keeps and rotates the password. */
export function addDatabase(
  scope: StackScope,
  { state, database }: Escaped<EnvironmentBlueprint>,
  place: DatabasePlace,
  keyArn: string,
): DbInstance {
  const subnetGroup = scope.resource(DbSubnetGroup, 'main', {
    name: database.subnetGroup,
    subnetIds: [...place.subnetIds],
  });
  const parameterGroup = scope.resource(DbParameterGroup, 'main', {
    name: database.parameterGroup,
    family: database.family,
    parameter: [{ name: 'rds.force_ssl', value: '1' }],
    // An upgrade takes a group of another family and name while the database still uses this one.
    lifecycle: { createBeforeDestroy: true },
  });
  return scope.resource(DbInstance, 'main', {
    identifier: database.identifier,
    engine: 'postgres',
    engineVersion: database.engineVersion,
    autoMinorVersionUpgrade: leavesMinorVersionOpen(database.engineVersion),
    instanceClass: database.class,
    allocatedStorage: database.storageGiB,
    storageType: 'gp3',
    storageEncrypted: true,
    kmsKeyId: keyArn,
    dbName: database.name,
    username: database.username,
    manageMasterUserPassword: true,
    masterUserSecretKmsKeyId: keyArn,
    iamDatabaseAuthenticationEnabled: true,
    port: database.port,
    multiAz: database.multiAz,
    dbSubnetGroupName: reference(subnetGroup, 'name'),
    vpcSecurityGroupIds: [addSecurityGroup(scope, database, place)],
    parameterGroupName: reference(parameterGroup, 'name'),
    publiclyAccessible: false,
    caCertIdentifier: CERTIFICATE_AUTHORITY,
    backupRetentionPeriod: database.backupRetentionDays,
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: false,
    deletionProtection: database.deletionProtection && refusesDeletion(state),
    skipFinalSnapshot: false,
    finalSnapshotIdentifier: database.finalSnapshot,
    enabledCloudwatchLogsExports: ['postgresql', 'upgrade'],
    performanceInsightsEnabled: true,
    performanceInsightsKmsKeyId: keyArn,
    performanceInsightsRetentionPeriod: PERFORMANCE_HISTORY_DAYS,
    lifecycle: { preventDestroy: true },
  });
}

/**
 * Whether RDS may choose the minor version. With a pinned one it must not: after an upgrade of its own every plan would
 * ask for the version before, which RDS refuses.
 */
function leavesMinorVersionOpen(engineVersion: string): boolean {
  return !engineVersion.includes('.');
}

/** Lets the environment's Pods, and nobody else, reach the port. */
function addSecurityGroup(
  scope: StackScope,
  { securityGroup, port }: Escaped<DatabaseBlueprint>,
  { vpcId, clients }: DatabasePlace,
): string {
  const group = scope.resource(SecurityGroup, 'database', {
    name: securityGroup,
    description: 'PostgreSQL of one environment',
    vpcId,
  });
  scope.resource(VpcSecurityGroupIngressRule, 'database_clients', {
    securityGroupId: reference(group, 'id'),
    description: 'PostgreSQL from the Pods of the environment',
    ipProtocol: 'tcp',
    fromPort: port,
    toPort: port,
    ...clients,
  });
  return reference(group, 'id');
}
