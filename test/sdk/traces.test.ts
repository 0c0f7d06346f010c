import { context, propagation, trace } from '@opentelemetry/api';
import { remembering } from './memory';

const VALID = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

test('a task that one agent hands to another is one trace, over two processes', async () => {
  const planner = remembering({ agent: 'planner' });
  const coder = remembering({ agent: 'coder' });
  const message = await planner.monitor.trackTask('plan', () => ({ headers: planner.monitor.inject() }));
  await coder.monitor.extract(message.headers, () => coder.monitor.trackTask('feature', () => undefined));
  const [sent] = await planner.spans();
  const [received] = await coder.spans();
  expect(received?.spanContext().traceId).toBe(sent?.spanContext().traceId);
  expect(received?.parentSpanContext).toMatchObject({ spanId: sent?.spanContext().spanId, isRemote: true });
});

test('two monitors of one process nest without being told', async () => {
  const planner = remembering({ agent: 'planner' });
  const coder = remembering({ agent: 'coder' });
  await planner.monitor.trackTask('plan', () => coder.monitor.trackTask('feature', () => undefined));
  const [outer] = await planner.spans();
  const [inner] = await coder.spans();
  expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
});

test('what runs at the same time does not get mixed up', async () => {
  const { monitor, spans } = remembering();
  await Promise.all(
    ['a', 'b'].map((name) => monitor.trackWorkflow(name, () => monitor.span(`${name}-step`, () => Promise.resolve()))),
  );
  const all = await spans();
  const idOf = (name: string) => all.find((span) => span.name === name);
  for (const name of ['a', 'b']) {
    const parent = idOf(`${name}-step`)?.parentSpanContext?.spanId;
    expect(parent).toBe(idOf(`invoke_workflow ${name}`)?.spanContext().spanId);
  }
});

test('outside of any task there is nothing to inject', () => {
  expect(remembering().monitor.inject()).toEqual({});
});

test.each([
  ['a header of another version', '01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-comes-later', true],
  ['several headers, of which the first counts', [VALID, 'nonsense'], true],
  ['no header', undefined, false],
  ['nonsense', 'nonsense', false],
  ['an id of zeros', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, false],
  ['the forbidden version', VALID.replace(/^00/, 'ff'), false],
])('%s is read as W3C says', async (_, traceparent, belongs) => {
  const { monitor, spans } = remembering();
  await monitor.extract({ traceparent }, () => monitor.span('step', () => undefined));
  const [span] = await spans();
  expect(span?.spanContext().traceId === '0af7651916cd43dd8448eb211c80319c').toBe(belongs);
});

test('a trace that its sender does not record is not recorded here either', async () => {
  const { monitor, spans } = remembering();
  await monitor.extract({ traceparent: VALID.replace(/01$/, '00') }, () => monitor.span('step', () => undefined));
  expect(await spans()).toEqual([]);
});

test('nothing is registered with OpenTelemetry', async () => {
  const { monitor } = remembering();
  await monitor.span('step', () => {
    expect(trace.getActiveSpan()).toBeUndefined();
    expect(trace.getTracer('other').startSpan('x').isRecording()).toBe(false);
  });
});

test('unless that is asked for: then other instrumentations join, and headers carry the trace', async () => {
  const { monitor, spans } = remembering({ global: true });
  const headers: Record<string, string> = {};
  try {
    await monitor.span('step', () => {
      trace.getTracer('other').startSpan('their span').end();
      propagation.inject(context.active(), headers);
    });
    const [theirs, ours] = await spans();
    expect(theirs?.parentSpanContext?.spanId).toBe(ours?.spanContext().spanId);
    expect(headers['traceparent']).toContain(ours?.spanContext().spanId);
    expect(trace.getSpanContext(propagation.extract(context.active(), headers))?.traceId).toBe(
      ours?.spanContext().traceId,
    );
  } finally {
    for (const api of [trace, context, propagation]) api.disable();
  }
});
