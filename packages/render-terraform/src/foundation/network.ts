import { DefaultSecurityGroup } from '@cdktf/provider-aws/lib/default-security-group/index.js';
import { Eip } from '@cdktf/provider-aws/lib/eip/index.js';
import { InternetGateway } from '@cdktf/provider-aws/lib/internet-gateway/index.js';
import { NatGateway } from '@cdktf/provider-aws/lib/nat-gateway/index.js';
import { Route } from '@cdktf/provider-aws/lib/route/index.js';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table/index.js';
import { RouteTableAssociation } from '@cdktf/provider-aws/lib/route-table-association/index.js';
import { Subnet } from '@cdktf/provider-aws/lib/subnet/index.js';
import { Vpc } from '@cdktf/provider-aws/lib/vpc/index.js';
import { VpcIpv4CidrBlockAssociation } from '@cdktf/provider-aws/lib/vpc-ipv4-cidr-block-association/index.js';
import type { EnvironmentBlueprint, NetworkBlueprint, ZoneBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { handOver, subnetHandoff, vpcHandoff } from '../handoff.ts';
import { logicalId } from '../logical-id.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

const INTERNET = '0.0.0.0/0';

/** What the rest of the foundation needs to know of the network, as expressions. */
export interface NetworkPlaces {
  readonly vpcId: string;
  readonly privateSubnetIds: readonly string[];
  readonly privateRouteTableIds: readonly string[];
}

/** The VPC-wide constructs that each zone hangs on. */
interface Backbone {
  readonly name: string;
  readonly vpcId: string;
  readonly gateway: InternetGateway;
  readonly pods: VpcIpv4CidrBlockAssociation;
  readonly publicRouteTableId: string;
}

/** The VPC with its subnets and routes, and the parameters by which later stacks find them. */
export function addNetwork(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  network: Escaped<NetworkBlueprint>,
): NetworkPlaces {
  const backbone = addBackbone(scope, network);
  const zones = network.zones.map((zone) => addZone(scope, environment, backbone, zone));
  handOver(scope, vpcHandoff(environment), backbone.vpcId);
  return {
    vpcId: backbone.vpcId,
    privateSubnetIds: zones.map(({ privateSubnetId }) => privateSubnetId),
    privateRouteTableIds: zones.map(({ privateRouteTableId }) => privateRouteTableId),
  };
}

function addBackbone(scope: StackScope, { name, range, podRange }: Escaped<NetworkBlueprint>): Backbone {
  const tags = { Name: name };
  const vpc = scope.resource(Vpc, 'main', { cidrBlock: range, enableDnsSupport: true, enableDnsHostnames: true, tags });
  const vpcId = reference(vpc, 'id');
  // Adopted without rules: whatever forgets to name a security group is cut off.
  scope.resource(DefaultSecurityGroup, 'closed', { vpcId, tags: { Name: `${name}-closed` } });
  const pods = scope.resource(VpcIpv4CidrBlockAssociation, 'pods', { vpcId, cidrBlock: podRange });
  const gateway = scope.resource(InternetGateway, 'main', { vpcId, tags });
  const table = scope.resource(RouteTable, 'public', { vpcId, tags: { Name: `${name}-public` } });
  scope.resource(Route, 'public', {
    routeTableId: reference(table, 'id'),
    destinationCidrBlock: INTERNET,
    gatewayId: reference(gateway, 'id'),
  });
  return { name, vpcId, gateway, pods, publicRouteTableId: reference(table, 'id') };
}

/**
 * One availability zone with a NAT gateway of its own: a shared one would take the Internet from all zones when its
 * zone fails, and bill the traffic between them. Pods leave through the same gateway as machines.
 */
function addZone(
  scope: StackScope,
  environment: Escaped<EnvironmentBlueprint>,
  { name, vpcId, gateway, pods, publicRouteTableId }: Backbone,
  zone: Escaped<ZoneBlueprint>,
): { readonly privateSubnetId: string; readonly privateRouteTableId: string } {
  const id = (kind: string) => logicalId(kind, zone.zone);
  const tags = (kind: string) => ({ Name: `${name}-${kind}-${zone.zone}` });
  const subnet = (kind: string, cidrBlock: string, after: readonly VpcIpv4CidrBlockAssociation[] = []) =>
    reference(
      scope.resource(
        Subnet,
        id(kind),
        { vpcId, cidrBlock, availabilityZone: zone.zone, mapPublicIpOnLaunch: false, tags: tags(kind) },
        after,
      ),
      'id',
    );
  const publicSubnetId = subnet('public', zone.publicRange);
  const privateSubnetId = subnet('private', zone.privateRange);
  const podSubnetId = subnet('pod', zone.podRange, [pods]);
  const address = scope.resource(Eip, id('nat'), { domain: 'vpc', tags: tags('nat') });
  const nat = scope.resource(
    NatGateway,
    id('main'),
    { allocationId: reference(address, 'id'), subnetId: publicSubnetId, tags: tags('nat') },
    [gateway],
  );
  const table = scope.resource(RouteTable, id('private'), { vpcId, tags: tags('private') });
  const privateRouteTableId = reference(table, 'id');
  scope.resource(Route, id('private'), {
    routeTableId: privateRouteTableId,
    destinationCidrBlock: INTERNET,
    natGatewayId: reference(nat, 'id'),
  });
  const associate = (kind: string, subnetId: string, routeTableId: string) =>
    scope.resource(RouteTableAssociation, id(kind), { subnetId, routeTableId });
  associate('public', publicSubnetId, publicRouteTableId);
  associate('private', privateSubnetId, privateRouteTableId);
  associate('pod', podSubnetId, privateRouteTableId);
  handOver(scope, subnetHandoff(environment, 'private', zone.zone), privateSubnetId);
  handOver(scope, subnetHandoff(environment, 'pod', zone.zone), podSubnetId);
  return { privateSubnetId, privateRouteTableId };
}
