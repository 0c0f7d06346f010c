import type { Manifest } from '../../src';
import { find } from './manifests';

/** The text of one file in a ConfigMap. */
export function fileOf(manifests: readonly Manifest[], configMap: string, file: string): string {
  const text = (find(manifests, 'ConfigMap', configMap)['data'] as Readonly<Record<string, string>>)[file];
  if (text === undefined) throw new Error(`ConfigMap ${configMap} has no file ${file}`);
  return text;
}
