/** Units of Grafana's by the template function that puts a value of them into words. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/\$value \| humanizePercentage/, 'percentunit'],
  [/\$value \| humanizeDuration/, 's'],
  [/\$value \| humanize1024/, 'bytes'],
  [/\$value[^}]*\}\} USD/, 'currencyUSD'],
];

/** The unit of what an alert measures, as its description tells it to people. */
export function unitOf(description: string): string {
  return SPOKEN.find(([pattern]) => pattern.test(description))?.[1] ?? 'short';
}
