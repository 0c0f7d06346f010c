import type { ClientQuestion, Provider } from '../../src/providers/contract';
import { line, trend } from '../panels';
import type { View } from '../panels/view';

/** The answer of a client to one of its questions, over time; nothing where it cannot be asked. */
export function asked(
  { signals }: Provider,
  question: ClientQuestion,
  more: Pick<Partial<View>, 'limit' | 'links'> = {},
): View[] {
  const signal = signals[question];
  if (signal === undefined) return [];
  const { title, description, unit, role, legend } = signal;
  // Lines that are told apart cannot all be red.
  const trouble = role === 'errors' && !legend.includes('{{');
  const rare = unit === 'ratio' || unit === 'seconds';
  return [trend({ title, description, unit, lines: [line(signal.panel(), legend)], trouble, rare, ...more })];
}
