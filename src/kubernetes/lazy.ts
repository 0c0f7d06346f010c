import { Lazy } from 'cdk8s';

/**
 * A value that is worked out when the manifest is rendered, after every part of the program has been wired.
 * cdk8s types its lazy values as `any`; this is the one place where that is given the type of what it produces.
 */
export function lazy<T>(produce: () => T): T {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return
  return Lazy.any({ produce });
}
