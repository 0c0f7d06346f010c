import { type App, Chart } from 'cdk8s';
import { Gateway, type Privacy } from '../../../src';
import { anthropic, claudeCode, codex, framework, gemini, geminiCli, openai } from '../../../src/providers';
import { Life } from '../../harness/life';
import { manifestsOf } from '../../harness/manifests';
import { Sink } from './sink';

/** All clients, with the spans that are otherwise left out: what is stored of them has to be clean as well. */
export const CLIENTS = [
  claudeCode(),
  codex({ spans: true }),
  geminiCli(),
  openai(),
  anthropic(),
  gemini(),
  framework(),
];

/** A gateway alone, and everything that leaves it. */
export function gatewayWithSink(privacy: Privacy = {}): Life {
  const manifests = manifestsOf((app: App) => {
    const chart = new Chart(app, 'private', { namespace: 'private' });
    new Gateway(chart, 'gateway', { providers: CLIENTS, privacy, vendors: [Sink.asVendor] });
  });
  return new Life(manifests, { namespace: 'private', parts: ['gateway'], secrets: () => '' });
}
