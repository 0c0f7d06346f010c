import {
  type Provider,
  anthropic,
  claudeCode,
  codex,
  framework,
  gemini,
  geminiCli,
  litellm,
  openai,
} from '../../src/providers';

/** All clients that there are, each as it comes: those of `charts/main.ts`. */
export function everyProvider(): readonly Provider[] {
  return [
    claudeCode(),
    codex(),
    geminiCli(),
    openai(),
    anthropic(),
    gemini(),
    framework(),
    litellm({ proxies: [] }),
  ];
}
