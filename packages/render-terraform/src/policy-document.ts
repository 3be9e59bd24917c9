/** Who a statement speaks of: `*`, AWS principals, services, or whom an identity provider vouches for. */
type Principal = '*' | { readonly AWS?: string; readonly Service?: string; readonly Federated?: string };

/** One statement of an IAM policy, in the words of its JSON. */
export interface PolicyStatement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: Principal;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  /** Operator, then key, then values. */
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** The JSON text of an IAM policy. Texts in it must be escaped already. */
export function policyDocument(...statements: readonly PolicyStatement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

/** Trust policy of a role that only one AWS service may assume. */
export function serviceTrust(service: string, condition?: PolicyStatement['Condition']): string {
  return policyDocument({
    Sid: 'Assume',
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'sts:AssumeRole',
    ...(condition === undefined ? {} : { Condition: condition }),
  });
}
