import type { Provider } from './contract';
import { clientSignals } from './signals';

/** A provider from what is known about it: the questions that it can be asked follow. */
export function client(facts: Omit<Provider, 'signals'>): Provider {
  return { ...facts, signals: clientSignals(facts) };
}
