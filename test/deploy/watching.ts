import type { App } from 'cdk8s';
import { Observability, secretKey, slack } from '../../src';

/** The default stack, which also looks for annotated pods in `shop` and for annotated services in `billing`. */
export function watchingStack(app: App): void {
  new Observability(app, 'observability', {
    cluster: 'my-cluster',
    notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) },
    prometheus: { discover: { pods: { namespaces: ['shop'] }, services: { namespaces: ['billing'] } } },
  });
}

/** A pod's specification that Pod Security `restricted` lets in, with one port. */
export function harmlessPod(containerPort = 8080): object {
  return {
    securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        name: 'shop',
        image: 'registry.example.com/shop:1',
        ports: [{ name: 'http', containerPort }],
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      },
    ],
  };
}

/** A pod's specification with a container that may do anything to its node. */
export function privilegedPod(): object {
  return {
    containers: [{ name: 'root', image: 'registry.example.com/root:1', securityContext: { privileged: true } }],
  };
}
