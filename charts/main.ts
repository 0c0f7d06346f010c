import { GitOpsApp, Observability, secretKey, slack } from '../src';

// Edit this, then `npm run synth`: everything in dist/ follows from it.
const app = new GitOpsApp();

new Observability(app, 'observability', {
  cluster: 'my-cluster',
  notify: { default: slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') }) },
});

app.synth();
