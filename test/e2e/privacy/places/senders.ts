import { text } from '../planted';
import type { Sender } from './everywhere';

/** A client that is known, one whose histograms are counted whole, one that nobody knows, and the agent of a node. */
export const SENDERS: readonly Sender[] = [
  { title: 'Claude Code', scope: 'com.anthropic.claude_code' },
  { title: 'the SDK', scope: 'signalbox.sdk' },
  { title: 'some program', scope: 'some.library' },
  {
    title: 'a pod',
    scope: '',
    ofPods: true,
    resource: [text('k8s.pod.uid', '0b4a0e1c-7d0e-4f86-8f43-4c1d58b8b0c4'), text('k8s.namespace.name', 'shop')],
  },
];
