import { GitOpsApp, Observability, secretKey, slack } from '../src';
import { anthropic, claudeCode, codex, framework, gemini, geminiCli, litellm, openai } from '../src/providers';

// Edit this, then `npm run synth`: everything in dist/ follows from it.
const app = new GitOpsApp();

new Observability(app, 'observability', {
  cluster: 'my-cluster',
  providers: [
    anthropic(),
    claudeCode(),
    codex(),
    framework(),
    gemini(),
    geminiCli(),
    // Name the clients whose calls pass the proxy: they would be counted twice.
    litellm({ proxies: [] }),
    openai(),
  ],
  notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) },
});

app.synth();
