import { join } from 'node:path';
import { GitOpsApp, render } from '../../src';
import { manifestsOf } from '../harness/manifests';
import { stacks } from '../stacks';

test('the stack that the proofs call default is the one that this repository deploys', async () => {
  const apps: GitOpsApp[] = [];
  const synth = jest.spyOn(GitOpsApp.prototype, 'synth').mockImplementation(function (this: GitOpsApp) {
    apps.push(this);
  });
  await import(join(__dirname, '../../charts/main'));
  synth.mockRestore();
  expect(apps).toHaveLength(1);
  expect(apps.flatMap((app) => render(app).map(({ manifest }) => manifest))).toEqual(manifestsOf(stacks.default));
});
