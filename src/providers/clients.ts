/** Every client that can be watched: a folder each, and a line here. Each is a function that makes the provider. */
export { anthropic } from './anthropic/anthropic';
export { claudeCode } from './claude-code/claude-code';
export { codex } from './codex/codex';
export { framework } from './framework/framework';
export { gemini } from './gemini/gemini';
export { geminiCli } from './gemini-cli/gemini-cli';
export { litellm } from './litellm/litellm';
export { openai } from './openai/openai';
