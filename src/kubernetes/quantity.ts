import { type Size, SizeRoundingBehavior } from 'cdk8s';

const UNITS = [
  ['Ti', 30],
  ['Gi', 20],
  ['Mi', 10],
  ['Ki', 0],
] as const;

/** A size as Kubernetes writes it, in the largest unit that holds it exactly: `40Gi`, `1536Mi`. */
export function sizeQuantity(size: Size): string {
  const kibibytes = size.toKibibytes({ rounding: SizeRoundingBehavior.FAIL });
  for (const [unit, bits] of UNITS) {
    const amount = kibibytes / 2 ** bits;
    if (Number.isInteger(amount) && amount > 0) return `${amount}${unit}`;
  }
  return '0';
}

/** A size in bytes. */
export function sizeBytes(size: Size): number {
  return size.toKibibytes({ rounding: SizeRoundingBehavior.FAIL }) * 1024;
}
