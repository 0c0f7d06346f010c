const base = require('../jest.config.js');

module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Each has loopback addresses of its own; more at a time would wait for each other's programs.
  maxWorkers: 2,
  testTimeout: 120_000,
};
