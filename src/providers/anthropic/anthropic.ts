import type { Provider } from '../contract';
import { type GenAiProps, genAi } from '../gen-ai/gen-ai';
import { anthropicPrices } from '../prices/anthropic';

/** Programs of your own that call Anthropic's models. */
export function anthropic(props: GenAiProps = {}): Provider {
  return genAi(
    {
      id: 'anthropic',
      title: 'Anthropic clients',
      vendor: 'anthropic',
      names: ['anthropic'],
      prices: [anthropicPrices],
    },
    props,
  );
}
