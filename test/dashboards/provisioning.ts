import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type SchemaObject } from 'ajv';

const FILE = join(__dirname, '..', 'fixtures', 'grafana-provisioning.schema.json');
const ajv = new Ajv({ allErrors: true, strictTypes: false });
ajv.addSchema(JSON.parse(readFileSync(FILE, 'utf8')) as SchemaObject, 'provisioning');

/** What of a provisioning file the schema does not know. */
export function strange(kind: 'datasources' | 'dashboards', content: unknown): string[] {
  ajv.validate(`provisioning#/definitions/${kind}`, content);
  return (ajv.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
