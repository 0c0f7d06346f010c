import { type Attributes, plain } from './dialect';

/** Attributes of the resource that whoever starts a producer may set: who it works for, and which process it is. */
export const sender: Required<Pick<Attributes, 'optional' | 'documented'>> = {
  optional: plain('service.instance.id', 'team.name', 'project.name'),
  documented: plain('service.namespace', 'team', 'project', 'deployment.environment', 'deployment.environment.name'),
};
