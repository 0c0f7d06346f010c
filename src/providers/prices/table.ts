/** Dollars for a million tokens, by type. */
export interface Price {
  readonly model: string;
  /** First day on which it holds, as `2027-01-01` (UTC). @default since ever */
  readonly from?: string;
  readonly input: number;
  readonly output: number;
  /** @default as `input` */
  readonly cacheRead?: number;
  /** @default as `input` */
  readonly cacheWrite?: number;
}

/** List prices of a vendor's models, as they were on a day. */
export interface PriceTable {
  /** Day on which they were read. */
  readonly asOf: string;
  /** Where they were read. */
  readonly source: string;
  /** By model, and for one model by day. */
  readonly prices: readonly Price[];
}

/** The prices of each model in the order of their days, however many clients share a table. */
export function pricesByModel(
  providers: readonly { readonly prices?: readonly PriceTable[] }[],
): ReadonlyMap<string, readonly Price[]> {
  const tables = new Set(providers.flatMap(({ prices = [] }) => prices));
  const models = new Map<string, Price[]>();
  for (const price of [...tables].flatMap(({ prices }) => prices)) {
    models.set(price.model, [...(models.get(price.model) ?? []), price]);
  }
  for (const prices of models.values()) prices.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  return models;
}

/** Dollars for a million tokens of each type of the vocabulary. */
export function byType({ input, output, cacheRead = input, cacheWrite = input }: Price) {
  return { input, output, cache_read: cacheRead, cache_write: cacheWrite } as const;
}
