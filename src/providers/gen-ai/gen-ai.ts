import { client } from '../client';
import type { Provider } from '../contract';
import { otelVariables } from '../env';
import type { PriceTable } from '../prices/table';
import { genAiCounts } from './counts';
import { genAiDialect } from './dialect';

/** What is the same for all vendors: clients instrumented by the GenAI conventions of OpenTelemetry. */
export interface GenAiProps {
  /**
   * What calls are counted from. Spans know cached tokens and need all spans to be sent; metrics are for programs that
   * sample their traces. @default 'spans'
   */
  readonly countedFrom?: 'spans' | 'metrics';
}

interface Vendor {
  readonly id: string;
  readonly title: string;
  /** The label `provider`. */
  readonly vendor: string;
  /** What instrumentations call it, in `gen_ai.provider.name` or `gen_ai.system`. */
  readonly names: readonly string[];
  readonly prices: readonly PriceTable[];
}

/** A vendor's models, called by programs of your own. */
export function genAi({ names, ...vendor }: Vendor, { countedFrom = 'spans' }: GenAiProps): Provider {
  return client({
    ...vendor,
    recognise: { vendors: names },
    dialect: genAiDialect,
    counts: genAiCounts[countedFrom],
    env: (at) => ({
      variables: {
        ...otelVariables(at),
        // A sampled trace would be a sampled bill.
        OTEL_TRACES_SAMPLER: 'always_on',
        OTEL_SEMCONV_STABILITY_OPT_IN: 'gen_ai_latest_experimental',
        OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: 'false',
      },
    }),
  });
}
