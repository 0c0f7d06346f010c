import type { Provider } from '../contract';
import { type GenAiProps, genAi } from '../gen-ai/gen-ai';
import { openaiPrices } from '../prices/openai';

/** Programs of your own that call OpenAI's models. */
export function openai(props: GenAiProps = {}): Provider {
  return genAi(
    {
      id: 'openai',
      title: 'OpenAI clients',
      vendor: 'openai',
      names: ['openai', 'azure.ai.openai', 'az.ai.openai'],
      prices: [openaiPrices],
    },
    props,
  );
}
