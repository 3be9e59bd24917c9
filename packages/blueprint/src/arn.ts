// ARNs of the commercial partition, the only one whose regions the catalog offers.

/** ARN of an IAM role. */
export function roleArn(account: string, role: string): string {
  return `${roleArnPrefix(account)}${role}`;
}

/** ARN of an account's IAM roles up to the name. */
export function roleArnPrefix(account: string): string {
  return `arn:aws:iam::${account}:role/`;
}

/** ARN of a customer managed IAM policy. */
export function policyArn(account: string, policy: string): string {
  return `arn:aws:iam::${account}:policy/${policy}`;
}

/** ARN of an S3 bucket: the name alone is unique. */
export function bucketArn(bucket: string): string {
  return `arn:aws:s3:::${bucket}`;
}
