import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { policyDocument } from '../policy-document.ts';

/** The Pods that may take a role. */
export interface TrustedPods {
  readonly clusterName: string;
  readonly namespace: string;
  readonly serviceAccounts: readonly string[];
}

/**
 * Trust policy for EKS Pod Identity. EKS says with session tags for whom it asks; on a shared cluster they keep other
 * namespaces out, even if somebody associated the role with one.
 */
export function podTrust({ account, region }: Escaped<EnvironmentBlueprint>, pods: TrustedPods): string {
  return policyDocument({
    Sid: 'PodsOfTheEnvironment',
    Effect: 'Allow',
    Principal: { Service: 'pods.eks.amazonaws.com' },
    Action: ['sts:AssumeRole', 'sts:TagSession'],
    Condition: {
      StringEquals: {
        'aws:RequestTag/eks-cluster-arn': `arn:aws:eks:${region}:${account}:cluster/${pods.clusterName}`,
        'aws:RequestTag/kubernetes-namespace': pods.namespace,
        'aws:RequestTag/kubernetes-service-account': pods.serviceAccounts,
      },
    },
  });
}
