import type { Provider } from '../../src/providers/contract';
import type { Section } from '../definition';
import { line, trend } from '../panels';
import { FAILED, requestRate } from '../questions/requests';
import { asked } from './asked';

/** Tokens and money. */
export function usage(provider: Provider): Section {
  return {
    title: 'What does it use?',
    panels: [
      ...asked(provider, 'tokens'),
      ...asked(provider, 'cost', { links: [{ title: 'All of this model', to: 'models', carrying: ['model'] }] }),
      ...asked(provider, 'cacheHitRatio'),
      trend({
        title: 'Requests',
        description: 'Calls of models that ended, a second. When they end while people work, see what arrives of it.',
        unit: 'count per second',
        lines: [
          line(requestRate('$__rate_interval', [], { outcome: 'ok' }), 'ok'),
          { ...line(requestRate('$__rate_interval', [], FAILED), 'failed'), color: 'red' },
        ],
      }),
    ],
  };
}
