import { IntOrString, KubeService } from 'cdk8s-plus-28/lib/imports/k8s.js';
import type { AddObjects } from '../chart-scope.ts';
import { namespacedMetadata, podSelector } from '../metadata.ts';
import { portNameOf } from '../workload/application-workload.ts';

/** The address of each application inside the cluster: its public port alone; sidecars are called within their Pod. */
export const addServices: AddObjects = ({ chart, id }, environment) => {
  for (const { name, service, containers } of environment.applications) {
    if (!containers.some((container) => container.port === service.port)) {
      throw new Error(`no container of ${name} listens on port ${service.port} of its Service`);
    }
    new KubeService(chart, id(`service-${service.name}`), {
      metadata: namespacedMetadata(environment, service.name),
      spec: {
        type: 'ClusterIP',
        selector: podSelector(environment, name),
        ports: [
          {
            name: portNameOf(service.port),
            port: service.port,
            protocol: 'TCP',
            targetPort: IntOrString.fromString(portNameOf(service.port)),
          },
        ],
      },
    });
  }
};
