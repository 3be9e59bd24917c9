import { compareText, type Diagnostic } from '@tenantry/diagnostic';

/**
 * Variables that cdk8s and cdktf read by themselves, in the middle of their work; found by searching their sources.
 * Some of them beat explicit arguments, so that passing arguments is no protection.
 */
const OBEYED_PREFIXES = ['CDK8S_', 'CDKTF_'] as const;
const OBEYED = ['SYNTH_HCL_OUTPUT', 'TERRAFORM_BINARY_NAME'] as const;

/** Refuses variables that would change what is synthesized (law 2): output depends on files alone. */
export function checkEnvironment(variables: Readonly<Record<string, string | undefined>>): readonly Diagnostic[] {
  return Object.keys(variables)
    .filter((name) => OBEYED.some((one) => one === name) || OBEYED_PREFIXES.some((prefix) => name.startsWith(prefix)))
    .sort(compareText)
    .map((name) => ({
      code: 'environment-variable-set',
      severity: 'error',
      message: `the environment variable ${name} is set, which the synthesis libraries would obey`,
      hint: `unset it for this command: env -u ${name} tenantry …`,
    }));
}
