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
