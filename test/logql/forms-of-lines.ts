import {
  type LogQuery,
  allOf,
  anyOf,
  decolorize,
  drop,
  events,
  ip,
  is,
  json,
  keep,
  labelFormat,
  line,
  lineFormat,
  logfmt,
  logs,
  matches,
  not,
  notMatches,
  pattern,
  pipe,
  regexp,
  unpack,
  where,
} from '../../src/logql';

/** Lines of a shop, which may have any field. */
export const shop = logs({ service_name: 'shop' });

/** Events of an agent, with the attributes that this test knows of. */
export const calls = events({ service_name: 'agent' }, ['event_name', 'model', 'tool_name', 'duration_ms', 'cost_usd']);

/** Every form of a query for lines, under the text that it is for Loki. */
export const linesByText: Readonly<Record<string, LogQuery>> = {
  '{service_name="shop"}': shop,
  '{service_name="shop", k8s_container_name!="debug"}': logs({
    service_name: 'shop',
    k8s_container_name: not('debug'),
  }),
  '{service_name=~"shop|cart", service_name!="cart"}': logs({ service_name: [matches('shop|cart'), not('cart')] }),
  '{service_name=~".+", k8s_namespace_name!~"kube-.*"}': logs({
    service_name: matches('.+'),
    k8s_namespace_name: notMatches('kube-.*'),
  }),
  '{app="shop"}': logs<'app'>({ app: 'shop' }),
  '{service_name="say \\"`hello`\\"\\nC:\\\\temp\\x00\\r"}': logs({ service_name: 'say "`hello`"\nC:\\temp\0\r' }),

  '{service_name="shop"} |= "error"': pipe(shop, line('|=', 'error')),
  '{service_name="shop"} |= "error" or "failed"': pipe(shop, line('|=', 'error', 'failed')),
  '{service_name="shop"} != "debug" != "trace" or "verbose"': pipe(
    shop,
    line('!=', 'debug'),
    line('!=', 'trace', 'verbose'),
  ),
  '{service_name="shop"} |~ "time(d )?out" !~ "\\\\d+ms"': pipe(
    shop,
    line('|~', 'time(d )?out'),
    line('!~', String.raw`\d+ms`),
  ),
  '{service_name="shop"} |> "<_> GET <_>" or "<_> PUT <_>" !> "<_> /health <_>"': pipe(
    shop,
    line('|>', '<_> GET <_>', '<_> PUT <_>'),
    line('!>', '<_> /health <_>'),
  ),
  '{service_name="shop"} |= ip("10.0.0.0/8") != ip("10.0.0.1-10.0.0.9")': pipe(
    shop,
    line('|=', ip('10.0.0.0/8')),
    line('!=', ip('10.0.0.1-10.0.0.9')),
  ),

  '{service_name="shop"} | json': pipe(shop, json()),
  '{service_name="shop"} | json tool="call.name", first="calls[0][\\"id\\"]"': pipe(
    shop,
    json({ tool: 'call.name', first: 'calls[0]["id"]' }),
  ),
  '{service_name="shop"} | logfmt': pipe(shop, logfmt()),
  '{service_name="shop"} | logfmt --strict --keep-empty': pipe(shop, logfmt({ strict: true, keepEmpty: true })),
  '{service_name="shop"} | logfmt --strict level="lvl", took="took"': pipe(
    shop,
    logfmt({ strict: true, fields: { level: 'lvl', took: 'took' } }),
  ),
  '{service_name="shop"} | pattern "<method> <path> <_>"': pipe(shop, pattern('<method> <path> <_>')),
  '{service_name="shop"} | regexp "(?P<method>[A-Z]+)"': pipe(shop, regexp('(?P<method>[A-Z]+)')),
  '{service_name="shop"} | unpack': pipe(shop, unpack()),
  '{service_name="shop"} | decolorize': pipe(shop, decolorize()),

  '{service_name="agent"} | event_name="api_request" | model!="" | model=~"claude-.*" | tool_name!~"mcp__.*"': pipe(
    calls,
    where('event_name', '=', 'api_request'),
    where('model', '!=', ''),
    where('model', '=~', 'claude-.*'),
    where('tool_name', '!~', 'mcp__.*'),
  ),
  '{service_name="agent"} | duration_ms > 500 | duration_ms >= 500 | cost_usd < 0.5 | cost_usd <= 1e-7': pipe(
    calls,
    where('duration_ms', '>', 500),
    where('duration_ms', '>=', 500),
    where('cost_usd', '<', 0.5),
    where('cost_usd', '<=', 1e-7),
  ),
  '{service_name="agent"} | duration_ms == -1 | duration_ms != 0': pipe(
    calls,
    where('duration_ms', '==', -1),
    where('duration_ms', '!=', 0),
  ),
  '{service_name="shop"} | logfmt | took > 250ms | took == 2h': pipe(
    shop,
    logfmt(),
    where('took', '>', '250ms'),
    where('took', '==', '2h'),
  ),
  '{service_name="shop"} | logfmt | size >= 5MB | size < 5MiB | size!="5MB"': pipe(
    shop,
    logfmt(),
    where('size', '>=', '5MB'),
    where('size', '<', '5MiB'),
    where('size', '!=', '5MB'),
  ),
  '{service_name="shop"} | logfmt | from=ip("10.0.0.0/8") | from!=ip("10.0.0.1")': pipe(
    shop,
    logfmt(),
    where('from', '=', ip('10.0.0.0/8')),
    where('from', '!=', ip('10.0.0.1')),
  ),
  '{service_name="agent"} | model="a" or duration_ms > 5 or (tool_name="b" and cost_usd > 1)': pipe(
    calls,
    where(
      anyOf(is('model', '=', 'a'), is('duration_ms', '>', 5), allOf(is('tool_name', '=', 'b'), is('cost_usd', '>', 1))),
    ),
  ),

  '{service_name="agent"} | line_format "{{.tool_name}} took {{.duration_ms}} ms"': pipe(
    calls,
    lineFormat('{{.tool_name}} took {{.duration_ms}} ms'),
  ),
  '{service_name="agent"} | label_format tool=tool_name, seconds="{{div .duration_ms 1000}}"': pipe(
    calls,
    labelFormat({ tool: { from: 'tool_name' }, seconds: { template: '{{div .duration_ms 1000}}' } }),
  ),
  '{service_name="agent"} | drop model, tool_name="Bash"': pipe(calls, drop('model', is('tool_name', '=', 'Bash'))),
  '{service_name="agent"} | keep model, tool_name=~"B.*" != "x"': pipe(
    calls,
    keep('model', is('tool_name', '=~', 'B.*')),
    line('!=', 'x'),
  ),
};
