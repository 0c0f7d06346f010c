import { Duration, Size } from 'cdk8s';
import { goDuration } from '../../src/components/native/duration';
import { goMemoryLimit } from '../../src/components/native/go-memory';

test.each([
  [Duration.days(30), '720h'],
  [Duration.hours(36), '36h'],
  [Duration.minutes(90), '90m'],
  [Duration.minutes(60), '1h'],
  [Duration.seconds(90), '90s'],
  [Duration.millis(1500), '1500ms'],
  [Duration.seconds(0), '0s'],
])('%# a duration is written in the largest unit that holds it exactly, and that Go knows: %s', (duration, text) => {
  expect(goDuration(duration)).toBe(text);
});

test("Go's garbage collector works harder at four fifths of the memory limit", () => {
  const memory = Size.mebibytes(500);
  expect(goMemoryLimit({ cpuMillis: 1, memory })).toEqual({ name: 'GOMEMLIMIT', value: '400MiB' });
  expect(goMemoryLimit({ cpuMillis: 1, memory, memoryLimit: Size.gibibytes(1) }).value).toBe('819MiB');
});
