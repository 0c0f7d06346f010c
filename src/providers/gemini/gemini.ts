import type { Provider } from '../contract';
import { type GenAiProps, genAi } from '../gen-ai/gen-ai';
import { googlePrices } from '../prices/google';

/** Programs of your own that call Google's Gemini models. */
export function gemini(props: GenAiProps = {}): Provider {
  return genAi(
    {
      id: 'gemini',
      title: 'Gemini clients',
      vendor: 'google',
      names: ['gcp.gemini', 'gcp.gen_ai', 'gcp.vertex_ai', 'vertex_ai', 'gemini', 'google'],
      prices: [googlePrices],
    },
    props,
  );
}
