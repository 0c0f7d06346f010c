import type { RawMetric } from '../dialect';
import { litellmHousekeeping } from './housekeeping';
import { KEY, MODEL, ORGANIZATION, TEAM, labelled, seen, unseen } from './labels';

type Metrics = Readonly<Record<string, RawMetric>>;

const CALLER = [...KEY, ...TEAM, 'user', 'end_user'];
const CLIENT = ['client_ip', 'user_agent'];
const REQUESTED = [...MODEL, 'requested_model', 'api_provider'];
const DEPLOYMENT = ['litellm_model_name', 'model_id', 'model_group', 'api_base', 'api_provider'];
const TOKENS = [...CALLER, ...REQUESTED, 'user_email'];
const LATENCY = [...CALLER, ...ORGANIZATION, ...REQUESTED];
const PROXY = [
  ...CALLER,
  ...ORGANIZATION,
  ...CLIENT,
  'model_id',
  'requested_model',
  'api_provider',
  'route',
  'user_email',
];
const CACHE = [...CALLER, ...MODEL, 'api_provider'];
const OF_DEPLOYMENT = [...KEY, ...TEAM, ...CLIENT, 'requested_model'];
const FALLBACK = [
  ...KEY,
  ...TEAM,
  'requested_model',
  'fallback_model',
  'model_id',
  'exception_status',
  'exception_class',
];
const TOOL = [...CALLER, 'mcp_tool_name', 'mcp_server_name'];

/** Some of whose labels are empty at times, and an empty label is none. */
function withOptional(metric: RawMetric, ...keys: readonly string[]): RawMetric {
  return { ...metric, optional: labelled(...keys) };
}

/** Input has cached tokens and those written to the cache in it, output those of reasoning. */
const usage: Metrics = {
  litellm_spend_metric_total: seen('counter', ...TOKENS, ...ORGANIZATION, ...CLIENT, 'service_tier'),
  litellm_input_tokens_metric_total: seen('counter', ...TOKENS, ...ORGANIZATION),
  litellm_output_tokens_metric_total: seen('counter', ...TOKENS, ...ORGANIZATION),
  litellm_total_tokens_metric_total: seen('counter', ...TOKENS, ...ORGANIZATION),
  litellm_input_cached_tokens_metric_total: seen('counter', ...TOKENS),
  litellm_input_cache_creation_tokens_metric_total: seen('counter', ...TOKENS),
  litellm_output_reasoning_tokens_metric_total: seen('counter', ...TOKENS),
  litellm_input_audio_tokens_metric_total: unseen('counter', ...TOKENS),
  litellm_output_audio_tokens_metric_total: unseen('counter', ...TOKENS),
  litellm_video_duration_seconds_metric_total: unseen('counter', ...TOKENS, ...ORGANIZATION),
  litellm_images_generated_metric_total: unseen('counter', ...TOKENS, ...ORGANIZATION),
  litellm_provider_cache_read_input_tokens_metric_total: seen('counter', ...CACHE),
  litellm_provider_cache_creation_input_tokens_metric_total: seen('counter', ...CACHE),
  litellm_cache_misses_metric_total: seen('counter', ...CACHE),
  litellm_cache_hits_metric_total: unseen('counter', ...CACHE),
  litellm_cached_tokens_metric_total: unseen('counter', ...CACHE),
  litellm_zero_cost_requests_total: {
    ...unseen('counter', ...REQUESTED),
    documented: { ...labelled(...REQUESTED), reason: 'errorMessages' },
  },
  litellm_spend_capture_rate: unseen('gauge', 'api_provider'),
};

const requests: Metrics = {
  litellm_proxy_total_requests_metric_total: {
    ...seen('counter', ...PROXY, 'status_code'),
    documented: labelled('stream'),
  },
  litellm_proxy_failed_requests_metric_total: {
    ...seen('counter', ...PROXY, 'exception_status', 'exception_class'),
    documented: labelled('rate_limit_category', 'rate_limit_type'),
  },
  // Those that succeeded.
  litellm_requests_metric_total: seen('counter', ...TOKENS, ...ORGANIZATION, ...CLIENT),
  litellm_llm_api_failed_requests_metric_total: withOptional(seen('counter', ...CALLER, 'model'), 'model_id'),
  litellm_request_total_latency_metric: seen('histogram', ...LATENCY, 'model_group', 'service_tier'),
  litellm_llm_api_latency_metric: seen('histogram', ...LATENCY, 'model_group', 'service_tier'),
  // Of streams only.
  litellm_llm_api_time_to_first_token_metric: seen('histogram', ...LATENCY, 'model_group', 'service_tier'),
  litellm_request_queue_time_seconds: seen('histogram', ...LATENCY),
  litellm_overhead_latency_metric: seen('histogram', ...DEPLOYMENT, ...KEY),
  litellm_overhead_with_guardrails_latency_metric: seen('histogram', ...DEPLOYMENT, ...KEY),
  litellm_in_flight_requests: seen('gauge'),
  litellm_mcp_tool_calls_total: unseen('counter', ...TOOL),
  litellm_mcp_tool_call_spend_metric_total: unseen('counter', ...TOOL),
  litellm_guardrail_latency_seconds: unseen('histogram', 'guardrail_name', 'status', 'error_type', 'hook_type'),
  litellm_guardrail_errors_total: unseen('counter', 'guardrail_name', 'error_type', 'hook_type'),
  litellm_guardrail_requests_total: unseen('counter', 'guardrail_name', 'status', 'hook_type'),
  litellm_callback_logging_failures_metric_total: unseen('counter', 'callback_name'),
};

const deployments: Metrics = {
  litellm_deployment_state: withOptional(seen('gauge', 'litellm_model_name', 'model_id'), 'api_base', 'api_provider'),
  litellm_deployment_success_responses_total: withOptional(seen('counter', ...OF_DEPLOYMENT), ...DEPLOYMENT),
  litellm_deployment_failure_responses_total: withOptional(
    seen('counter', ...OF_DEPLOYMENT, 'exception_status', 'exception_class'),
    ...DEPLOYMENT,
  ),
  litellm_deployment_total_requests_total: withOptional(seen('counter', ...OF_DEPLOYMENT), ...DEPLOYMENT),
  litellm_deployment_latency_per_output_token: withOptional(
    seen('histogram', ...KEY, ...TEAM, ...ORGANIZATION),
    ...DEPLOYMENT,
  ),
  litellm_deployment_successful_fallbacks_total: unseen('counter', ...FALLBACK),
  litellm_deployment_failed_fallbacks_total: unseen('counter', ...FALLBACK),
  litellm_deployment_cooled_down_total: unseen('counter', ...DEPLOYMENT, 'exception_status'),
  litellm_deployment_tpm_limit: unseen('gauge', ...DEPLOYMENT),
  litellm_deployment_rpm_limit: unseen('gauge', ...DEPLOYMENT),
  litellm_remaining_requests_metric: unseen('gauge', ...DEPLOYMENT, ...KEY),
  litellm_remaining_tokens_metric: unseen('gauge', ...DEPLOYMENT, ...KEY),
};

/**
 * The metrics of LiteLLM's proxy, called as the gateway's scrape makes them: counters with `_total`, and no units. Labels
 * are always all there; one without a value says `None`, seldom nothing.
 */
export const litellmMetrics: Metrics = { ...usage, ...requests, ...deployments, ...litellmHousekeeping };
