/** The values of a counter that grows by so much at each step: `counter(times(20, 4), times(10, 0))`. */
export function counter(...growths: readonly (readonly number[])[]): string {
  let total = 0;
  return [0, ...growths.flat().map((growth) => (total += growth))].join(' ');
}

/** A pattern so many times: `times(3, 0, 5)` is `0 5 0 5 0 5`. */
export function times(count: number, ...pattern: readonly number[]): number[] {
  return Array.from({ length: count }, () => pattern).flat();
}
