import type { Artifact } from '@tenantry/artifact';
import { at, itemsAt } from './reading.ts';

/** Volume types that the Pod Security Standard `restricted` allows. */
const VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

/**
 * What in a Pod template breaks the Pod Security Standard `restricted`, by the text of the standard and not by the
 * renderer's code.
 */
export function breachesOfRestricted(template: Artifact['value'][string]): readonly string[] {
  const pod = at(template, 'spec');
  const breaches: string[] = [];
  const refuse = (breach: boolean, what: string) => breach && breaches.push(what);

  for (const key of ['hostNetwork', 'hostPID', 'hostIPC']) refuse(at(pod, key) === true, key);
  for (const volume of itemsAt(pod, 'volumes')) {
    const types = Object.keys(Object(volume)).filter((key) => key !== 'name');
    refuse(types.length !== 1 || !types.every((type) => VOLUMES.includes(type)), `volume ${types.join()}`);
  }
  const containers = ['containers', 'initContainers', 'ephemeralContainers'].flatMap((key) => itemsAt(pod, key));
  refuse(containers.length === 0, 'no container');
  for (const container of containers) {
    const own = (key: string) => at(container, 'securityContext', key);
    const effective = (key: string) => own(key) ?? at(pod, 'securityContext', key);
    const name = String(at(container, 'name'));
    refuse(own('allowPrivilegeEscalation') !== false, `${name}: allowPrivilegeEscalation`);
    refuse(own('privileged') === true, `${name}: privileged`);
    refuse(effective('runAsNonRoot') !== true, `${name}: runAsNonRoot`);
    refuse(effective('runAsUser') === 0, `${name}: runAsUser`);
    const profile = at(effective('seccompProfile'), 'type');
    refuse(profile !== 'RuntimeDefault' && profile !== 'Localhost', `${name}: seccompProfile`);
    refuse(!itemsAt(own('capabilities'), 'drop').includes('ALL'), `${name}: capabilities drop`);
    const added = itemsAt(own('capabilities'), 'add').filter((capability) => capability !== 'NET_BIND_SERVICE');
    refuse(added.length > 0, `${name}: capabilities add`);
    refuse(
      itemsAt(container, 'ports').some((port) => at(port, 'hostPort') !== undefined),
      `${name}: hostPort`,
    );
  }
  return breaches;
}
