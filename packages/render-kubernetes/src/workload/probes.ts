import { IntOrString, type Probe } from 'cdk8s-plus-28/lib/imports/k8s.js';

/** The three questions that the kubelet asks a container. */
export interface Probes {
  readonly startupProbe: Probe;
  readonly livenessProbe: Probe;
  readonly readinessProbe: Probe;
}

/** Where a container answers them: HTTP paths on a named port. */
export interface ProbePaths {
  readonly port: string;
  /** Answers 200 while the process works; a container that stops answering is restarted. */
  readonly alive: string;
  /** Answers 200 while it can serve; a container that does not gets no requests. */
  readonly ready: string;
}

/** Two and a half minutes to start; then restarted after a minute of silence, out of rotation after half of that. */
export function probesOf({ port, alive, ready }: ProbePaths): Probes {
  const ask = (path: string, periodSeconds: number, failureThreshold: number): Probe => ({
    httpGet: { path, port: IntOrString.fromString(port), scheme: 'HTTP' },
    periodSeconds,
    failureThreshold,
    timeoutSeconds: 5,
  });
  return { startupProbe: ask(alive, 5, 30), livenessProbe: ask(alive, 20, 3), readinessProbe: ask(ready, 10, 3) };
}
