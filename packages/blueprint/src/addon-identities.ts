/** What an add-on's controller may do in AWS. */
export interface AddonIdentity {
  /** Service account of the controller, in the namespace `kube-system`. */
  readonly serviceAccount: string;
  /** What its role is for, as the last part of the role's name. */
  readonly purpose: string;
  /** Policy that AWS manages for the add-on. */
  readonly policyArn: string;
}

/**
 * Managed add-ons whose controllers act in AWS with a role of their own, by name ("AWS add-ons", EKS user guide). The
 * VPC CNI uses the machines' role; the Mountpoint driver mounts with the credentials of the Pod that asks.
 */
export const ADDON_IDENTITIES: ReadonlyMap<string, AddonIdentity> = new Map([
  [
    'aws-ebs-csi-driver',
    {
      serviceAccount: 'ebs-csi-controller-sa',
      purpose: 'ebs-csi',
      policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy',
    },
  ],
]);
