import type { Artifact } from '@tenantry/artifact';
import { APPLICATION_ANNOTATIONS } from './application-template.ts';
import type { HubObject } from './hub-artifact.ts';

type Json = Artifact['value'];

/** An ApplicationSet. Each generator gives a value `application`: the name of the Application. */
export interface ApplicationSetParts {
  readonly name: string;
  /** Namespace of Argo CD. */
  readonly namespace: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly generators: readonly Json[];
  /** Labels of the Applications. */
  readonly applicationLabels?: Readonly<Record<string, string>>;
  /** Spec of the Applications. */
  readonly application: Json;
}

/** Writes an expression that takes a value of the generator. */
export function valueExpression(key: string): string {
  return `{{ .values.${key} }}`;
}

/**
 * An ApplicationSet that makes and changes Applications and never deletes one; an Application that a person deletes
 * leaves what it deployed, for it has no finalizer.
 */
export function applicationSet(parts: ApplicationSetParts): HubObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    name: parts.name,
    namespace: parts.namespace,
    ...(parts.labels && { labels: parts.labels }),
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: parts.generators,
      syncPolicy: { applicationsSync: 'create-update', preserveResourcesOnDeletion: true },
      template: {
        metadata: {
          name: valueExpression('application'),
          labels: { 'app.kubernetes.io/managed-by': 'tenantry', ...parts.applicationLabels },
          annotations: APPLICATION_ANNOTATIONS,
        },
        spec: parts.application,
      },
    },
  };
}
