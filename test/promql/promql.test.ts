import { above, as, count, max, print, promql, sum } from '../../src/promql';

describe('a query that is given as text', () => {
  test('is printed in one form, however it was written', () => {
    expect(print(promql('SUM(rate(calls_total [5m]))by(job,)  # by job\n/2'))).toBe(
      'sum by (job) (rate(calls_total[5m])) / 2',
    );
  });

  test('takes part in queries that are made of functions', () => {
    const failed = promql('sum by (job) (rate(calls_total{status="500"}[5m]))');
    expect(print(above(as(max(failed, { by: ['job'] }), 'count'), count(3)))).toBe(
      'max by (job) (sum by (job) (rate(calls_total{status="500"}[5m]))) > 3',
    );
  });

  test.each(['$__rate_interval', '$__interval', '$__range'])('can have the window %s of Grafana', (window) => {
    const text = `max_over_time(rate(calls_total{job=~"$job"}[${window}])[${window}:${window}] offset ${window})`;
    expect(print(promql(text))).toBe(text);
  });

  test('says where it is wrong, line by line', () => {
    expect(() => promql('rate(up)\n  + on (job)\n    abs(up, 1)\n')).toThrow(
      [
        'promql cannot read',
        '    rate(up)',
        '      + on (job)',
        '        abs(up, 1)',
        '    ',
        'line 1, column 6: argument 1 of rate must be a range vector such as up[5m]; this is an instant vector',
        'line 3, column 5: abs takes 1 argument, not 2',
      ].join('\n'),
    );
  });

  test.each([
    ['up[5m]', 'a range vector'],
    ['1 + 1', 'a number'],
    ['time()', 'a number'],
    ['"text"', 'a text'],
  ])('cannot be %s, which is no vector', (text, type) => {
    expect(() => promql(text)).toThrow(`the answer of a query must be an instant vector; this is ${type}`);
  });

  test('can have functions that are numbers where a number is wanted', () => {
    expect(print(promql('topk(pi(), up > scalar(up))'))).toBe('topk(pi(), up > scalar(up))');
    expect(() => promql('topk(hour(), up)')).toThrow('the first argument of topk must be a number');
  });

  test('cannot ask for two names at once: Prometheus accepts that, and finds nothing', () => {
    expect(() => promql('{"up", "down"}')).toThrow('line 1, column 8: the name is said twice');
  });

  test('can use what is experimental in Prometheus only where it says so', () => {
    const text = 'limitk(3, mad_over_time(up[5m]))';
    expect(() => promql(text)).toThrow(/limitk needs .*\n.*mad_over_time needs /);
    expect(print(promql(text, { experimental: true }))).toBe(text);
    expect(print(promql('info(up, {version="2"})', { experimental: true }))).toBe('info(up, {version="2"})');
    expect(() => promql('info(up, down)', { experimental: true })).toThrow('matchers without a name');
  });
});

describe('its labels', () => {
  test.each<[text: string, labels: readonly string[] | undefined]>([
    ['up', undefined],
    ['sum(up)', []],
    ['sum by (job, pod) (up)', ['job', 'pod']],
    ['sum without (pod) (up)', undefined],
    ['sum without (pod) (max by (job, pod) (up))', ['job']],
    ['topk by (job) (3, max by (job, pod) (up))', ['job', 'pod']],
    ['count_values by (job) ("value", up)', ['job', 'value']],
    ['histogram_quantile(0.9, sum by (le, job) (rate(x_bucket[5m])))', ['job']],
    ['absent(up{job="a", pod=~"b"})', ['job']],
    ['absent(sum(up))', []],
    ['label_replace(sum by (job) (up), "to", "$1", "job", ".*")', ['job', 'to']],
    ['vector(1)', []],
    ['hour()', []],
    ['-sum by (job) (up) * 2', ['job']],
    ['2 * sum by (job) (up)', ['job']],
    ['quantile_over_time(0.9, sum by (job) (up)[1h:])', ['job']],
    ['sum by (job) (up) or sum by (job, pod) (up)', ['job']],
    ['sum by (job) (up) or up', undefined],
    ['sum by (job) (up) and on (job) up', ['job']],
    ['sum by (job, pod) (up) / on (job) sum by (job) (up)', ['job']],
    ['sum by (job, pod) (up) / ignoring (pod) sum by (job) (up)', ['job']],
    ['sum by (job, pod) (up) * on (job) group_left (zone) info', ['job', 'pod', 'zone']],
    ['info * on (job) group_right (zone) sum by (job, pod) (up)', ['job', 'pod', 'zone']],
  ])('of %s follow from the text', (text, labels) => {
    expect(promql(text).labels).toEqual(labels);
  });

  test('can be said, where the text keeps them', () => {
    expect(promql('up', { labels: ['job', 'team'] }).labels).toEqual(['job', 'team']);
    expect(() => promql('sum by (job) (up)', { labels: ['job', 'team'] })).toThrow(
      'promql: sum by (job) (up): there is no label "team"; there are the labels job',
    );
  });

  test('are checked where it is used', () => {
    const labels: string[] = ['team'];
    expect(() => sum(promql('sum by (job) (up)'), { by: labels })).toThrow('sum: there is no label "team"');
    expect(print(sum(promql('up'), { by: labels }))).toBe('sum by (team) (up)');
  });
});
