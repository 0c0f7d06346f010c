import { Size } from 'cdk8s';
import { sizeBytes, sizeQuantity } from '../../src/kubernetes/quantity';

test.each([
  [Size.gibibytes(40), '40Gi'],
  [Size.mebibytes(1536), '1536Mi'],
  [Size.mebibytes(2048), '2Gi'],
  [Size.gibibytes(1.5), '1536Mi'],
  [Size.tebibytes(1), '1Ti'],
  [Size.gibibytes(1023), '1023Gi'],
  [Size.gibibytes(1025), '1025Gi'],
  [Size.kibibytes(1), '1Ki'],
  [Size.kibibytes(1025), '1025Ki'],
  [Size.kibibytes(0), '0'],
])('a size is written in the largest unit that holds it exactly: %# is %s', (size, expected) => {
  expect(sizeQuantity(size)).toBe(expected);
});

test('a size that is no whole number of KiB is refused rather than rounded', () => {
  expect(() => sizeQuantity(Size.gibibytes(0.1))).toThrow('whole number of kibibytes');
});

test('a size in bytes is exact', () => {
  expect(sizeBytes(Size.mebibytes(1))).toBe(1_048_576);
  expect(sizeBytes(Size.tebibytes(2))).toBe(2 ** 41);
});
