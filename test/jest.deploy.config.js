const base = require('../jest.config.js');

module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/deploy/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // One at a time: programs of two files would meet at the same loopback addresses.
  maxWorkers: 1,
  testTimeout: 120_000,
};
