import type { RawMetric } from '../dialect';
import { KEY, MODEL, ORGANIZATION, TEAM, seen, unseen } from './labels';

type Metrics = Readonly<Record<string, RawMetric>>;

const BATCH = ['model', 'api_provider', 'user', 'user_email', 'api_key_alias'];

const budgets: Metrics = {
  litellm_remaining_team_budget_metric: seen('gauge', ...TEAM),
  litellm_team_max_budget_metric: unseen('gauge', ...TEAM),
  litellm_team_budget_remaining_hours_metric: unseen('gauge', ...TEAM),
  litellm_team_members_metric: unseen('gauge', ...TEAM),
  litellm_remaining_org_budget_metric: unseen('gauge', ...ORGANIZATION),
  litellm_org_max_budget_metric: unseen('gauge', ...ORGANIZATION),
  litellm_org_budget_remaining_hours_metric: unseen('gauge', ...ORGANIZATION),
  litellm_remaining_api_key_budget_metric: seen('gauge', ...KEY),
  litellm_api_key_max_budget_metric: unseen('gauge', ...KEY),
  litellm_api_key_budget_remaining_hours_metric: unseen('gauge', ...KEY),
  litellm_remaining_user_budget_metric: seen('gauge', 'user'),
  litellm_user_max_budget_metric: unseen('gauge', 'user'),
  litellm_user_budget_remaining_hours_metric: unseen('gauge', 'user'),
  litellm_remaining_customer_budget_metric: unseen('gauge', 'end_user'),
  litellm_customer_max_budget_metric: unseen('gauge', 'end_user'),
  litellm_customer_budget_remaining_hours_metric: unseen('gauge', 'end_user'),
  litellm_provider_remaining_budget_metric: unseen('gauge', 'api_provider'),
  litellm_remaining_api_key_requests_for_model: seen('gauge', ...KEY, ...MODEL),
  litellm_remaining_api_key_tokens_for_model: seen('gauge', ...KEY, ...MODEL),
  litellm_api_key_rate_limit_allowed_metric: unseen('gauge', ...KEY, 'rate_limit_type'),
  litellm_api_key_rate_limit_used_metric: unseen('gauge', ...KEY, 'rate_limit_type'),
  litellm_team_rate_limit_allowed_metric: unseen('gauge', ...TEAM, 'rate_limit_type'),
  litellm_team_rate_limit_used_metric: unseen('gauge', ...TEAM, 'rate_limit_type'),
};

const program: Metrics = {
  litellm_total_users: seen('gauge'),
  litellm_active_users: seen('gauge'),
  litellm_teams_count: seen('gauge'),
  litellm_managed_batch_created_total: unseen('counter', ...BATCH),
  litellm_managed_batch_duration_seconds: unseen('histogram', 'model', 'api_provider'),
  litellm_managed_file_created_total: unseen('counter', ...BATCH),
  litellm_managed_file_size_bytes: unseen('gauge', 'purpose', 'file_type', 'model', 'api_provider', 'user'),
  litellm_managed_file_deleted_total: { kind: 'counter', unit: '', documented: { result: 'toolOutputs' } },
  litellm_check_batch_cost_jobs_polled: seen('gauge'),
  litellm_check_batch_cost_jobs_processed_total: unseen('counter', 'model', 'api_provider'),
  litellm_check_batch_cost_errors_total: unseen('counter', 'error_type'),
  litellm_check_batch_cost_last_run_timestamp: seen('gauge'),
  python_info: seen('gauge', 'implementation', 'major', 'minor', 'patchlevel', 'version'),
  'python_gc_*': seen('counter', 'generation'),
  process_cpu_seconds_total: seen('counter'),
  'process_*': seen('gauge'),
};

/** What a scrape says about itself. */
const scrape: Metrics = {
  up: seen('gauge'),
  scrape_duration_seconds: { kind: 'gauge', unit: 's', required: {} },
  'scrape_*': seen('gauge'),
};

/** What LiteLLM's proxy exposes of budgets, of batches, of its own process and of the scrape. */
export const litellmHousekeeping: Metrics = { ...budgets, ...program, ...scrape };
