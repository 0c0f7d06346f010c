import { type Fields, type RawMetric, plain } from '../dialect';

/** On all metrics of a session. It says which model and program, and never which session or person. */
const SESSION = ['app.version', 'model', 'originator', 'session_source'];

function counter(required: Fields, optional?: Fields): RawMetric {
  return { kind: 'counter', unit: '', required, ...(optional && { optional }) };
}

function histogram(required: Fields, optional?: Fields): RawMetric {
  return { kind: 'histogram', unit: '', required, ...(optional && { optional }) };
}

function milliseconds(required: Fields, optional?: Fields): RawMetric {
  return { ...histogram(required, optional), unit: 'ms' };
}

/** A metric that is documented only. */
function unseen(kind: RawMetric['kind'], unit: string, ...keys: readonly string[]): RawMetric {
  return { kind, unit, documented: plain(...keys) };
}

const session = plain(...SESSION);
const request = plain(...SESSION, 'status', 'success');
const streamed = plain(...SESSION, 'kind', 'success');
const tool = plain(...SESSION, 'tool', 'success', 'sandbox', 'sandbox_policy');
const toolDetail = plain('command_category', 'shell_snapshot_mode');
const byOutcome = plain('outcome');
const skillsOfThread = plain(...SESSION, 'catalog_surface');
const toolsOfThread = plain(...SESSION, 'kind', 'stage');
const snapshot = plain(...SESSION, 'outcome', 'state', 'version');
const authSelection = plain('mode', 'operation', 'outcome');
const authStorage = plain(
  ...['actual_store', 'credential_kind', 'fallback_reason', 'operation', 'originator', 'outcome', 'secure_error'],
  ...['secure_outcome', 'selected_store', 'storage_phase', 'store_mode'],
);
const sync = plain('status', 'transport');
// `reason` is one of a few words here, and a sentence elsewhere.
const rollout = {
  ...plain('error_kind', 'format', 'outcome', 'read_progress', 'stage'),
  reason: 'errorMessages',
} as const;
const sqlite = { ...plain('db', 'originator', 'phase', 'status'), error: 'errorMessages' } as const;
const shadow = plain('candidate_set_truncated', 'method', 'query_script', 'query_truncated', 'status');

/** What is counted, or could be. */
const aboutWork: Readonly<Record<string, RawMetric>> = {
  'codex.thread.started': counter(plain(...SESSION, 'is_git', 'is_worktree')),
  'codex.conversation.turn.count': counter(session),
  'codex.turn.token_usage': histogram(plain(...SESSION, 'token_type', 'tmp_mem_enabled')),
  'codex.turn.e2e_duration_ms': milliseconds(session),
  'codex.turn.ttft.duration_ms': milliseconds(session),
  'codex.turn.ttfm.duration_ms': milliseconds(session),
  'codex.turn.tool.call': histogram(plain(...SESSION, 'tmp_mem_enabled')),
  'codex.api_request': counter(request),
  'codex.api_request.duration_ms': milliseconds(request),
  'codex.websocket.request': unseen('counter', '', 'success'),
  'codex.websocket.request.duration_ms': unseen('histogram', 'ms', 'success'),
  'codex.websocket.event': unseen('counter', '', 'kind', 'success'),
  'codex.websocket.event.duration_ms': unseen('histogram', 'ms', 'kind', 'success'),
  'codex.sse_event': counter(streamed),
  'codex.sse_event.duration_ms': milliseconds(streamed),
  'codex.tool.call': counter(tool, toolDetail),
  'codex.tool.call.duration_ms': milliseconds(tool, toolDetail),
  'codex.tool.unified_exec': counter(plain(...SESSION, 'tty')),
  'codex.approval.requested': unseen('counter', '', 'decision'),
  'codex.guardian.review': unseen('counter', '', 'status'),
  'codex.hooks.run': { kind: 'counter', unit: '', documented: { ...plain('status'), hook_name: 'commandLines' } },
  'codex.turn.cost_microusd': unseen('counter', '', 'turn.id', 'conversation.id', 'speed', 'reasoning_effort'),
};

/** What is about the program's own inside, and counted by nobody. */
const noise: Readonly<Record<string, RawMetric>> = {
  'codex.auth.selection': counter(authSelection),
  'codex.auth.selection.duration': milliseconds(authSelection),
  'codex.auth_storage.operation': counter(authStorage),
  'codex.auth_storage.duration': milliseconds(authStorage),
  'codex.cloud_config_bundle.load': counter(plain('bundle_shape', 'outcome', 'trigger')),
  'codex.cloud_config_bundle.fetch.duration_ms': milliseconds({}),
  'codex.db.backfill': counter(plain('status')),
  'codex.db.backfill.duration_ms': milliseconds({}, plain('status')),
  'codex.guardian.turn.blocking_ms': milliseconds(plain(...SESSION, 'outcome')),
  'codex.mcp.binding_catalog.raw_definition_json_bytes': histogram(plain('product_sku')),
  'codex.plugins.loaded_cache.load.duration_ms': milliseconds({}),
  'codex.plugins.loaded_cache.request': counter(byOutcome),
  'codex.plugins.loaded_cache.wait.duration_ms': milliseconds({}),
  'codex.plugins.startup_sync': counter(sync),
  'codex.plugins.startup_sync.final': counter(sync),
  'codex.process.start': counter(plain('originator')),
  'codex.rollout.size_bytes': histogram({}),
  'codex.rollout_compression.materialize': counter(byOutcome),
  'codex.rollout_compression.read': counter(rollout),
  'codex.rollout_compression.read.io_duration_ms': milliseconds(rollout),
  'codex.shell_snapshot': counter(plain(...SESSION, 'success', 'version')),
  'codex.shell_snapshot.command': counter(snapshot),
  'codex.shell_snapshot.duration_ms': milliseconds(plain(...SESSION, 'version'), plain('success')),
  'codex.shell_snapshot.wait_ms': milliseconds(snapshot),
  'codex.skills.catalog.entries': histogram(plain(...SESSION, 'stage', 'status')),
  'codex.skills.shadow_selection': counter(shadow),
  'codex.skills.shadow_selection.catalog_entries': histogram(shadow),
  'codex.skills.shadow_selection.duration_ms': milliseconds(shadow),
  'codex.skills.shadow_selection.query_terms': histogram(shadow),
  'codex.skills.shadow_selection.reduction_bps': histogram(shadow),
  'codex.skills.shadow_selection.selected_entries': histogram(shadow),
  'codex.sqlite.init.count': counter(sqlite),
  'codex.sqlite.init.duration_ms': milliseconds(sqlite),
  'codex.startup.phase.duration_ms': milliseconds(plain(...SESSION, 'phase', 'status')),
  'codex.thread.skills.description_truncated_chars': histogram(skillsOfThread),
  'codex.thread.skills.enabled_total': histogram(skillsOfThread),
  'codex.thread.skills.kept_total': histogram(skillsOfThread),
  'codex.thread.skills.truncated': histogram(skillsOfThread),
  'codex.thread.tools.fragment_bytes': histogram(toolsOfThread),
  'codex.thread.tools.namespaces_total': histogram(toolsOfThread),
  'codex.thread_history.sqlite_projection': counter(byOutcome),
  'codex.tools.registered': histogram(plain(...SESSION, 'exposure', 'incremental_tools', 'tool_mode')),
  'codex.turn.memory': counter(
    plain(...SESSION, 'config_use_memories', 'feature_enabled', 'has_citations', 'read_allowed'),
  ),
  'codex.turn.network_proxy': counter(plain(...SESSION, 'active', 'tmp_mem_enabled')),
  'codex.turn.unified_exec.running_processes': counter(session),
};

/** The metrics of Codex: delta unless asked otherwise. What is about tokens is a histogram of turns. */
export const codexMetrics: Readonly<Record<string, RawMetric>> = { ...aboutWork, ...noise };
