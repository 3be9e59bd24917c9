import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group/index.js';
import { VpcEndpoint } from '@cdktf/provider-aws/lib/vpc-endpoint/index.js';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule/index.js';
import type { EnvironmentBlueprint, NetworkBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { logicalId } from '../logical-id.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';
import type { NetworkPlaces } from './network.ts';

/** Ways to AWS services that do not leave the VPC: S3 through the route tables, the others through addresses in it. */
export function addEndpoints(
  scope: StackScope,
  { region }: Escaped<EnvironmentBlueprint>,
  network: Escaped<NetworkBlueprint>,
  { vpcId, privateSubnetIds, privateRouteTableIds }: NetworkPlaces,
): void {
  scope.resource(VpcEndpoint, 's3_gateway', {
    vpcId,
    serviceName: `com.amazonaws.${region}.s3`,
    vpcEndpointType: 'Gateway',
    routeTableIds: [...privateRouteTableIds],
    tags: { Name: `${network.name}-s3` },
  });
  if (network.interfaceEndpoints.length === 0) return;
  const securityGroupId = addSecurityGroup(scope, network, vpcId);
  for (const service of network.interfaceEndpoints) {
    scope.resource(VpcEndpoint, logicalId(service), {
      vpcId,
      serviceName: `com.amazonaws.${region}.${service}`,
      vpcEndpointType: 'Interface',
      privateDnsEnabled: true,
      subnetIds: [...privateSubnetIds],
      securityGroupIds: [securityGroupId],
      tags: { Name: `${network.name}-${service}` },
    });
  }
}

/** Lets machines and Pods of the VPC, and nobody else, call the endpoints. */
function addSecurityGroup(scope: StackScope, network: Escaped<NetworkBlueprint>, vpcId: string): string {
  const group = scope.resource(SecurityGroup, 'endpoints', {
    // Unique in its VPC is enough for a security group.
    name: 'endpoints',
    description: 'Interface endpoints of AWS services',
    vpcId,
    tags: { Name: `${network.name}-endpoints` },
  });
  const callers = { machines: network.range, pods: network.podRange };
  for (const [caller, cidrIpv4] of Object.entries(callers)) {
    scope.resource(VpcSecurityGroupIngressRule, logicalId('endpoints', caller), {
      securityGroupId: reference(group, 'id'),
      description: `HTTPS from ${caller}`,
      ipProtocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      cidrIpv4,
    });
  }
  return reference(group, 'id');
}
